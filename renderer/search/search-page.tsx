// The search: how many pages and how fast, over time, then the list with the page itself beside it.

import { useEffect, useState } from 'react';
import type { Hit } from '#border/model';
import { go, type SearchPlace } from '../route.ts';
import { Button } from '../ui/button.tsx';
import { FaultNotice } from '../ui/fault-notice.tsx';
import { Icon } from '../ui/icon.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { HitList } from './hit-list.tsx';
import { PagePreview } from './page-preview.tsx';
import { SearchStart } from './search-start.tsx';
import { SearchTools } from './search-tools.tsx';
import { TimelineBars } from './timeline-bars.tsx';
import { type Results, useResults } from './use-results.ts';
import './search.css';

/** The place; `editions` counts what there is to search. */
export function SearchPage({ place, editions }: { place: SearchPlace; editions: number }) {
  const results = useResults(place);
  const [chosen, setChosen] = useState(0);
  const asked = JSON.stringify(place);
  useEffect(() => {
    if (asked !== '') setChosen(0);
  }, [asked]);
  if (place.query.trim() === '') return <SearchStart isEmpty={editions === 0} />;
  const open = (hit: Hit): void => go({ place: 'read', id: hit.editionId, page: hit.page, query: place.query });
  const hit = results.hits[chosen];
  return (
    <div className={hit ? 'search' : 'search alone'}>
      <section className="search-list" aria-busy={results.isLoading}>
        <Head place={place} results={results} />
        {results.fault === null && (
          <TimelineBars
            parts={results.timeline}
            from={place.from}
            to={place.to}
            onPeriod={(span) => go({ ...without(place), ...span, place: 'search' }, 'replace')}
          />
        )}
        <Body place={place} results={results} chosen={chosen} onChoose={setChosen} onOpen={open} />
      </section>
      {hit && results.fault === null && <PagePreview hit={hit} onOpen={() => open(hit)} />}
    </div>
  );
}

function Head({ place, results }: { place: SearchPlace; results: Results }) {
  const { words } = useSpeech();
  const { answer, fault } = results;
  return (
    <header className="search-head">
      <div aria-live="polite" className="search-total">
        {answer !== null && fault === null && (
          <>
            <h1>{answer.totalIsExact ? words.search.total(answer.total) : words.search.atLeast(answer.total)}</h1>
            <p className="faint figures">{words.search.took(answer.tookMs)}</p>
          </>
        )}
      </div>
      <SearchTools place={place} />
    </header>
  );
}

type BodyProps = {
  place: SearchPlace;
  results: Results;
  chosen: number;
  onChoose: (index: number) => void;
  onOpen: (hit: Hit) => void;
};

function Body({ place, results, chosen, onChoose, onOpen }: BodyProps) {
  const { words } = useSpeech();
  const { answer, fault, hits } = results;
  if (fault !== null) return <FaultNotice fault={fault} />;
  if (answer === null) {
    return (
      <div className="hits-waiting" aria-hidden>
        {[1, 2, 3, 4].map((row) => (
          <div key={row} className="hit-waiting">
            <i className="waiting-block" />
            <i className="waiting-block" />
          </div>
        ))}
      </div>
    );
  }
  const isNarrowed = Boolean(place.title || place.language || place.from || place.to);
  return (
    <>
      {answer.pending > 0 && (
        <p className="search-pending">
          <Icon name="pending" size={15} />
          {words.search.pending(answer.pending)}
        </p>
      )}
      {hits.length === 0 ? (
        <div className="empty">
          <Icon name="nothingFound" size={28} />
          <h2>{words.search.noneTitle}</h2>
          <p>{words.search.noneText}</p>
          {isNarrowed && (
            <Button onPress={() => go({ place: 'search', query: place.query }, 'replace')}>{words.search.noneFiltered}</Button>
          )}
        </div>
      ) : (
        <HitList
          hits={hits}
          total={answer.totalIsExact ? answer.total : -1}
          chosen={chosen}
          onChoose={onChoose}
          onOpen={onOpen}
          onMore={results.more}
        />
      )}
    </>
  );
}

/** The place without its period. */
function without({ from: _from, to: _to, ...rest }: SearchPlace): SearchPlace {
  return rest;
}
