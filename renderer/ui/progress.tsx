// A thin bar for work whose end is known, or that only moves when it is not.
import { ProgressBar } from 'react-aria-components';
import './progress.css';

/** `share` from 0 to 1, or null while the total is unknown. */
export function Progress({ share, label }: { share: number | null; label: string }) {
  return (
    <ProgressBar
      aria-label={label}
      className={share === null ? 'progress unknown' : 'progress'}
      {...(share === null ? { isIndeterminate: true } : { value: share * 100 })}
    >
      <i style={share === null ? {} : { inlineSize: `${share * 100}%` }} />
    </ProgressBar>
  );
}
