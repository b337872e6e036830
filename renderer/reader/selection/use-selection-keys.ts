// The keys of a selection: all, none, and further with Shift. They come before the keys of the reader, which means other things by some.
import type { Direction } from '#border/model';
import { letterOf } from '../../ui/letter-of.ts';
import { useWindowKeys } from '../../ui/use-window-keys.ts';
import type { StepBy } from './steps.ts';

/** What a key asks of the selection; `by` is how far its end goes on or back. */
export type SelectionAct = { kind: 'all' } | { kind: 'none' } | { kind: 'step'; by: StepBy; direction: 1 | -1 };

/** What of a key press decides. */
export type SelectionPress = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** The act of a key press on pages that are read from this side; null when it has none. Steps need a selection to begin with. */
export function selectionAct(press: SelectionPress, direction: Direction): SelectionAct | null {
  const isCommand = press.ctrlKey || press.metaKey;
  if (isCommand && !press.altKey && !press.shiftKey && letterOf(press) === 'a') return { kind: 'all' };
  if (press.key === 'Escape') return { kind: 'none' };
  if (!press.shiftKey) return null;
  if (press.key === 'ArrowDown' || press.key === 'ArrowUp')
    return { kind: 'step', by: 'line', direction: press.key === 'ArrowDown' ? 1 : -1 };
  if (press.key !== 'ArrowLeft' && press.key !== 'ArrowRight') return null;
  const isOn = (press.key === 'ArrowRight') === (direction === 'ltr');
  return { kind: 'step', by: isCommand || press.altKey ? 'word' : 'letter', direction: isOn ? 1 : -1 };
}

/** `act` says whether it did anything; else the key means what it means to the reader. `isOn` false leaves all keys alone. */
export function useSelectionKeys(isOn: boolean, direction: Direction, act: (act: SelectionAct) => boolean): void {
  const press = (event: KeyboardEvent, target: HTMLElement | null): void => {
    if (target?.closest('[role="dialog"], [role="menu"], [role="listbox"], .article-panel, input, textarea, select')) return;
    const wanted = selectionAct(event, direction);
    if (wanted === null || !act(wanted)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  useWindowKeys(press, { isOn, isFirst: true });
}
