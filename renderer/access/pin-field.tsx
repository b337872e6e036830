// A field for a PIN: figures alone, from any keyboard, never shown. Refuses to keep or to complete what was typed.
import { type Ref, useId, useState } from 'react';
import { useSpeech } from '../ui/speech.tsx';
import { figuresOf } from './pin-figures.ts';
import '../ui/form.css';
import './access.css';

type Props = {
  label: string;
  pin: string;
  onPin: (pin: string) => void;
  /** What is wrong with it, told at once. */
  fault: string | null;
  /** What is to be known before. */
  hint?: string;
  isDisabled?: boolean;
  field?: Ref<HTMLInputElement>;
};

/** The field with its words. */
export function PinField({ label, pin, onPin, fault, hint, isDisabled = false, field }: Props) {
  const { words } = useSpeech();
  const id = useId();
  const [isClean, setClean] = useState(true);
  const wrong = isClean ? fault : words.access.figuresOnly;
  return (
    <div className="pin-field">
      <label htmlFor={id}>{label}</label>
      <input
        ref={field}
        id={id}
        className="field"
        type="password"
        inputMode="numeric"
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
        disabled={isDisabled}
        value={pin}
        onChange={({ target }) => {
          const typed = figuresOf(target.value);
          setClean(typed.isClean);
          onPin(typed.figures);
        }}
        aria-invalid={wrong !== null}
        aria-describedby={`${id}-note`}
      />
      <p id={`${id}-note`} className={wrong === null ? 'faint' : 'field-fault'} role={wrong === null ? undefined : 'alert'}>
        {wrong ?? hint ?? ''}
      </p>
    </div>
  );
}
