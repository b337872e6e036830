// The items of a dossier in their order. They are moved by their handles, or with Alt and an arrow; the arrows alone walk from one to the
// next, and Delete takes one out.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ShownItem } from '#border/model-dossier';
import { useSpeech } from '../ui/speech.tsx';
import { ItemRow } from './item-row.tsx';
import type { ItemActions } from './use-dossier.ts';
import { useDragging } from './use-dragging.ts';
import { partOf, useItemKeys } from './use-item-keys.ts';

type Props = { dossierId: string; items: readonly ShownItem[]; name: string; actions: ItemActions };

/** The list. Where an item came to stand is read aloud. */
export function ItemList({ dossierId, items, name, actions }: Props) {
  const { words } = useSpeech();
  const list = useRef<HTMLOListElement>(null);
  const [told, setTold] = useState('');
  const leadTo = useLeading(list, items);
  const drag = useDragging(items, actions);
  const shown = useGrowing();

  const press = useItemKeys({ list, items, actions, leadTo, tell: setTold });

  return (
    <>
      <ol ref={list} className="items" aria-label={words.dossier.list(name)} onKeyDown={press} {...drag.list}>
        {items.slice(0, shown.count).map((item, at) => (
          <ItemRow
            key={item.id}
            dossierId={dossierId}
            item={item}
            number={at + 1}
            total={items.length}
            actions={actions}
            edge={drag.over?.id === item.id ? drag.over.edge : null}
            onDragStart={drag.start}
            onDragEnd={drag.end}
          />
        ))}
      </ol>
      {shown.count < items.length && <div ref={shown.end} className="items-end" />}
      <p className="unseen" aria-live="polite">
        {told}
      </p>
    </>
  );
}

const rowsAtOnce = 50;

/** How many rows are drawn: more as the end of those that are comes near. `end` is what stands there. */
function useGrowing(): { count: number; end: (element: HTMLElement | null) => void } {
  const [count, setCount] = useState(rowsAtOnce);
  const watch = useRef<IntersectionObserver | null>(null);
  const end = useCallback((element: HTMLElement | null): void => {
    watch.current?.disconnect();
    if (element === null) return;
    const more = (seen: readonly IntersectionObserverEntry[]): void => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) setCount((before) => before + rowsAtOnce);
    };
    watch.current = new IntersectionObserver(more, { root: element.closest('.dossier'), rootMargin: '1500px' });
    watch.current.observe(element);
  }, []);
  return { count, end };
}

/** Gives the focus to a row once the list is drawn anew: a row that moves loses it. */
function useLeading(list: { current: HTMLElement | null }, items: readonly ShownItem[]): (id: string, part: string) => void {
  const wanted = useRef<{ id: string; part: string } | null>(null);
  useEffect(() => {
    if (wanted.current === null || items.length === 0) return;
    const { id, part } = wanted.current;
    wanted.current = null;
    const row = partOf(list.current, id, part);
    row?.focus({ preventScroll: true });
    row?.closest('li')?.scrollIntoView({ block: 'nearest' });
  }, [list, items]);
  return (id, part) => {
    wanted.current = { id, part };
  };
}
