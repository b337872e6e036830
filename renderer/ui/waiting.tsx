// The shape of a list that is still on its way. Seen only; who listens is told by `aria-busy` of the list.
import './controls.css';

/** So many grey rows. */
export function Waiting({ rows }: { rows: number }) {
  return (
    <div className="waiting" aria-hidden>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike and never move
        <i key={row} className="waiting-row" />
      ))}
    </div>
  );
}
