// Whether editions are grouped and letters count as written, and to what the search can be narrowed.

import { useMemo } from 'react';
import { sayLanguage } from '#border/words/locale';
import { useEditions } from '../client-editions.ts';
import { go, type SearchPlace } from '../route.ts';
import { Select } from '../ui/select.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { ToggleChip } from '../ui/toggle-chip.tsx';

/** Writes each choice into the route. What is narrowed already stands among the chips. */
export function SearchTools({ place }: { place: SearchPlace }) {
  const { words, language } = useSpeech();
  const { search, results } = words;
  const { editions } = useEditions();
  const { titles, languages } = useMemo(() => choicesOf(editions ?? [], language), [editions, language]);
  const narrow = (part: Partial<SearchPlace>): void => go({ ...place, ...part, place: 'search' }, 'replace');
  const { isAsWritten, isEveryPage, ...rest } = place;
  return (
    <>
      {titles.length > 1 && !place.title && (
        <Select
          label={search.title}
          shown={results.titles}
          value=""
          onChange={(title) => narrow({ title })}
          choices={[{ value: '', text: search.allTitles }, ...titles.map((title) => ({ value: title, text: title }))]}
        />
      )}
      {languages.length > 1 && !place.language && (
        <Select
          label={search.language}
          shown={results.languages}
          value=""
          onChange={(code) => narrow({ language: code })}
          choices={[
            { value: '', text: search.allLanguages },
            ...languages.map((code) => ({ value: code, text: sayLanguage(code, language) })),
          ]}
        />
      )}
      <ToggleChip
        text={results.asWritten}
        hint={results.asWrittenHint}
        isOn={isAsWritten === true}
        onChange={(isOn) =>
          go(
            { ...rest, ...(isEveryPage ? { isEveryPage } : {}), ...(isOn ? { isAsWritten: isOn } : {}), place: 'search' },
            'replace',
          )
        }
      />
      <ToggleChip
        text={results.everyPage}
        hint={results.everyPageHint}
        isOn={isEveryPage === true}
        onChange={(isOn) =>
          go(
            { ...rest, ...(isAsWritten ? { isAsWritten } : {}), ...(isOn ? { isEveryPage: isOn } : {}), place: 'search' },
            'replace',
          )
        }
      />
    </>
  );
}

function choicesOf(editions: readonly { title: string; language: string | null }[], speaks: string) {
  return {
    titles: [...new Set(editions.map(({ title }) => title))].sort(new Intl.Collator(speaks).compare),
    languages: [...new Set(editions.flatMap(({ language }) => language ?? []))].sort(),
  };
}
