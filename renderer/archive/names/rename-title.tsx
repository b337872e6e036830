// Gives all editions of a newspaper another name; one of that name takes them in. Says first what that comes to.
import { type FormEvent, useId, useState } from 'react';
import type { Title } from '#border/model-titles';
import { call, faultOf, useCall } from '../../client.ts';
import { useMayChange } from '../../ui/access.tsx';
import { Button } from '../../ui/button.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { Offers } from '../../ui/offers.tsx';
import { Panel } from '../../ui/panel.tsx';
import { plainText } from '../../ui/plain-text.ts';
import { useSpeech } from '../../ui/speech.tsx';
import { Switch } from '../../ui/switch.tsx';
import { toast } from '../../ui/toasts.tsx';
import { followTitle } from './follow-title.ts';
import { tellAct } from './tell-act.ts';
import { useTakingBack } from './use-taking-back.ts';

type Props = { title: string; titles: readonly Title[] };

/** The button with its form, which does nothing for a title that is none of the `titles`; left out where the library may not be changed. */
export function RenameTitle(props: Props) {
  const { words } = useSpeech();
  if (!useMayChange()) return null;
  return (
    <Panel heading={words.names.renameHeading} button={<Button icon="edit">{words.names.renameTitle}</Button>}>
      {(close) => <RenameForm {...props} close={close} />}
    </Panel>
  );
}

function RenameForm({ title, titles, close }: Props & { close: () => void }) {
  const { words } = useSpeech();
  const say = words.names;
  const takeBack = useTakingBack();
  const offered = useId();
  const [typed, setTyped] = useState(title);
  const [keepsBoth, setKeepsBoth] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const name = typed.trim();
  // Once its last edition has the other name the title is gone, before the answer comes.
  const known = titles.find((one) => one.title === title);
  const into = titles.find((one) => one !== known && plainText(one.title) === plainText(name));
  const act = { kind: 'rename-title', from: title, to: into?.title ?? name } as const;
  const { value: preview } = useCall('metadata.preview', into === undefined ? null : { act, keepsBoth: false });
  const refused = into === undefined ? 0 : (preview?.refused ?? 0);
  const isNothing = known === undefined || name === '' || name === title;
  const editions = words.common.editions(known?.editions ?? 0);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isNothing || isBusy) return;
    setBusy(true);
    call('metadata.change', { act, keepsBoth }).then(
      (result) => {
        close();
        const rest = [
          ...(result.refused.length === 0 ? [] : [say.stayed(result.refused.length)]),
          ...(result.stopped === null ? [] : [result.stopped.message]),
        ];
        // Without a change there is no act: Undo would take back the one before.
        if (result.changed.length === 0) {
          toast({ text: rest.length === 0 ? say.titleDone(0, act.to) : rest.join(' ') });
          return;
        }
        const to = act.to.normalize('NFC');
        followTitle(act.from, to);
        const undo = async (): Promise<void> => {
          if (await takeBack('undo')) followTitle(to, act.from);
        };
        tellAct({
          text: [say.titleDone(result.changed.length, act.to), ...rest].join(' '),
          action: { text: words.common.undo, act: () => void undo() },
        });
      },
      (thrown: unknown) => {
        setBusy(false);
        toast({ text: faultOf(thrown).message });
      },
    );
  };
  return (
    <form onSubmit={submit}>
      <Labelled text={say.newTitle}>
        <input
          className="field"
          // biome-ignore lint/a11y/noAutofocus: the form was asked for, and this is its field
          autoFocus
          dir="auto"
          autoComplete="off"
          maxLength={300}
          list={offered}
          value={typed}
          onFocus={({ currentTarget }) => currentTarget.select()}
          onChange={(event) => setTyped(event.target.value)}
        />
      </Labelled>
      <Offers id={offered} names={titles.map((one) => one.title)} />
      <p aria-live="polite">
        {!isNothing &&
          (into === undefined
            ? say.titleRenamed(editions, name)
            : say.titleMerged(editions, into.title, words.common.editions(into.editions)))}{' '}
        {refused > 0 && !keepsBoth ? say.titleRefused(refused) : !isNothing && say.searchesFollow}
      </p>
      {refused > 0 && <Switch label={say.keepBoth} isOn={keepsBoth} onChange={setKeepsBoth} />}
      <footer>
        <Button onPress={close}>{words.common.cancel}</Button>
        <Button look="main" type="submit" isDisabled={isNothing || isBusy}>
          {into === undefined ? say.renameIt : say.mergeIt}
        </Button>
      </footer>
    </form>
  );
}
