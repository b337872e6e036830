// The search: how many pages and how fast, over time, then the list with the page itself beside it.

import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import type { FoundHit } from '#border/model-search';
import { go, type SearchPlace } from '../route.ts';
import { type Collecting, collectingOf } from './collecting.ts';
import { Concordance } from './concordance.tsx';
import type { CountedTotal } from './exact-total.ts';
import { HitList, hitOf } from './hit-list.tsx';
import { NarrowingChips } from './narrowing-chips.tsx';
import { NewPages, newPageNames } from './new-pages.ts';
import { PagePreview } from './page-preview.tsx';
import type { Row } from './place-rows.ts';
import { QueryMistakes } from './query-mistakes.tsx';
import { rememberPlace } from './recent-places.ts';
import { ResultsHead } from './results-head.tsx';
import { ResultsState } from './results-state.tsx';
import { SearchStart } from './search-start.tsx';
import { TimelinePanel } from './timeline-panel.tsx';
import { useOpened } from './use-opened.ts';
import { useResults } from './use-results.ts';
import './search.css';

const firstRow: Row = { hit: 0, inner: null };

type Props = {
  place: SearchPlace;
  editions: number;
  /** What saved searches show here: a line over the results, a list where nothing is searched, and the pages that are new. */
  saved: { bar: ReactNode; list: ReactNode; pages: readonly { editionId: string; page: number }[] };
  /** Null where nothing is kept. */
  collecting: Collecting | null;
};

/** The place; `editions` counts what there is to search. */
export function SearchPage({ place: given, editions, saved, collecting }: Props) {
  const place = useSame(given);
  const { hits, input, show, refresh } = useResults(place);
  const { opened, toggle } = useOpened(hits, input);
  const [chosen, setChosen] = useState(firstRow);
  const [counted, setCounted] = useState<CountedTotal | null>(null);
  const { question, fault } = hits;
  const fresh = useMemo(() => newPageNames(saved.pages), [saved.pages]);
  useEffect(() => {
    if (question >= 0) setChosen(firstRow);
  }, [question]);
  const open = useCallback(
    (hit: Pick<FoundHit, 'editionId' | 'page'>) => {
      rememberPlace(place);
      go({ place: 'read', id: hit.editionId, page: hit.page, query: place.query });
    },
    [place],
  );
  useEffect(() => {
    if (!place.isOpen) rememberPlace(place);
  }, [place]);
  // The row of a page that is no longer under its edition is its edition.
  const isGone = chosen.inner !== null && !opened.some(({ at }) => at === chosen.hit);
  const row = isGone ? { hit: chosen.hit, inner: null } : chosen;
  const hit = hitOf(row, hits, opened);
  if (place.query.trim() === '') return <SearchStart isEmpty={editions === 0} saved={saved.list} />;
  const { press, acts } = collectingOf({ hits, input, hit }, collecting);
  const isThere = hits.length > 0 && fault === null;
  const isConcordance = place.view === 'concordance' && place.since === undefined;
  return (
    <div className={isConcordance ? 'search whole' : isThere ? 'search' : 'search alone'}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the list holds the focus, and its keys bubble */}
      <section className="search-list" aria-busy={hits.isLoading} onKeyDown={press}>
        {hits.answer !== null && fault === null && (
          <QueryMistakes
            place={place}
            query={hits.asked?.query ?? ''}
            mistakes={hits.answer.mistakes}
            searched={hits.answer.searched}
          />
        )}
        <ResultsHead place={place} hits={hits} counted={counted} bar={saved.bar} />
        {fault === null && place.since === undefined && (
          <TimelinePanel place={place} answer={hits.answer} onCounted={setCounted} />
        )}
        <NarrowingChips place={place} />
        <ResultsState place={place} hits={hits} onRetry={refresh} />
        {isThere && isConcordance && <Concordance place={place} answer={hits.answer} onOpen={open} />}
        {isThere && !isConcordance && (
          <NewPages value={fresh}>
            <HitList hits={hits} opened={opened} chosen={row} onChoose={setChosen} onOpen={open} onToggle={toggle} show={show} />
          </NewPages>
        )}
      </section>
      {isThere && !isConcordance && <PagePreview hit={hit ?? null} onOpen={open} acts={acts} />}
    </div>
  );
}

/** The same object as long as it says the same. */
function useSame<Value>(value: Value): Value {
  const key = JSON.stringify(value);
  return useMemo(() => JSON.parse(key) as Value, [key]);
}
