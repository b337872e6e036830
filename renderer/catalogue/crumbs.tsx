// Where one is in a catalogue, and the ways back: the sources, then each page that was walked through.
import { formatRoute, goBack } from '../route.ts';
import { IconButton } from '../ui/button.tsx';
import { useSpeech } from '../ui/speech.tsx';
import type { Step } from './page-parts.ts';

const mostShown = 4;

/** The line over the heading. */
export function Crumbs({ id, trail }: { id: string; trail: readonly Step[] }) {
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
        {shown.map(({ link, title }) => (
          <li key={link ?? ''}>
            <a href={formatRoute(link === null ? { place: 'sources', id } : { place: 'sources', id, link })}>
              <bdi>{title}</bdi>
            </a>
          </li>
        ))}
        {trail.slice(-1).map(({ link, title }) => (
          <li key={link ?? ''} aria-current="page">
            <bdi>{title}</bdi>
          </li>
        ))}
      </ol>
    </nav>
  );
}
