// A row of the search form: some fields beside the words that name them.
import { type ReactNode, useId } from 'react';

/** The row; each field inside has a name of its own. */
export function FormRow({ label, children }: { label: string; children: ReactNode }) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row of a grid
    <div className="form-row" role="group" aria-labelledby={id}>
      <span className="control-label" id={id}>
        {label}
      </span>
      <div className="form-fields">{children}</div>
    </div>
  );
}
