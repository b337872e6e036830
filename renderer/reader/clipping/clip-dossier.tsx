// Where a clipping lies: the dossier that it went to, another one, or a new one.
import { type FormEvent, useEffect, useState } from 'react';
import type { ShownClip } from '#border/model-clip';
import { useCall, useEvent } from '../../client.ts';
import { go } from '../../route.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import type { Taken } from './use-taken.ts';
import '../../ui/form.css';

const anew = 'new';

/** The choice, and the way there. */
export function ClipDossier({ clip: { dossier }, taken }: { clip: ShownClip; taken: Taken }) {
  const { words } = useSpeech();
  const { value, ask } = useCall('dossiers.list', {});
  useEvent('dossiers.changed', ask);
  const [isNaming, setNaming] = useState(false);
  useEffect(() => {
    if (dossier.id !== '') setNaming(false);
  }, [dossier.id]);
  const known = value?.dossiers ?? [];
  const others = known.some(({ id }) => id === dossier.id) ? known : [dossier, ...known];
  const choices = [
    ...others.map(({ id, name }) => ({ value: id, text: name })),
    { value: anew, text: words.clipping.newDossier },
  ];
  return (
    <div className="clip-dossier">
      <Select
        label={words.clipping.liesIn}
        isLabelShown
        value={isNaming ? anew : dossier.id}
        choices={choices}
        onChange={(id) => {
          setNaming(id === anew);
          if (id !== anew) taken.moveTo(id);
        }}
      />
      <Button look="quiet" icon="notebook" onPress={() => go({ place: 'notebook', id: dossier.id })}>
        {words.clipping.openDossier}
      </Button>
      {isNaming && <NewName onName={taken.moveToNew} onLeave={() => setNaming(false)} />}
    </div>
  );
}

function NewName({ onName, onLeave }: { onName: (name: string) => void; onLeave: () => void }) {
  const { words } = useSpeech();
  const { dossier } = words;
  const [name, setName] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() !== '') onName(name.trim());
  };
  return (
    <form className="clip-naming" onSubmit={submit}>
      <input
        className="field"
        dir="auto"
        // biome-ignore lint/a11y/noAutofocus: the form was just asked for
        autoFocus
        aria-label={dossier.name}
        placeholder={dossier.namePlaceholder}
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onLeave();
        }}
      />
      <Button type="submit" isDisabled={name.trim() === ''}>
        {dossier.createIt}
      </Button>
    </form>
  );
}
