// The search before a word is typed: what it can do, with examples to press, what is saved, and what was looked for before.
import type { ReactNode } from 'react';
import { go } from '../route.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { FormButton } from './form-button.tsx';
import { narrowingsOf } from './narrowings.ts';
import { recentPlaces } from './recent-places.ts';

/** Shown for an empty query. */
export function SearchStart({ isEmpty, saved }: { isEmpty: boolean; saved: ReactNode }) {
  const { words } = useSpeech();
  const { search } = words;
  return (
    <div className="search-start">
      <Icon name="search" size={28} />
      <h1>{search.startTitle}</h1>
      <p className="quiet">{isEmpty ? search.startEmpty : search.startText}</p>
      {isEmpty && (
        <Button look="main" onPress={() => go({ place: 'shelf' })}>
          {words.common.toKiosk}
        </Button>
      )}
      {!isEmpty && (
        <>
          <FormButton place={{ query: '' }} />
          {saved}
          <dl className="examples">
            {Object.entries(search.example).map(([name, [query = '', meaning = '']]) => (
              <div key={name}>
                <dt>
                  <button type="button" className="query-link" onClick={() => go({ place: 'search', query }, 'replace')}>
                    <bdi dir="auto">{query}</bdi>
                  </button>
                </dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
          <Recent />
        </>
      )}
    </div>
  );
}

function Recent() {
  const { words, language } = useSpeech();
  const places = recentPlaces();
  if (places.length === 0) return null;
  return (
    <section className="recent">
      <h2>{words.results.recent}</h2>
      <ul>
        {places.map((place) => (
          <li key={JSON.stringify(place)}>
            <button type="button" className="query-link" onClick={() => go({ ...place, place: 'search' }, 'replace')}>
              <bdi dir="auto">{place.query}</bdi>
            </button>
            {narrowingsOf(place, words, language).map(({ name, text }) => (
              <span key={name} className="faint">
                <bdi>{text}</bdi>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
