// A calendar day, kept as `YYYY-MM-DD` and written in the interface's language, whatever the system's is. Refuses to be empty.
import { useState } from 'react';
import { parseDay, sayDayInFigures } from './parse-day.ts';
import { useSpeech } from './speech.tsx';
import './form.css';
import './controls.css';

type Props = { label: string; value: string; min: string; max: string; onChange: (value: string) => void };

/** The field; `min` and `max` are days. What is no day between them is put back to what it was when the field is left. */
export function DateField({ label, value, min, max, onChange }: Props) {
  const { language } = useSpeech();
  const [typed, setTyped] = useState<string | null>(null);
  const dayIn = (text: string): string | null => {
    const day = parseDay(text);
    return day !== null && day >= min && day <= max ? day : null;
  };
  return (
    <input
      className="field day-field"
      dir="ltr"
      inputMode="numeric"
      autoComplete="off"
      aria-label={label}
      aria-invalid={typed !== null && dayIn(typed) === null}
      maxLength={12}
      value={typed ?? sayDayInFigures(value, language)}
      onFocus={({ currentTarget }) => currentTarget.select()}
      onChange={(event) => {
        const day = dayIn(event.target.value);
        setTyped(event.target.value);
        if (day !== null && day !== value) onChange(day);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
