// Listens for the reader's keys in the whole window, but never while something is being typed or a dialog is open.

import { useEffect, useRef } from 'react';
import type { Direction } from '#border/model';
import { type ReaderAct, readerAct } from './reader-keys.ts';

/** `act` is told what a key asks for; the newest one given is called. */
export function useReaderKeys(direction: Direction, act: (act: ReaderAct) => void): void {
  const newest = useRef(act);
  useEffect(() => {
    newest.current = act;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (event.defaultPrevented || target?.closest('[role="dialog"], [role="menu"], [role="listbox"]')) return;
      const wanted = readerAct(event, direction);
      if (wanted === null) return;
      const isTyping = target?.matches('input, textarea, select') ?? false;
      if (isTyping && !['find', 'next-hit', 'previous-hit'].includes(wanted)) return;
      if (event.key === ' ' && target?.closest('button, a')) return;
      event.preventDefault();
      newest.current(wanted);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [direction]);
}
