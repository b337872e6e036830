// The saved searches where nothing is searched yet: each with what it asks, what is new in it, and how one hears of it.

import type { SavedSearch } from '#border/model-searches';
import { sayLanguage, sayShortDay } from '#border/words/locale';
import { formatRoute } from '../route.ts';
import { useMayChange } from '../ui/access.tsx';
import { IconButton } from '../ui/button.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { EditPanel } from './save-panel.tsx';
import { newPlaceOf } from './search-places.ts';
import { useSearchActions } from './use-search-actions.ts';
import './searches.css';

/** The list, or what it is for while it is empty. */
export function SavedList({ searches }: { searches: readonly SavedSearch[] }) {
  const { words } = useSpeech();
  const mayChange = useMayChange();
  if (searches.length === 0 && !mayChange) return null;
  if (searches.length === 0) return <p className="saved-none quiet">{words.searches.none}</p>;
  return (
    <section className="saved-list" aria-labelledby="saved-heading">
      <h2 id="saved-heading">{words.searches.heading}</h2>
      <ul>
        {searches.map((search) => (
          <SavedRow key={search.id} search={search} />
        ))}
      </ul>
    </section>
  );
}

function SavedRow({ search }: { search: SavedSearch }) {
  const { words } = useSpeech();
  const { searches } = words;
  const actions = useSearchActions();
  const mayChange = useMayChange();
  const { name, notify, newPages, newPagesIsExact } = search;
  return (
    <li className="saved-row">
      <a className="saved-link" href={formatRoute(newPlaceOf(search))}>
        <bdi className="saved-name">{name}</bdi>
        <Asked search={search} />
      </a>
      {newPages > 0 && <span className="saved-new figures">{searches.newPages(newPages, newPagesIsExact)}</span>}
      <span className="faint saved-told">{searches.told[notify]}</span>
      {mayChange && (
        <>
          <EditPanel search={search} button={<IconButton icon="edit" label={searches.editOf(name)} />} />
          <IconButton icon="remove" label={searches.removeOf(name)} onPress={() => actions.remove(search)} />
        </>
      )}
    </li>
  );
}

/** The query and what it is narrowed to, each isolated. */
function Asked({ search }: { search: SavedSearch }) {
  const { words, language, currentYear } = useSpeech();
  const { results } = words;
  const say = (day: string): string => sayShortDay(day, language, currentYear);
  const { from, to } = search;
  const period =
    from !== null && to !== null
      ? results.days(say(from), say(to))
      : from !== null
        ? results.since(say(from))
        : to !== null
          ? results.until(say(to))
          : null;
  const parts = Object.entries({
    query: search.query,
    title: search.title,
    section: search.section === null ? null : results.section(search.section),
    language: search.language === null ? null : sayLanguage(search.language, language),
    period,
    written: search.isAsWritten ? results.asWritten : null,
  }).filter(([, text]) => text !== null);
  return (
    <span className="faint saved-asked">
      {parts.map(([part, text], index) => (
        <span key={part}>
          {index > 0 && <span aria-hidden> · </span>}
          <bdi>{text}</bdi>
        </span>
      ))}
    </span>
  );
}
