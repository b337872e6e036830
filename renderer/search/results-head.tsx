// How many pages were found, how fast, in which order, and the tools below.
import { go, type SearchPlace } from '../route.ts';
import { Select } from '../ui/select.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { ConcordanceChip } from './concordance-chip.tsx';
import { FormButton } from './form-button.tsx';
import type { Hits } from './hit-store.ts';
import { SearchTools } from './search-tools.tsx';

/** The head of the results; the total is read aloud as it changes. */
export function ResultsHead({ place, hits }: { place: SearchPlace; hits: Hits }) {
  const { words } = useSpeech();
  const { answer, fault } = hits;
  return (
    <header className="search-head">
      <div aria-live="polite" className="search-total">
        {answer !== null && fault === null && (
          <>
            <h1>{answer.totalIsExact ? words.search.total(answer.total) : words.search.atLeast(answer.total)}</h1>
            <p className="faint figures">
              {hits.editions !== null && answer.total > 0 && `${words.results.inEditions(hits.editions)} · `}
              {words.search.took(answer.tookMs)}
            </p>
          </>
        )}
      </div>
      <div className="search-tools">
        <FormButton place={place} />
        {place.since === undefined && <ConcordanceChip place={place} />}
        {place.view === undefined && <SortSelect place={place} />}
      </div>
      <SearchTools place={place} />
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
