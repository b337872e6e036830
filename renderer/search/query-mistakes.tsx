// What could not be followed in the query: where, why, and what was searched instead.
import type { Fault } from '#border/errors';
import type { QueryMistake } from '#border/model-search';
import { faultWords } from '#border/words/faults';
import { queryMistake } from '#border/words/query-mistakes';
import { go, type SearchPlace } from '../route.ts';
import { Icon } from '../ui/icon.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { markMistakes } from './mark-mistakes.ts';

type Props = { place: SearchPlace; query: string; mistakes: readonly QueryMistake[]; searched: string | null };

/** A quiet note under the field; the pages that were found instead stand below. */
export function QueryMistakes({ place, query, mistakes, searched }: Props) {
  const { words, language } = useSpeech();
  if (mistakes.length === 0) return null;
  const reasons = [...new Set(mistakes.map(({ reason }) => reason))];
  return (
    <div className="query-mistakes" role="status">
      <MarkedQuery query={query} spans={mistakes} />
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{queryMistake({ reason }, language)}</li>
        ))}
      </ul>
      {searched !== null && (
        <p>
          {words.results.searchedInstead}{' '}
          <button
            type="button"
            className="query-link"
            onClick={() => go({ ...place, query: searched, place: 'search' }, 'replace')}
          >
            <bdi dir="auto">{searched}</bdi>
          </button>
        </p>
      )}
    </div>
  );
}

/** A query in which nothing can be searched: the place, the reason, and what to do. */
export function BadQuery({ query, fault }: { query: string; fault: Fault }) {
  const { language } = useSpeech();
  const { position, end, reason } = fault.detail ?? {};
  const start = typeof position === 'number' ? position : 0;
  const { next } = faultWords(fault.code, fault.detail ?? {}, language);
  return (
    <div className="query-mistakes" role="alert">
      {typeof position === 'number' && (
        <MarkedQuery query={query} spans={[{ start, end: typeof end === 'number' ? end : start + 1 }]} />
      )}
      <p className="notice-what">{queryMistake({ reason: reason ?? null }, language)}</p>
      <p>{next}</p>
    </div>
  );
}

function MarkedQuery({ query, spans }: { query: string; spans: readonly { start: number; end: number }[] }) {
  return (
    <p className="marked-query">
      <Icon name="alert" size={16} />
      <bdi dir="auto">
        {markMistakes(query, spans).map((stretch, place) =>
          stretch.isMarked ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: stretches never move
            <u key={place}>{stretch.text}</u>
          ) : (
            stretch.text
          ),
        )}
      </bdi>
    </p>
  );
}
