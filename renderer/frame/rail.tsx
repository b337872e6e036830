// The rail of places at the side. Shows only places where something can be done.
import { formatRoute, type Route } from '../route.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { useSpeech } from '../ui/speech.tsx';

/** The rail; `place` is the one that is open. */
export function Rail({ place }: { place: Route['place'] }) {
  const { words } = useSpeech();
  const stops: { route: Route; icon: IconName; text: string }[] = [
    { route: { place: 'shelf' }, icon: 'kiosk', text: words.frame.kiosk },
    { route: { place: 'search', query: '' }, icon: 'search', text: words.frame.search },
    { route: { place: 'sources' }, icon: 'sources', text: words.frame.sources },
    { route: { place: 'settings' }, icon: 'settings', text: words.frame.settings },
  ];
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
        </a>
      ))}
    </nav>
  );
}
