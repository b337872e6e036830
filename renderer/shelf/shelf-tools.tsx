// Narrowing and arranging the shelf. Shows only choices that make a difference to what is there.

import { useMemo } from 'react';
import type { Edition } from '#border/model';
import type { Settings } from '#border/model-settings';
import { sayLanguage } from '#border/words/locale';
import { Chips } from '../ui/chips.tsx';
import { Select } from '../ui/select.tsx';
import { useSpeech } from '../ui/speech.tsx';
import type { ShelfFilter } from './filter-editions.ts';
import '../ui/form.css';

type Props = {
  editions: readonly Edition[];
  filter: ShelfFilter;
  onFilter: (filter: ShelfFilter) => void;
  settings: Settings;
  change: (part: Partial<Settings>) => void;
};

/** The tools at the head of the shelf. */
export function ShelfTools({ editions, filter, onFilter, settings, change }: Props) {
  const { words, language } = useSpeech();
  const { shelf } = words;
  const languages = useMemo(() => [...new Set(editions.flatMap((edition) => edition.language ?? []))].sort(), [editions]);
  const titles = useMemo(
    () => [...new Set(editions.map(({ title }) => title))].sort(new Intl.Collator(language).compare),
    [editions, language],
  );
  return (
    <div className="shelf-tools">
      <input
        className="field shelf-filter"
        type="search"
        dir="auto"
        aria-label={shelf.filter}
        placeholder={shelf.filter}
        value={filter.text}
        onChange={(event) => onFilter({ ...filter, text: event.target.value })}
      />
      {titles.length > 1 && (
        <Select
          label={words.search.title}
          value={filter.title}
          isActive={filter.title !== ''}
          onChange={(title) => onFilter({ ...filter, title })}
          choices={[{ value: '', text: shelf.allTitles }, ...titles.map((title) => ({ value: title, text: title }))]}
        />
      )}
      {languages.length > 1 && (
        <Select
          label={shelf.filterLanguage}
          value={filter.language}
          isActive={filter.language !== ''}
          onChange={(value) => onFilter({ ...filter, language: value })}
          choices={[
            { value: '', text: shelf.allLanguages },
            ...languages.map((code) => ({ value: code, text: sayLanguage(code, language) })),
          ]}
        />
      )}
      <Select
        label={shelf.sort}
        value={settings.shelfSort}
        onChange={(shelfSort) => change({ shelfSort })}
        choices={[
          { value: 'newest', text: shelf.sortNewest },
          { value: 'oldest', text: shelf.sortOldest },
          { value: 'title', text: shelf.sortTitle },
          { value: 'added', text: shelf.sortAdded },
        ]}
      />
      <Chips
        label={shelf.group}
        value={settings.shelfGroup}
        onChange={(shelfGroup) => change({ shelfGroup })}
        choices={[
          { value: 'title', text: shelf.byTitle },
          { value: 'day', text: shelf.byDay },
          { value: 'year', text: shelf.byYear },
        ]}
      />
    </div>
  );
}
