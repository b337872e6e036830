// One subject of the library's health: its name with a sentence, and beside them the facts and what can be done.
import type { ReactNode } from 'react';

/** The group. */
export function SafetyGroup({ name, text, children }: { name: string; text?: string; children: ReactNode }) {
  return (
    <section className="safety-group">
      <div>
        <h2>{name}</h2>
        {text && <p className="quiet">{text}</p>}
      </div>
      <div className="safety-facts">{children}</div>
    </section>
  );
}
