// The title of a source while it is being written anew. Enter keeps it, Escape does not, and leaving the field keeps it.
import { useState } from 'react';
import { useSpeech } from '../ui/speech.tsx';
import '../ui/form.css';

/** `onDone` is given the new title, or null where nothing is to change. */
export function RenameField({ title, onDone }: { title: string; onDone: (title: string | null) => void }) {
  const { words } = useSpeech();
  const [text, setText] = useState(title);
  const keep = (): void => onDone(text.trim() === '' ? null : text.trim());
  return (
    <input
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
