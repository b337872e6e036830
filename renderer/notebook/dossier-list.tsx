// The dossiers at the side of the notebook, the newest first.
import type { ReactNode } from 'react';
import type { DossierSummary } from '#border/model-dossier';
import { formatRoute } from '../route.ts';
import { useMayChange } from '../ui/access.tsx';
import { IconButton } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';
import { sayAgo } from '../ui/say-time.ts';
import { useSpeech } from '../ui/speech.tsx';
import { useNow } from '../ui/use-now.ts';
import { NameForm } from './name-form.tsx';

type Props = { dossiers: readonly DossierSummary[]; openId: string | null; onCreate: (name: string) => void };

/** The list, with the way to begin another. */
export function DossierList({ dossiers, openId, onCreate }: Props) {
  const { words, language } = useSpeech();
  const nowMs = useNow();
  const mayChange = useMayChange();
  return (
    <aside className="dossiers">
      <header>
        <h2>{words.dossier.dossiers}</h2>
        {mayChange && <NewDossier onCreate={onCreate} button={<IconButton icon="plus" label={words.dossier.create} />} />}
      </header>
      <nav aria-label={words.dossier.dossiers}>
        <ul>
          {dossiers.map(({ id, name, items, comments, changedAtMs }) => (
            <li key={id}>
              <a href={formatRoute({ place: 'notebook', id })} aria-current={id === openId ? 'page' : undefined}>
                <bdi>{name}</bdi>
                <span className="faint">
                  {[
                    words.dossier.items(items),
                    ...(comments === 0 ? [] : [words.dossier.comments(comments)]),
                    words.dossier.changed(sayAgo(changedAtMs, nowMs, language, words)),
                  ].join(' · ')}
                </span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </aside>
  );
}

/** The button that asks for a name. */
export function NewDossier({ onCreate, button }: { onCreate: (name: string) => void; button: ReactNode }) {
  const { words } = useSpeech();
  return (
    <Panel heading={words.dossier.create} button={button}>
      {(close) => (
        <NameForm
          name=""
          yes={words.dossier.createIt}
          onName={(name) => {
            close();
            onCreate(name);
          }}
        />
      )}
    </Panel>
  );
}
