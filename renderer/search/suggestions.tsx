// Other searches to try where little was found: words that were perhaps meant, and other spellings. Nothing is replaced by itself.
import { useEffect, useState } from 'react';
import type { Suggestion } from '#border/model-search';
import { useCall } from '../client.ts';
import { go, type SearchPlace } from '../route.ts';
import { useSpeech } from '../ui/speech.tsx';
import { askedOf } from './asked-of.ts';

/** Above this many pages nobody needs another word. */
const fewPages = 10;
/** A word that is still being typed is not corrected. */
const calmMs = 800;

/** Asks for suggestions where the `total` is small; says nothing where there are none. */
export function Suggestions({ place, total }: { place: SearchPlace; total: number }) {
  const { words } = useSpeech();
  const isCalm = useCalm(JSON.stringify(place), place.isOpen === true);
  const { isOpen: _, ...asked } = askedOf(place);
  const { value, isLoading } = useCall('search.suggest', isCalm && total <= fewPages ? { ...asked, asker: 'suggest' } : null);
  if (value === null || isLoading || value.didYouMean.length + value.alsoAs.length === 0) return null;
  return (
    <div className="suggestions" role="status">
      <Line text={words.results.didYouMean} suggestions={value.didYouMean} place={place} />
      <Line text={words.results.alsoAs} suggestions={value.alsoAs} place={place} />
    </div>
  );
}

type LineProps = { text: string; suggestions: readonly Suggestion[]; place: SearchPlace };

function Line({ text, suggestions, place: { isOpen: _, since: __, ...place } }: LineProps) {
  const { words } = useSpeech();
  if (suggestions.length === 0) return null;
  return (
    <p>
      <span>{text}</span>
      {suggestions.map(({ query, pages }) => (
        <span key={query}>
          <button type="button" className="query-link" onClick={() => go({ ...place, query, place: 'search' })}>
            <bdi dir="auto">{query}</bdi>
          </button>{' '}
          <span className="faint">{words.results.suggested(pages)}</span>
        </span>
      ))}
    </p>
  );
}

/** True once `key` has not changed for a while, at once where nothing is being typed. */
function useCalm(key: string, isTyping: boolean): boolean {
  const [calmKey, setCalmKey] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setCalmKey(key), calmMs);
    return () => clearTimeout(timer);
  }, [key]);
  return !isTyping || calmKey === key;
}
