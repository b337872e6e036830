// A name for a dossier, in a small form: to make one, or to call it something else.
import { type FormEvent, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { useSpeech } from '../ui/speech.tsx';
import '../ui/form.css';

type Props = { name: string; yes: string; onName: (name: string) => void; isAlone?: boolean };

/** `onName` is given a name that is one; `isAlone` gives the field the focus. */
export function NameForm({ name, yes, onName, isAlone = true }: Props) {
  const { words } = useSpeech();
  const { dossier } = words;
  const [text, setText] = useState(name);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() !== '') onName(text.trim());
  };
  return (
    <form className="name-form" onSubmit={submit}>
      <input
        className="field"
        dir="auto"
        // biome-ignore lint/a11y/noAutofocus: the form was just asked for
        autoFocus={isAlone}
        aria-label={dossier.name}
        placeholder={dossier.namePlaceholder}
        maxLength={200}
        value={text}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" look="main" isDisabled={text.trim() === ''}>
        {yes}
      </Button>
    </form>
  );
}
