// The number of a page, or nothing. Takes the digits of any of the interface's languages and writes those of its own.
import { useState } from 'react';
import { localeOf } from '#border/words/locale';
import { westernDigits } from '../ui/parse-time.ts';
import { useSpeech } from '../ui/speech.tsx';

type Props = { label: string; sample: number; value: number | null; onChange: (value: number | null) => void };

/** The number that a text is, from 1 to 9999; null for anything else. */
function pageIn(text: string): number | null {
  const typed = westernDigits(text).trim();
  return /^[1-9]\d{0,3}$/.test(typed) ? Number(typed) : null;
}

/** The field, with a `sample` while it is empty; what is no page is put back when the field is left. */
export function PageField({ label, sample, value, onChange }: Props) {
  const { language } = useSpeech();
  const [typed, setTyped] = useState<string | null>(null);
  const { format } = new Intl.NumberFormat(localeOf(language), { useGrouping: false });
  return (
    <input
      className="field page-field"
      dir="ltr"
      inputMode="numeric"
      autoComplete="off"
      aria-label={label}
      placeholder={format(sample)}
      maxLength={4}
      aria-invalid={typed !== null && typed.trim() !== '' && pageIn(typed) === null}
      value={typed ?? (value === null ? '' : format(value))}
      onChange={({ target }) => {
        setTyped(target.value);
        const page = pageIn(target.value);
        if (page !== null || target.value.trim() === '') onChange(page);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
