// Copying what is selected: its text comes from main as soon as a selection is done, so that the copy is there when a key asks for it.
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { call, faultOf, useCall } from '../../client.ts';
import { useSpeech } from '../../ui/speech.tsx';
import { toast } from '../../ui/toasts.tsx';
import { rangeOf } from './selected.ts';
import type { Selecting } from './use-selection.ts';

/** How many words a text has. */
const countWords = (text: string): number => (text === '' ? 0 : text.trim().split(/\s+/u).length);

/** What can be copied, and what is to be said of it; `said` is for those who hear the page. */
export type Copying = { hasText: boolean; copy: () => void; said: string };

/** Listens for the copying of the system as well: its key and its menu. */
export function useCopying({ id, store }: Selecting): Copying {
  const { words } = useSpeech();
  const selection = useSyncExternalStore(store.subscribe, store.get);
  const range = selection?.isDone ? rangeOf(selection) : null;
  const input = range === null ? null : { id, ...range };
  const { value, asked } = useCall('pages.selection', input);
  const [copied, setCopied] = useState<{ of: unknown; count: number } | null>(null);
  const key = JSON.stringify(input);
  const text = value !== null && JSON.stringify(asked) === key ? value.text : null;
  const newest = useRef({ input, text, selection });
  useEffect(() => {
    newest.current = { input, text, selection };
  });

  const tell = useCallback((of: unknown, written: string) => setCopied({ of, count: countWords(written) }), []);
  const copy = useCallback(() => {
    const { input: wanted, text: known, selection: of } = newest.current;
    if (wanted === null) return;
    const write = async (): Promise<void> => {
      const written = known ?? (await call('pages.selection', wanted)).text;
      if (written === '') return;
      await navigator.clipboard.writeText(written);
      tell(of, written);
    };
    write().catch((thrown: unknown) =>
      toast({ text: thrown instanceof DOMException ? words.selection.refused : faultOf(thrown).message }),
    );
  }, [tell, words]);

  useEffect(() => {
    const listen = (event: ClipboardEvent): void => {
      const { input: wanted, text: known, selection: of } = newest.current;
      const isElsewhere = event.target instanceof Element && event.target.closest('input, textarea, [role="dialog"]') !== null;
      if (wanted === null || isElsewhere || window.getSelection()?.isCollapsed === false) return;
      event.preventDefault();
      if (known === null) {
        copy();
        return;
      }
      event.clipboardData?.setData('text/plain', known);
      tell(of, known);
    };
    document.addEventListener('copy', listen);
    return () => document.removeEventListener('copy', listen);
  }, [copy, tell]);

  const isCopied = copied !== null && copied.of === selection;
  const said = isCopied ? words.selection.copied(copied.count) : text === null ? '' : words.selection.selected(countWords(text));
  return { hasText: input !== null && text !== '', copy, said };
}
