// A place in which nothing is yet: what it is for, and the first step.
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import './notice.css';

type EmptyPlaceProps = { icon: IconName; heading: string; texts: readonly string[]; children: ReactNode };

/** What stands where the place will be; `heading` is its h1, `children` are the buttons that lead on. */
export function EmptyPlace({ icon, heading, texts, children }: EmptyPlaceProps) {
  return (
    <div className="empty">
      <Icon name={icon} size={28} />
      <h1>{heading}</h1>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <div className="empty-ways">{children}</div>
    </div>
  );
}
