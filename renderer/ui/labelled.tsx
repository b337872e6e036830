// A control under its visible words. Holds any one control.
import type { ReactNode } from 'react';
import './controls.css';

/** The words and, inside the same label, the control. */
export function Labelled({ text, children }: { text: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className="labelled">
      <span className="control-label">{text}</span>
      {children}
    </label>
  );
}
