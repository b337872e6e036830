// The sentence that is read aloud, washed in green on its page, and the word within it. Catches no pointer.
import { useEffect, useMemo, useRef } from 'react';
import type { Box, PageSize } from '#border/model';
import { placeBox } from '../../ui/place-box.ts';
import { linesOn, wordsOn } from './passage.ts';
import type { Aloud } from './player.ts';
import type { Listening } from './use-aloud.ts';
import { usePlayer } from './use-player.ts';
import './spoken.css';

type Props = { page: number; size: PageSize; listening: Listening };

const percent = (share: number): string => `${share * 100}%`;
const sentenceNow = ({ article, sentence }: Aloud) => article?.sentences[sentence] ?? null;
const wordNow = ({ word }: Aloud) => word;

/** Lies over a page. The first line comes into sight when the sentence is begun, unless the pages are not to move along. */
export function SpokenMarks({ page, size, listening: { player, settings } }: Props) {
  const sentence = usePlayer(player, sentenceNow);
  const word = usePlayer(player, wordNow);
  const lines = useMemo(() => (sentence === null ? [] : linesOn(sentence, page)), [sentence, page]);
  const first = useRef<HTMLElement>(null);
  const { isFollowing } = settings;
  useEffect(() => {
    if (lines.length > 0 && isFollowing)
      first.current?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: gently() });
  }, [lines, isFollowing]);
  if (sentence === null || lines.length === 0) return null;
  const words = word === null ? [] : wordsOn(sentence, page, word);
  return (
    <div className="spoken-marks" aria-hidden>
      <div className="spoken-lines">
        {lines.map((box, at) => (
          <i key={`${box.x} ${box.y}`} ref={at === 0 ? first : null} className="spoken-line" style={placed(box, size)} />
        ))}
      </div>
      {words.map((box) => (
        <i key={`word ${box.x} ${box.y}`} className="spoken-word" style={placed(box, size)} />
      ))}
    </div>
  );
}

function placed(box: Box, size: PageSize) {
  const { x, y, width, height } = placeBox(box, size);
  return { left: percent(x), top: percent(y), width: percent(width), height: percent(height) };
}

const gently = (): ScrollBehavior => (window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth');
