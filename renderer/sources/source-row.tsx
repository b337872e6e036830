// One source of the list: what it is, how it does, and what can be done with it.
import { useRef, useState } from 'react';
import type { Source } from '#border/model-sources';
import { formatRoute, go } from '../route.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Menu, type MenuLine } from '../ui/menu.tsx';
import { Select } from '../ui/select.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { Switch } from '../ui/switch.tsx';
import { useHeir } from '../ui/use-heir.ts';
import { kindIcons } from './kind-icons.ts';
import { PlanPanel } from './plan-panel.tsx';
import { RenameField } from './rename-field.tsx';
import { isBrowsable } from './schedules.ts';
import { SourceHealth } from './source-health.tsx';
import { SourceSignIn } from './source-sign-in.tsx';
import { hostOf, needsSignIn } from './source-words.ts';
import type { SourceActions } from './use-source-actions.ts';

type Props = {
  source: Source;
  nowMs: number;
  actions: SourceActions;
  put: (source: Source) => void;
  isSigningIn: boolean;
  onSignIn: (isOpen: boolean) => void;
  heir: () => HTMLElement | null;
};

/** The row. It can be focused as a whole, so that a link from elsewhere leads to it; `heir` takes the focus when the row goes. */
export function SourceRow({ source, nowMs, actions, put, isSigningIn, onSignIn, heir }: Props) {
  const { words } = useSpeech();
  const [isRenaming, setRenaming] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  useHeir(row, heir);
  return (
    <li ref={row} id={`source-${source.id}`} className="source" tabIndex={-1} aria-label={source.title}>
      <Icon name={kindIcons[source.kind]} size={20} />
      <div className="source-main">
        {isRenaming ? (
          <RenameField
            title={source.title}
            heir={() => row.current}
            onDone={(title) => {
              setRenaming(false);
              if (title !== null && title !== source.title) actions.change(source, { title });
            }}
          />
        ) : (
          <h2>
            {isBrowsable(source.kind) ? (
              <a href={formatRoute({ place: 'sources', id: source.id })}>
                <bdi>{source.title}</bdi>
              </a>
            ) : (
              <bdi>{source.title}</bdi>
            )}
          </h2>
        )}
        <SourceFacts source={source} />
        {isSigningIn ? (
          <SourceSignIn source={source} put={put} heir={() => row.current} onClose={() => onSignIn(false)} />
        ) : (
          <SourceHealth source={source} nowMs={nowMs}>
            {needsSignIn(source) ? (
              <Button onPress={() => onSignIn(true)}>{words.sources.signIn}</Button>
            ) : (
              source.kind !== 'folder' && <Button onPress={() => actions.check(source)}>{words.common.retry}</Button>
            )}
          </SourceHealth>
        )}
      </div>
      <SourceTools source={source} actions={actions} onRename={() => setRenaming(true)} onSignIn={() => onSignIn(true)} />
    </li>
  );
}

function SourceFacts({ source }: { source: Source }) {
  const { words } = useSpeech();
  const { sources } = words;
  const host = hostOf(source.url);
  const user = source.isSignedIn ? (source.signIn?.user ?? null) : null;
  return (
    <p className="source-facts">
      <span>{sources.kinds[source.kind]}</span>
      {host !== null && <bdi dir="ltr">{host}</bdi>}
      {source.arrived > 0 && <span className="figures">{sources.arrived(source.arrived)}</span>}
      {source.waiting > 0 && <span className="figures source-waiting">{sources.waiting(source.waiting)}</span>}
      {user !== null && user !== '' && <span>{sources.signedInAs(user)}</span>}
    </p>
  );
}

type ToolsProps = { source: Source; actions: SourceActions; onRename: () => void; onSignIn: () => void };

function SourceTools({ source, actions, onRename, onSignIn }: ToolsProps) {
  const { words } = useSpeech();
  const { sources } = words;
  const isFolder = source.kind === 'folder';
  return (
    <div className="source-tools">
      {isFolder ? (
        <Select
          label={sources.afterwards}
          value={source.afterwards ?? 'leave'}
          onChange={(afterwards) => actions.change(source, { afterwards })}
          choices={[
            { value: 'leave', text: sources.leave },
            { value: 'move', text: sources.move },
          ]}
        />
      ) : (
        <>
          {source.isFollowed ? (
            <PlanPanel source={source} onChange={(change) => actions.change(source, change)} />
          ) : (
            isBrowsable(source.kind) && (
              <Button aria-label={sources.browseOf(source.title)} onPress={() => go({ place: 'sources', id: source.id })}>
                {sources.browse}
              </Button>
            )
          )}
          <Switch
            label={sources.followOf(source.title)}
            text={sources.follow}
            isOn={source.isFollowed}
            onChange={(isFollowed) => actions.change(source, { isFollowed })}
          />
          <IconButton
            icon="check"
            label={sources.checkOf(source.title)}
            isDisabled={source.isChecking}
            onPress={() => actions.check(source)}
          />
        </>
      )}
      <Menu label={sources.menu(source.title)} lines={menuLines(source, words.sources, { actions, onRename, onSignIn })}>
        <IconButton icon="more" label={sources.menu(source.title)} />
      </Menu>
    </div>
  );
}

type MenuNeeds = Omit<ToolsProps, 'source'>;

function menuLines(
  source: Source,
  say: ReturnType<typeof useSpeech>['words']['sources'],
  { actions, onRename, onSignIn }: MenuNeeds,
): MenuLine[] {
  const lines: (MenuLine | false)[] = [
    isBrowsable(source.kind) && {
      id: 'browse',
      text: say.browse,
      icon: 'catalogue',
      act: () => go({ place: 'sources', id: source.id }),
    },
    source.kind !== 'folder' && { id: 'check', text: say.check, icon: 'check', act: () => actions.check(source) },
    source.kind !== 'folder' && { id: 'rename', text: say.rename, icon: 'edit', movesFocus: true, act: onRename },
    needsSignIn(source) && { id: 'sign-in', text: say.signIn, icon: 'signIn', movesFocus: true, act: onSignIn },
    source.signIn !== null &&
      source.isSignedIn && { id: 'sign-out', text: say.signOut, icon: 'signOut', act: () => actions.signOut(source) },
    { id: 'remove', text: say.remove, icon: 'remove', isDanger: true, movesFocus: true, act: () => actions.remove(source) },
  ];
  return lines.filter((line) => line !== false);
}
