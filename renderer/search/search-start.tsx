// The search before a word is typed: what it can do, with examples to press.
import { go } from '../route.ts';
import { Icon } from '../ui/icon.tsx';
import { useSpeech } from '../ui/speech.tsx';

/** Shown for an empty query. */
export function SearchStart({ isEmpty }: { isEmpty: boolean }) {
  const { words } = useSpeech();
  const { search } = words;
  return (
    <div className="search-start">
      <Icon name="search" size={28} />
      <h1>{search.startTitle}</h1>
      <p className="quiet">{isEmpty ? search.startEmpty : search.startText}</p>
      {!isEmpty && (
        <dl className="examples">
          {Object.entries(search.example).map(([name, [query = '', meaning = '']]) => (
            <div key={name}>
              <dt>
                <button type="button" onClick={() => go({ place: 'search', query }, 'replace')}>
                  <bdi>{query}</bdi>
                </button>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
