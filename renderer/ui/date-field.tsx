// A calendar day, kept as `YYYY-MM-DD` and written in the interface's language, whatever the system's is. Empty only where told.
import { useState } from 'react';
import { parseDay, sayDayInFigures } from './parse-day.ts';
import { useSpeech } from './speech.tsx';
import './form.css';
import './controls.css';

type Props = {
  label: string;
  value: string;
  min: string;
  max: string;
  onChange: (value: string) => void;
  /** An empty field stands for no day, the empty text; it then shows how a day is written. */
  canBeEmpty?: boolean;
};

/** How a day is written, where there is none yet. */
const sampleDay = '2024-03-28';

/** The field; `min` and `max` are days. What is no day between them is put back to what it was when the field is left. */
export function DateField({ label, value, min, max, onChange, canBeEmpty = false }: Props) {
  const { language } = useSpeech();
  const [typed, setTyped] = useState<string | null>(null);
  const isEmpty = (text: string): boolean => canBeEmpty && text.trim() === '';
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
      aria-invalid={typed !== null && !isEmpty(typed) && dayIn(typed) === null}
      placeholder={canBeEmpty ? sayDayInFigures(sampleDay, language) : undefined}
      maxLength={12}
      value={typed ?? (value === '' ? '' : sayDayInFigures(value, language))}
      onFocus={({ currentTarget }) => currentTarget.select()}
      onChange={(event) => {
        const day = dayIn(event.target.value);
        setTyped(event.target.value);
        if (day !== null && day !== value) onChange(day);
        if (isEmpty(event.target.value) && value !== '') onChange('');
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
