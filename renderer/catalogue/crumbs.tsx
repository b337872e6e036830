// Where one is in a catalogue, and the ways back: the sources, then each page that was walked through.
import { formatRoute, goBack } from '../route.ts';
import { IconButton } from '../ui/button.tsx';
import { useSpeech } from '../ui/speech.tsx';
import type { Step } from './page-parts.ts';

const mostShown = 4;

type Props = { id: string; trail: readonly Step[]; renew: () => void };

/** The line over the heading; `renew` asks for the present page again. */
export function Crumbs({ id, trail, renew }: Props) {
  const { words } = useSpeech();
  const before = trail.slice(0, -1);
  const shown = before.length > mostShown ? [...before.slice(0, 1), ...before.slice(1 - mostShown)] : before;
  return (
    <nav className="crumbs" aria-label={words.catalogue.path}>
      <IconButton icon="back" isTurned label={words.common.back} onPress={goBack} />
      <ol>
        <li>
          <a href={formatRoute({ place: 'sources' })}>{words.sources.heading}</a>
        </li>
        {trail.length > 0 && trail[0]?.link !== null && (
          <li>
            <a href={formatRoute({ place: 'sources', id })}>{words.catalogue.start}</a>
          </li>
        )}
        {shown.map(({ link, page }) => (
          <li key={page.link}>
            <a href={formatRoute(link === null ? { place: 'sources', id } : { place: 'sources', id, link })}>
              <bdi>{page.title}</bdi>
            </a>
          </li>
        ))}
        {trail.slice(-1).map(({ page }) => (
          <li key={page.link} aria-current="page">
            <bdi>{page.title}</bdi>
          </li>
        ))}
      </ol>
      <IconButton icon="check" label={words.catalogue.renew} onPress={renew} />
    </nav>
  );
}
