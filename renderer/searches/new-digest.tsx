// What is new in saved searches, for the shelf: names, counts and papers. Nothing where nothing is new.

import type { SavedSearch } from '#border/model-searches';
import { sayShortDay } from '#border/words/locale';
import { formatRoute } from '../route.ts';
import { Icon } from '../ui/icon.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { newPlaceOf } from './search-places.ts';
import './searches.css';

/** As many searches are named; the others stand on the search page. */
const mostSearches = 6;
const mostPapers = 2;

/** The searches of which the shelf tells. */
export function toldOnShelf(searches: readonly SavedSearch[]): SavedSearch[] {
  return searches.filter(({ notify, newPages }) => notify !== 'none' && newPages > 0);
}

/** The card. */
export function NewDigest({ searches }: { searches: readonly SavedSearch[] }) {
  const { words } = useSpeech();
  const told = toldOnShelf(searches);
  if (told.length === 0) return null;
  return (
    <section className="new-digest" aria-labelledby="alerts-heading">
      <h2 id="alerts-heading">{words.searches.alerts}</h2>
      <ul>
        {told.slice(0, mostSearches).map((search) => (
          <li key={search.id}>
            <a className="digest-line" href={formatRoute(newPlaceOf(search))}>
              <i className="new-dot" />
              <span>
                <bdi className="saved-name">{search.name}</bdi>{' '}
                <span className="figures">{words.searches.newPages(search.newPages, search.newPagesIsExact)}</span>
                <Papers search={search} />
              </span>
            </a>
          </li>
        ))}
      </ul>
      {told.length > mostSearches && (
        <a className="digest-all" href={formatRoute({ place: 'search', query: '' })}>
          {words.searches.all}
          <Icon name="right" size={14} isTurned />
        </a>
      )}
    </section>
  );
}

function Papers({ search: { newIn } }: { search: SavedSearch }) {
  const { words, language, currentYear } = useSpeech();
  const papers = newIn.slice(0, mostPapers).map(({ id, title, day }) => ({
    id,
    text: words.searches.paper(title, day === null ? null : sayShortDay(day, language, currentYear)),
  }));
  const left = newIn.length - papers.length;
  return (
    <span className="faint digest-papers">
      {papers.map(({ id, text }) => (
        <span key={id} className="digest-paper">
          {text}
        </span>
      ))}
      {left > 0 && <span>{words.searches.morePapers(left)}</span>}
    </span>
  );
}
