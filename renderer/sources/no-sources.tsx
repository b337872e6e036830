// The list before there is a source: what sources are for, and the three kinds that most people meet.
import type { SourceKind } from '#border/model';
import { Icon } from '../ui/icon.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { kindIcons } from './kind-icons.ts';

const shown = ['feed', 'opds', 'pattern'] as const satisfies readonly SourceKind[];

/** Shown under the field that adds the first one. */
export function NoSources() {
  const { words } = useSpeech();
  const { sources } = words;
  return (
    <section className="no-sources">
      <h2>{sources.emptyTitle}</h2>
      <p className="quiet">{sources.emptyText}</p>
      <ul>
        {shown.map((kind) => {
          const [name = '', text = ''] = sources.emptyKinds[kind];
          return (
            <li key={kind}>
              <Icon name={kindIcons[kind]} size={22} />
              <h3>{name}</h3>
              <p className="quiet">{text}</p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
