// The field in which an article gets another headline. Enter keeps it, Escape leaves it, and so does going elsewhere.
import { useEffect, useRef } from 'react';
import { useSpeech } from '../../ui/speech.tsx';

/** `onDone` is given the text, or null where nothing is to change. */
export function TitleField({ headline, onDone }: { headline: string; onDone: (text: string | null) => void }) {
  const { words } = useSpeech();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <input
      ref={field}
      className="title-field"
      dir="auto"
      aria-label={words.articles.headline}
      placeholder={words.articles.headlineHint}
      maxLength={1000}
      defaultValue={headline}
      onClick={(event) => event.stopPropagation()}
      onBlur={() => onDone(null)}
      onKeyDown={(event) => {
        // The window listens too, and would leave the articles.
        event.stopPropagation();
        if (event.key === 'Enter') onDone(field.current?.value ?? '');
        else if (event.key === 'Escape') onDone(null);
        else return;
        event.preventDefault();
      }}
    />
  );
}
