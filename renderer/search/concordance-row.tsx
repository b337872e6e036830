// One line of a concordance: where it stands, what comes before the word up to the middle, the word, and what comes after.
// A line that is read from the right is mirrored: what comes before stands on its right.
import type { ConcordanceLine } from '#border/model-search';
import { sayShortDay } from '#border/words/locale';
import { useSpeech } from '../ui/speech.tsx';
import { lineDirection } from './concordance-line.ts';

type Props = {
  /** Undefined while it is on its way. */
  line: ConcordanceLine | undefined;
  index: number;
  total: number;
  top: number;
  height: number;
  isOn: boolean;
  onChoose: () => void;
  onOpen: () => void;
};

/** A press chooses it, a second one opens its page. */
export function ConcordanceRow({ line, index, total, top, height, isOn, onChoose, onOpen }: Props) {
  const { words, language, currentYear } = useSpeech();
  const side = line === undefined ? 'ltr' : lineDirection(line);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list holds the focus and names its active option
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list answers the keys
    <div
      id={`line-${index}`}
      role="option"
      aria-posinset={index + 1}
      aria-setsize={total}
      aria-selected={isOn}
      className={isOn ? 'line on' : 'line'}
      style={{ transform: `translateY(${top}px)`, blockSize: height }}
      onClick={() => (isOn ? onOpen() : onChoose())}
    >
      {line !== undefined && (
        <>
          <div className="line-place faint">
            <bdi>{line.title}</bdi>
            <span className="figures">
              {words.common.both(
                line.day === null ? words.common.undated : sayShortDay(line.day, language, currentYear),
                words.common.page(line.page).toLocaleLowerCase(language),
              )}
            </span>
          </div>
          <div className="line-text" dir={side}>
            <div className="line-before">
              <bdi dir={side}>{line.left}</bdi>
            </div>
            <div className="line-after">
              <b>
                <bdi dir={side}>{line.word}</bdi>
              </b>
              <span>
                <bdi dir={side}>{line.right}</bdi>
              </span>
            </div>
          </div>
        </>
      )}
    </div>
  );
}
