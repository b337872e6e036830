// A time of day, kept as `HH:MM` and always written in 24 hours, as the rest of the interface writes it. Takes what people type.
import { useState } from 'react';
import { parseTime } from './parse-time.ts';
import { sayClockTime } from './say-time.ts';
import { useSpeech } from './speech.tsx';
import './form.css';
import './controls.css';

type Props = { label: string; value: string; onChange: (value: string) => void };

/** The field; what is no time is put back to what it was when the field is left. */
export function TimeField({ label, value, onChange }: Props) {
  const { language } = useSpeech();
  const [typed, setTyped] = useState<string | null>(null);
  const keep = (): void => {
    const time = typed === null ? null : parseTime(typed);
    setTyped(null);
    if (time !== null && time !== value) onChange(time);
  };
  return (
    <input
      className="field time-field"
      dir="ltr"
      inputMode="numeric"
      autoComplete="off"
      aria-label={label}
      aria-invalid={typed !== null && parseTime(typed) === null}
      maxLength={8}
      value={typed ?? sayClockTime(value, language)}
      onFocus={({ currentTarget }) => currentTarget.select()}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep();
      }}
    />
  );
}
