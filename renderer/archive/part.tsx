// The skeleton of a view in which one thing at a time is done: what the view is for, what goes on or has come of it, and the parts with their
// controls. Knows nothing of what is done.
import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { Progress } from '../ui/progress.tsx';
import './part.css';

type WorkViewProps = { heading: string; lead: string; now: ReactNode; isWide?: boolean; children: ReactNode };

/** The view; `now` is told as it changes. `isWide` leaves room for a table. */
export function WorkView({ heading, lead, now, isWide = false, children }: WorkViewProps) {
  return (
    <section className="work" aria-label={heading}>
      <div className={isWide ? 'work-column wide' : 'work-column'}>
        <header>
          <h1>{heading}</h1>
          <p className="work-lead">{lead}</p>
        </header>
        <div className="work-now" aria-live="polite">
          {now}
        </div>
        {children}
      </div>
    </section>
  );
}

/** One part: its name and what it is for, beside its controls. */
export function Part({ name, text, children }: { name: string; text: string; children: ReactNode }) {
  return (
    <section className="part" aria-label={name}>
      <div>
        <h2>{name}</h2>
        <p className="part-about quiet">{text}</p>
      </div>
      <div className="part-control">{children}</div>
    </section>
  );
}

/** What stands in the place of the outcome before anything was done. */
export function NoneYet({ heading, text }: { heading: string; text: string }) {
  return (
    <div className="work-none">
      <h2>{heading}</h2>
      <p className="quiet">{text}</p>
    </div>
  );
}

type TaskLineProps = { text: string; share: number | null; stop: string; onStop: (() => void) | null };

/** What is under way, and how far; null for `onStop` where it cannot be stopped. */
export function TaskLine({ text, share, stop, onStop }: TaskLineProps) {
  return (
    <div className="work-task">
      <div className="grow">
        <p>{text}</p>
        <Progress share={share} label={text} />
      </div>
      {onStop !== null && (
        <Button icon="stop" onPress={onStop}>
          {stop}
        </Button>
      )}
    </div>
  );
}
