// Listens for the reader's keys in the whole window, but never while something is being typed or a dialog is open.
import type { Direction } from '#border/model';
import { useWindowKeys } from '../ui/use-window-keys.ts';
import { type ReaderAct, readerAct } from './reader-keys.ts';

/** `act` is told what a key asks for; the newest one given is called. */
export function useReaderKeys(direction: Direction, act: (act: ReaderAct) => void): void {
  useWindowKeys((event, target) => {
    if (event.defaultPrevented || target?.closest('[role="dialog"], [role="menu"], [role="listbox"]')) return;
    const wanted = readerAct(event, direction);
    if (wanted === null) return;
    const isTyping = target?.matches('input, textarea, select') ?? false;
    if (isTyping && !['find', 'next-hit', 'previous-hit'].includes(wanted)) return;
    if (event.key === ' ' && target?.closest('button, a')) return;
    event.preventDefault();
    act(wanted);
  });
}
