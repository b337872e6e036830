// What the signs of a year calendar mean, and how many days of the year have each.
import type { DayCounts, DayState } from '#border/model-holdings';
import { useSpeech } from './speech.tsx';
import './year-calendar.css';

/** In the order in which they matter. */
const shown: readonly DayState[] = [
  'held',
  'missing',
  'claimed',
  'not-published',
  'incomplete',
  'damaged',
  'duplicate',
  'not-wanted',
];

/** The legend; `say` writes a count in the figures of the interface. */
export function DayLegend({ counts, say }: { counts: DayCounts; say: (count: number) => string }) {
  const { holdings } = useSpeech().words;
  return (
    <ul className="legend" aria-label={holdings.legend}>
      {shown.map((state) => (
        <li key={state}>
          <span className="day-sign" data-state={state} aria-hidden>
            <span>8</span>
          </span>
          <span>{holdings.states[state]}</span>
          <span className="quiet figures">{say(counts[state])}</span>
        </li>
      ))}
    </ul>
  );
}
