// A field of the form under its words, with a line on what it is for.
import type { ReactNode } from 'react';
import { Labelled } from '../../ui/labelled.tsx';

/** The words, the field, and the line. */
export function LabelledField({ text, hint, children }: { text: string; hint: string; children: ReactNode }) {
  return (
    <div className="bags-field">
      <Labelled text={text}>{children}</Labelled>
      <p className="bags-hint quiet" dir="auto">
        {hint}
      </p>
    </div>
  );
}
