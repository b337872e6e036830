// The keys of clipping: they come before those of the reader, which means other things by some. Pure.
import { letterOf } from '../../ui/letter-of.ts';

/** What a key asks for; distances in points of the page as it is seen. */
export type ClipAct =
  | { kind: 'move' | 'size'; across: number; down: number }
  | { kind: 'take' }
  | { kind: 'leave' }
  | { kind: 'article'; by: 1 | -1 };

const stepPoints = 6;
const finePoints = 1;

const ways: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** What of a key press decides. */
export type ClipPress = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** The act of a key press; null when it has none here. Arrows move, with Shift they size, with Ctrl or Cmd in fine steps. */
export function clipAct(press: ClipPress): ClipAct | null {
  const isCommand = press.ctrlKey || press.metaKey;
  const way = ways[press.key];
  if (way !== undefined && !press.altKey) {
    const step = isCommand ? finePoints : stepPoints;
    return { kind: press.shiftKey ? 'size' : 'move', across: way[0] * step, down: way[1] * step };
  }
  if (isCommand || press.altKey) return null;
  if (press.key === 'Enter') return { kind: 'take' };
  if (press.key === 'Escape') return { kind: 'leave' };
  if (press.key.length !== 1) return null;
  const letter = letterOf(press);
  if (letter === 'c') return { kind: 'leave' };
  return letter === 'a' ? { kind: 'article', by: press.shiftKey ? -1 : 1 } : null;
}
