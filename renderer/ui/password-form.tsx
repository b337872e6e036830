// Asks for the password of one locked edition. Keeps nothing itself: main stores it in the system's keyring where there is one.

import { useId, useState } from 'react';
import type { Fault } from '#border/errors';
import { faultWords } from '#border/words/faults';
import { Button, IconButton } from './button.tsx';
import { useSpeech } from './speech.tsx';
import './form.css';

type Props = { onSubmit: (password: string) => void; isBusy: boolean; fault?: Fault | null; hasFocus?: boolean };

/** The field, its switch to show what is typed, and what was wrong the last time. */
export function PasswordForm({ onSubmit, isBusy, fault, hasFocus = false }: Props) {
  const { words, language } = useSpeech();
  const [password, setPassword] = useState('');
  const [isShown, setShown] = useState(false);
  const id = useId();
  const wrong = fault ? faultWords(fault.code, fault.detail ?? {}, language) : null;
  return (
    <form
      className="password-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (password !== '' && !isBusy) onSubmit(password);
      }}
    >
      <label htmlFor={id}>{words.password.label}</label>
      <div className="password-row">
        <input
          id={id}
          className="field"
          type={isShown ? 'text' : 'password'}
          dir="ltr"
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: the field is the only thing to do in its place
          autoFocus={hasFocus}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          aria-invalid={wrong !== null}
          aria-describedby={`${id}-note`}
        />
        <IconButton
          icon={isShown ? 'hide' : 'show'}
          label={words.password.show}
          isOn={isShown}
          onChange={() => setShown(!isShown)}
        />
        <Button look="main" type="submit" isDisabled={password === '' || isBusy}>
          {words.password.open}
        </Button>
      </div>
      <p id={`${id}-note`} className={wrong ? 'field-fault' : 'faint'} role={wrong ? 'alert' : undefined}>
        {wrong ? `${wrong.what} ${wrong.next}` : words.password.kept}
      </p>
    </form>
  );
}
