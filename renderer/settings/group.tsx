// One subject of the settings: its name with a sentence, and beside them what can be chosen.
import type { ReactNode } from 'react';

/** `isWide` puts the choices under the name, for a list that needs the room. */
export function Group({ name, text, isWide = false, children }: GroupProps) {
  return (
    <section className={isWide ? 'settings-group wide' : 'settings-group'}>
      <div>
        <h2>{name}</h2>
        {text && <p className="quiet">{text}</p>}
      </div>
      <div className="settings-control">{children}</div>
    </section>
  );
}

type GroupProps = { name: string; text?: string; isWide?: boolean; children: ReactNode };
