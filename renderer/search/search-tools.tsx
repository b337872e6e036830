// How the hits are sorted and to what they are narrowed.

import { useMemo } from 'react';
import { sayLanguage } from '#border/words/locale';
import { useCall } from '../client.ts';
import { go, type SearchPlace } from '../route.ts';
import { Select } from '../ui/select.tsx';
import { useSpeech } from '../ui/speech.tsx';

/** Writes each choice into the route. */
export function SearchTools({ place }: { place: SearchPlace }) {
  const { words, language } = useSpeech();
  const { search } = words;
  const { value } = useCall('editions.list', {});
  const { titles, languages } = useMemo(() => choicesOf(value?.editions ?? [], language), [value, language]);
  const narrow = (part: Partial<SearchPlace>): void => go({ ...place, ...part, place: 'search' }, 'replace');
  return (
    <div className="search-tools">
      {titles.length > 1 && (
        <Select
          label={search.title}
          value={place.title ?? ''}
          isActive={Boolean(place.title)}
          onChange={(title) => narrow({ title })}
          choices={[{ value: '', text: search.allTitles }, ...titles.map((title) => ({ value: title, text: title }))]}
        />
      )}
      {languages.length > 1 && (
        <Select
          label={search.language}
          value={place.language ?? ''}
          isActive={Boolean(place.language)}
          onChange={(code) => narrow({ language: code })}
          choices={[
            { value: '', text: search.allLanguages },
            ...languages.map((code) => ({ value: code, text: sayLanguage(code, language) })),
          ]}
        />
      )}
      <Select
        label={search.sort}
        value={place.sort ?? 'newest'}
        onChange={(sort) => narrow({ sort })}
        choices={[
          { value: 'newest', text: search.newest },
          { value: 'oldest', text: search.oldest },
          { value: 'relevance', text: search.relevance },
        ]}
      />
    </div>
  );
}

function choicesOf(editions: readonly { title: string; language: string | null }[], speaks: string) {
  return {
    titles: [...new Set(editions.map(({ title }) => title))].sort(new Intl.Collator(speaks).compare),
    languages: [...new Set(editions.flatMap(({ language }) => language ?? []))].sort(),
  };
}
