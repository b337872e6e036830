// One edition with problems: what it is called, and what can be done: repair, read, show its folder, tell its history.
import { type ReactNode, useState } from 'react';
import type { Problem } from '#border/model-checks';
import { formatRoute } from '../../route.ts';
import { useMayChange } from '../../ui/access.tsx';
import { Button } from '../../ui/button.tsx';
import { EditionName } from '../../ui/edition-name.tsx';
import { Menu, type MenuLine } from '../../ui/menu.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { useEditionActs } from './use-edition-acts.ts';

type Props = { id: string; problems: readonly Problem[]; isDamaged: boolean; hasSource: boolean; children: ReactNode };

/** The entry of the list. */
export function ProblemEdition({ id, problems, isDamaged, hasSource, children }: Props) {
  const { words } = useSpeech();
  const { acts: say, repair, run } = words.checks;
  const [isBusy, setBusy] = useState(false);
  const mayChange = useMayChange();
  const acts = useEditionActs(id, setBusy);
  const [first] = problems;
  const fetching: MenuLine = { id: 'source', text: repair.source, icon: 'fetch', act: () => acts.repair('source') };
  const day = first?.day ?? null;
  return (
    <li className="checks-edition" aria-busy={isBusy}>
      <header>
        <h3>
          <EditionName title={first?.title ?? ''} day={day} />
        </h3>
        <div className="grow" />
        {mayChange && isDamaged && (
          <Menu
            label={repair.heading}
            lines={[
              { id: 'folder', text: repair.folder, icon: 'folder', act: () => acts.repair('folder') },
              { id: 'file', text: repair.file, icon: 'file', act: () => acts.repair('file') },
              ...(hasSource ? [fetching] : []),
            ]}
          >
            <Button icon="restore" isDisabled={isBusy}>
              {isBusy ? repair.working : repair.heading}
            </Button>
          </Menu>
        )}
        {isBusy && (
          <Button icon="stop" onPress={acts.stop}>
            {run.stop}
          </Button>
        )}
        <a className="button plain" href={formatRoute({ place: 'read', id, page: null, query: '' })}>
          {say.read}
        </a>
        <a className="button plain" href={formatRoute({ place: 'archive', view: 'checks', id })}>
          {say.history}
        </a>
        {mayChange && (
          <Button look="quiet" icon="folder" onPress={acts.reveal}>
            {say.reveal}
          </Button>
        )}
      </header>
      {children}
    </li>
  );
}
