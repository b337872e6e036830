// What a person says of something, in a field that grows with it. Kept when the field is left, and after a pause; Escape takes back what
// was typed since, or is left to whoever stands around the field. Where the library may not be changed, only what was said stands there.
import { useEffect, useRef, useState } from 'react';
import { useMayChange } from './access.tsx';
import './form.css';

type Props = {
  text: string;
  label: string;
  placeholder: string;
  className: string;
  onKeep: (text: string) => void;
  /** Hears each letter, and lets Escape mean what it means around the field: what was typed is kept then too. */
  onType?: (text: string) => void;
};

const pauseMs = 1500;
/** As the schema of the call has it. */
const mostLetters = 20_000;

/** `onKeep` is given what changed, at most once for each change. */
export function CommentField(props: Props) {
  const { text, label, className } = props;
  if (useMayChange()) return <WrittenField {...props} />;
  if (text.trim() === '') return null;
  return (
    <p className={`said ${className}`} dir="auto">
      <span className="unseen">{label} </span>
      {text}
    </p>
  );
}

function WrittenField({ text, label, placeholder, className, onKeep, onType }: Props) {
  const [typed, setTyped] = useState(text);
  const kept = useRef(text);
  const newest = useRef({ typed, onKeep });
  useEffect(() => {
    newest.current = { typed, onKeep };
  });
  // What came from elsewhere is shown, unless something else is being typed here.
  useEffect(() => {
    const before = kept.current;
    kept.current = text;
    setTyped((now) => (now === before ? text : now));
  }, [text]);
  const keep = useRef(() => {
    const { typed: now, onKeep: tell } = newest.current;
    if (now === kept.current) return;
    kept.current = now;
    tell(now);
  }).current;
  useEffect(() => {
    if (typed === kept.current) return;
    const timer = setTimeout(keep, pauseMs);
    return () => clearTimeout(timer);
  }, [typed, keep]);
  useEffect(() => keep, [keep]);
  return (
    <textarea
      className={`field growing ${className}`}
      dir="auto"
      rows={1}
      aria-label={label}
      placeholder={placeholder}
      maxLength={mostLetters}
      value={typed}
      onChange={({ target }) => {
        setTyped(target.value);
        onType?.(target.value);
      }}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        if (onType !== undefined) {
          keep();
          return;
        }
        setTyped(kept.current);
        event.stopPropagation();
      }}
    />
  );
}
