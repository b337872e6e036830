// Headers that a site wants with each request, as rows of name and value.
import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { type HeaderRow, isHeaderName } from './credentials.ts';
import { RemoveRow } from './remove-row.tsx';
import '../ui/form.css';

type Props = {
  rows: readonly HeaderRow[];
  isShown: boolean;
  onChange: (rows: readonly HeaderRow[]) => void;
  children: ReactNode;
};

const mostRows = 20;

/** The rows; `children` stand beside the button that adds one. */
export function HeaderRows({ rows, isShown, onChange, children }: Props) {
  const { words } = useSpeech();
  const { signIn } = words;
  const put = (at: number, part: Partial<HeaderRow>): void =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...part } : row)));
  return (
    <>
      <ul className="header-rows">
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is edited in its place
          <li key={at}>
            <input
              className="field"
              dir="ltr"
              // biome-ignore lint/a11y/noAutofocus: a new row is there to be filled in
              autoFocus
              autoComplete="off"
              spellCheck={false}
              aria-label={signIn.header(at + 1)}
              placeholder={signIn.headerPlaceholder}
              aria-invalid={!isHeaderName(row.name)}
              value={row.name}
              onChange={(event) => put(at, { name: event.target.value })}
            />
            <input
              className="field"
              dir="ltr"
              type={isShown ? 'text' : 'password'}
              autoComplete="off"
              spellCheck={false}
              aria-label={signIn.headerValue(at + 1)}
              placeholder={signIn.valuePlaceholder}
              value={row.value}
              onChange={(event) => put(at, { value: event.target.value })}
            />
            {rows.length > 1 && (
              <RemoveRow label={signIn.removeHeader(at + 1)} onRemove={() => onChange(rows.filter((_, index) => index !== at))} />
            )}
          </li>
        ))}
      </ul>
      <div className="header-tools">
        <Button
          look="quiet"
          icon="plus"
          isDisabled={rows.length >= mostRows}
          onPress={() => onChange([...rows, { name: '', value: '' }])}
        >
          {signIn.addHeader}
        </Button>
        {children}
      </div>
    </>
  );
}
