// What is asked of the open edition, by the window and by its address.
import type { Output } from '#border/contract';
import type { Fault } from '#border/errors';
import type { Settings } from '#border/model-settings';
import type { Region } from '../route.ts';
import type { PaperWays } from './paper-ways.ts';

/** `fault` says why its file cannot be opened. */
export type OpenProps = {
  opened: Output<'editions.open'>;
  fault: Fault | null;
  page: number | null;
  query: string;
  /** The part of the page that a link leads to. */
  region: Region | null;
  /** The mark to go to, by edition and id. */
  mark: string | null;
  spread: Settings['spread'];
  onSpread: (spread: Settings['spread']) => void;
  tone: Settings['tone'];
  onTone: (tone: Settings['tone']) => void;
  onHelp: () => void;
  paper: PaperWays;
  /** The tour is to be shown; `onEnd` when it was seen or skipped. */
  tour: { isOn: boolean; onEnd: () => void };
};
