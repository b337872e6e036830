// Editions that an act leaves as they are: each by its name, with why, and what can be done.
import type { RefusedRow } from '#border/model-changes';
import { faultSentence } from '#border/words/faults';
import { EditionName } from '../../ui/edition-name.tsx';
import { useSpeech } from '../../ui/speech.tsx';

const mostShown = 50;

/** The list; nothing where none is refused. `count` speaks of all, of which only some may be told. */
export function RefusedList({ refused, count }: { refused: readonly RefusedRow[]; count: number }) {
  const { words, language } = useSpeech();
  if (count === 0) return null;
  const more = count - Math.min(refused.length, mostShown);
  return (
    <details open className="act-refused">
      <summary>{words.metadata.refused(count)}</summary>
      <ul>
        {refused.slice(0, mostShown).map(({ id, title, day, fault }) => (
          <li key={id}>
            <EditionName title={title} day={day} />:{' '}
            <span className="quiet">{faultSentence(fault.code, fault.detail ?? {}, language)}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="quiet">{words.common.more(more)}</p>}
    </details>
  );
}
