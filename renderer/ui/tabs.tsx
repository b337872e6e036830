// The parts of a place as links at its head: each is an address, so that Back leads from one to the other.
import './tabs.css';

/** One part: its address, its name, and whether it is the one that is open. */
export type Tab = { href: string; text: string; isHere: boolean };

/** The links; `label` says what they are parts of. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map(({ href, text, isHere }) => (
        <a key={href} href={href} aria-current={isHere ? 'page' : undefined}>
          {text}
        </a>
      ))}
    </nav>
  );
}
