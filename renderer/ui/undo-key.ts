// The keys that take a step back and make it again, the same everywhere. Pure.
import { letterOf } from './letter-of.ts';

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Ctrl or Cmd Z is back, with Shift again, and so is Ctrl or Cmd Y; null for any other press. */
export function undoKey(press: Press): 'undo' | 'redo' | null {
  if (press.altKey || !(press.ctrlKey || press.metaKey)) return null;
  const letter = letterOf(press);
  if (letter === 'z') return press.shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !press.shiftKey ? 'redo' : null;
}
