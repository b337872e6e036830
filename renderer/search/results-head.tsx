// How many pages were found, how fast, in which order, and the tools below.
import type { ReactNode } from 'react';
import { go, type SearchPlace } from '../route.ts';
import { Select } from '../ui/select.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { ConcordanceChip } from './concordance-chip.tsx';
import { type CountedTotal, exactTotal } from './exact-total.ts';
import { FormButton } from './form-button.tsx';
import type { Hits } from './hit-store.ts';
import { SearchTools } from './search-tools.tsx';

/** `counted` is what was counted over time; `bar` is what saved searches say there. */
type Props = { place: SearchPlace; hits: Hits; counted: CountedTotal | null; bar: ReactNode };

/** The head of the results; the total is read aloud as it changes. */
export function ResultsHead({ place, hits, counted, bar }: Props) {
  const { words } = useSpeech();
  const { asked, answer, fault } = hits;
  const shown = answer === null ? null : exactTotal(asked, answer, counted);
  return (
    <header className="search-head">
      <div aria-live="polite" className="search-total">
        {answer !== null && shown !== null && fault === null && (
          <>
            <h1>{shown.isExact ? words.search.total(shown.total) : words.search.atLeast(shown.total)}</h1>
            <p className="faint figures">
              {hits.editions !== null && answer.total > 0 && `${words.results.inEditions(hits.editions)} · `}
              {words.search.took(answer.tookMs)}
            </p>
          </>
        )}
      </div>
      {bar}
      <FormButton place={place} />
      <div className="search-tools">
        <SearchTools place={place} />
        {place.since === undefined && <ConcordanceChip place={place} />}
        {place.view === undefined && <SortSelect place={place} />}
      </div>
    </header>
  );
}

function SortSelect({ place }: { place: SearchPlace }) {
  const { search } = useSpeech().words;
  return (
    <Select
      label={search.sort}
      value={place.sort ?? 'newest'}
      onChange={(sort) => go({ ...place, sort, place: 'search' }, 'replace')}
      choices={[
        { value: 'newest', text: search.newest },
        { value: 'oldest', text: search.oldest },
        { value: 'relevance', text: search.relevance },
      ]}
    />
  );
}
