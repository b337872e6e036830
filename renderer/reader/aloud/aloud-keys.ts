// The keys of reading aloud: those of the reader, and those that some keyboards have for media.

import { letterOf } from '../../ui/letter-of.ts';
import { useWindowKeys } from '../../ui/use-window-keys.ts';
import type { Press } from '../reader-keys.ts';

/** Everything that a key can ask for. */
export type AloudAct =
  | 'listen'
  | 'stop'
  | 'previous-sentence'
  | 'next-sentence'
  | 'slower'
  | 'faster'
  | 'previous-article'
  | 'next-article';

const media: Readonly<Record<string, AloudAct>> = {
  MediaPlayPause: 'listen',
  MediaPlay: 'listen',
  MediaPause: 'listen',
  MediaStop: 'stop',
  MediaTrackNext: 'next-article',
  MediaTrackPrevious: 'previous-article',
};

const signs: Readonly<Record<string, AloudAct>> = {
  '[': 'previous-sentence',
  ']': 'next-sentence',
  '<': 'slower',
  '>': 'faster',
};

/** Where the signs lie on keyboards that have none, such as an Arabic one; those of others that mean something to the reader stay. */
const places: Readonly<Record<string, AloudAct>> = { BracketLeft: 'previous-sentence', BracketRight: 'next-sentence' };
const shifted: Readonly<Record<string, AloudAct>> = { Comma: 'slower', Period: 'faster' };
const isReaders = (key: string): boolean => /^[-+=0-9?]$/u.test(key);

/** The act of a key press, null when it has none here. Signs count however a keyboard makes them, with AltGr too. */
export function aloudAct(press: Press): AloudAct | null {
  const sign = signs[press.key] ?? media[press.key];
  if (sign !== undefined) return press.metaKey || (press.ctrlKey && !press.altKey) ? null : sign;
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  if (press.key.length === 1 && letterOf(press) === 'l') return press.shiftKey ? 'stop' : 'listen';
  if (isReaders(press.key)) return null;
  const isLatin = /^[!-~]$/u.test(press.key);
  return (press.shiftKey ? (isLatin ? undefined : shifted[press.code]) : places[press.code]) ?? null;
}

/** Listens in the whole window, but never while something is being typed or a dialog is open. `act` says whether it did anything. */
export function useAloudKeys(act: (act: AloudAct) => boolean): void {
  useWindowKeys((event, target) => {
    const isElsewhere = target?.closest(
      '[role="dialog"], [role="menu"], [role="listbox"], input:not([type="range"]), textarea, select',
    );
    if (event.defaultPrevented || isElsewhere) return;
    const wanted = aloudAct(event);
    if (wanted !== null && act(wanted)) event.preventDefault();
  });
}
