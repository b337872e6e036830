// The rail of places at the side. Shows only places where something can be done.
import { sayNumber } from '#border/words/locale';
import { formatRoute, type Route } from '../route.ts';
import { useAccess } from '../ui/access.tsx';
import { Icon, type IconName } from '../ui/icon.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { isOpenTo } from './open-places.ts';

/** What fits into the badge. */
const mostShown = 99;

type Props = { place: Route['place']; told: { pages: number; isExact: boolean } };

/** The rail; `place` is the one that is open, `told` counts new pages in saved searches. */
export function Rail({ place, told }: Props) {
  const { words, language } = useSpeech();
  const access = useAccess();
  const all: { route: Route; icon: IconName; text: string }[] = [
    { route: { place: 'shelf' }, icon: 'kiosk', text: words.frame.kiosk },
    { route: { place: 'search', query: '' }, icon: 'search', text: words.frame.search },
    { route: { place: 'notebook' }, icon: 'notebook', text: words.dossier.notebook },
    { route: { place: 'archive' }, icon: 'archive', text: words.archive.heading },
    { route: { place: 'sources' }, icon: 'sources', text: words.frame.sources },
    { route: { place: 'settings' }, icon: 'settings', text: words.frame.settings },
  ];
  const stops = all.filter(({ route }) => isOpenTo(access, route.place));
  return (
    <nav className="rail" aria-label={words.frame.places}>
      <div className="logo" aria-hidden>
        K
      </div>
      {stops.map((stop) => (
        <a
          key={stop.route.place}
          href={formatRoute(stop.route)}
          className={stop.route.place === 'settings' ? 'stop last' : 'stop'}
          aria-current={stop.route.place === place ? 'page' : undefined}
        >
          <Icon name={stop.icon} size={20} />
          <span>{stop.text}</span>
          {stop.route.place === 'search' && told.pages > 0 && (
            <>
              <b className="rail-badge figures" aria-hidden>
                {sayNumber(Math.min(told.pages, mostShown), language)}
                {(told.pages > mostShown || !told.isExact) && '+'}
              </b>
              <span className="unseen">{words.searches.newPages(told.pages, told.isExact)}</span>
            </>
          )}
        </a>
      ))}
    </nav>
  );
}
