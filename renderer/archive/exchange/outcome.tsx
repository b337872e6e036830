// What was written last, and which editions could not be; before that, what the view is for.
import type { Exported } from '#border/model-exchange';
import { faultSentence } from '#border/words/faults';
import { EditionName } from '../../ui/edition-name.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { NoneYet } from '../part.tsx';

const mostShown = 50;

/** The outcome; null is the time before. */
export function Outcome({ saved }: { saved: Exported | null }) {
  const { words, language } = useSpeech();
  const say = words.exchange;
  if (saved === null) return <NoneYet heading={say.none} text={say.noneText} />;
  return (
    <div className="exchange-saved">
      <h2>{say.written(saved.editions, saved.name)}</h2>
      {saved.failed.length > 0 && (
        <details open>
          <summary>{say.left(saved.failed.length)}</summary>
          <ul>
            {saved.failed.slice(0, mostShown).map(({ id, title, day, fault }) => (
              <li key={id}>
                <EditionName title={title} day={day} />:{' '}
                <span className="quiet">{faultSentence(fault.code, fault.detail ?? {}, language)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
