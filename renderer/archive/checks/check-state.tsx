// How much of the library has been read within the interval, when it was last checked as a whole, and what is next.
import type { ChecksState } from '#border/model-checks';
import { Icon } from '../../ui/icon.tsx';
import { Progress } from '../../ui/progress.tsx';
import { sayAgo, sayWhen } from '../../ui/say-time.ts';
import { useSpeech } from '../../ui/speech.tsx';
import { useNow } from '../../ui/use-now.ts';

/** The figures. */
export function CheckState({ state }: { state: ChecksState }) {
  const { words, language } = useSpeech();
  const nowMs = useNow();
  const say = words.checks.state;
  const ago = (atMs: number): string => sayAgo(atMs, nowMs, language, words);
  const { editions, verified, intervalDays, damaged, lastFull, oldestAtMs, nextAtMs, isPaused } = state;
  const line = say.verified(verified, editions, intervalDays);
  return (
    <section className="checks-state" aria-label={say.heading}>
      <p className={damaged === 0 ? 'checks-verdict' : 'checks-verdict bad'}>
        <Icon name={damaged === 0 ? 'verified' : 'alert'} size={22} />
        <span>{damaged === 0 ? say.well : say.damaged(damaged)}</span>
      </p>
      <div className="checks-share">
        <Progress share={editions === 0 ? 0 : verified / editions} label={line} />
        <p className="figures">{line}</p>
      </div>
      <ul className="checks-facts quiet figures">
        <li>{lastFull === null ? say.neverFull : say.lastFull(ago(lastFull.endedAtMs))}</li>
        {oldestAtMs !== null && <li>{say.oldest(ago(oldestAtMs))}</li>}
        {isPaused && <li>{say.paused}</li>}
        {nextAtMs !== null && <li>{say.next(sayWhen(nextAtMs, nowMs, language, words))}</li>}
      </ul>
    </section>
  );
}
