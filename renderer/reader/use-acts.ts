// What each act of the reader does, by whichever way it is asked for: its key, a button, a menu.
import { useRef } from 'react';
import { goBack } from '../route.ts';
import { useMayChange } from '../ui/access.tsx';
import type { Moves } from './moves.ts';
import type { OpenProps } from './open-props.ts';
import type { InSight } from './paper-ways.ts';
import type { ReaderAct } from './reader-keys.ts';
import type { Features } from './use-features.ts';
import type { Found } from './use-find.ts';
import type { Finding } from './use-finding.ts';
import type { ReadingPlace } from './use-place.ts';
import { useReaderKeys } from './use-reader-keys.ts';
import type { BesidePages } from './use-side.ts';
import { nextTone } from './view/tones.ts';
import type { FullScreen } from './view/use-full-screen.ts';
import { stepZoom } from './zoom.ts';

/** Everything that the reader can be told to do. */
export type Acts = Record<ReaderAct, () => void>;

type Props = Pick<OpenProps, 'spread' | 'onSpread' | 'tone' | 'onTone' | 'onHelp' | 'paper'> & {
  place: ReadingPlace;
  moves: Moves;
  beside: BesidePages;
  features: Features;
  finding: Finding;
  found: Found;
  fullScreen: FullScreen;
  inSight: InSight;
  toColumn: (at: null) => void;
  toggleThumbnails: () => void;
  askForPage: () => void;
};

/** The acts; their keys are heard as long as the edition is open. */
export function useActs({ place, moves, beside, features, finding, found, fullScreen, inSight, ...rest }: Props): Acts {
  const { spread: mode, onSpread, tone, onTone, onHelp, paper, toColumn, toggleThumbnails, askForPage } = rest;
  const { scale, setZoom, isDouble, isContinuous, placed, direction } = place;
  const { side, leaveSide, toggleSide } = beside;
  const { article, aloud, clipping } = features;
  const mayChange = useMayChange();
  const lastMode = useRef<OpenProps['spread']>('auto');
  const acts: Acts = {
    ...moves,
    'zoom-in': () => setZoom(stepZoom(scale, 1)),
    'zoom-out': () => setZoom(stepZoom(scale, -1)),
    'fit-page': () => setZoom({ fit: 'page' }),
    'fit-width': () => setZoom({ fit: 'width' }),
    spread: () => onSpread(isDouble ? 'single' : 'spread'),
    tone: () => onTone(nextTone(tone)),
    continuous: () => {
      if (!isContinuous) lastMode.current = mode;
      onSpread(isContinuous ? lastMode.current : 'continuous');
    },
    column: () => toColumn(null),
    thumbnails: toggleThumbnails,
    articles: () => mayChange && toggleSide('articles'),
    clip: clipping.start,
    outline: () => toggleSide('outline'),
    'go-to': askForPage,
    // What is read aloud is meant before what lies in the middle of the desk.
    article: () => {
      const spoken = side === 'article' ? null : aloud.partNow();
      if (spoken === null) article.toggle();
      else article.open(spoken);
    },
    'next-article': () => article.step(1),
    'previous-article': () => article.step(-1),
    find: finding.open,
    'next-hit': () => found.step(1),
    'previous-hit': () => found.step(-1),
    back: () => {
      if (finding.hasFocus) finding.close();
      else if (placed.place !== null) placed.clear();
      else if (side !== null) leaveSide();
      else if (fullScreen.isFull) fullScreen.fill(false);
      else goBack();
    },
    print: () => paper.print(inSight),
    help: onHelp,
  };
  useReaderKeys(direction, (act) => acts[act]());
  return acts;
}
