// The title of a source while it is being written anew. Enter keeps it, Escape does not, and leaving the field keeps it.
import { useRef, useState } from 'react';
import { useSpeech } from '../ui/speech.tsx';
import { useHeir } from '../ui/use-heir.ts';
import '../ui/form.css';

type Props = { title: string; heir: () => HTMLElement | null; onDone: (title: string | null) => void };

/** `onDone` is given the new title, or null where nothing is to change; `heir` takes the focus afterwards. */
export function RenameField({ title, heir, onDone }: Props) {
  const { words } = useSpeech();
  const [text, setText] = useState(title);
  const field = useRef<HTMLInputElement>(null);
  useHeir(field, heir);
  const keep = (): void => onDone(text.trim() === '' ? null : text.trim());
  return (
    <input
      ref={field}
      className="field rename"
      dir="auto"
      // biome-ignore lint/a11y/noAutofocus: renaming was just asked for
      autoFocus
      aria-label={words.sources.title}
      maxLength={300}
      value={text}
      onFocus={({ currentTarget }) => currentTarget.select()}
      onChange={(event) => setText(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep();
        if (event.key === 'Escape') onDone(null);
      }}
    />
  );
}
