// Dragging items of a dossier into another order. What is dragged from elsewhere is left to the window.
import { type DragEvent, useRef, useState } from 'react';
import type { ShownItem } from '#border/model-dossier';
import type { ItemActions } from './use-dossier.ts';

type Over = { id: string; edge: 'before' | 'after' };

/** Dragging a row by its handle; `over` is where it would come to stand, and `list` is for the list itself. */
export function useDragging(items: readonly ShownItem[], actions: ItemActions) {
  const dragged = useRef<string | null>(null);
  const [over, setOver] = useState<Over | null>(null);
  const [start] = useState(() => (event: DragEvent, id: string): void => {
    dragged.current = id;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', id);
    const row = (event.target as HTMLElement).closest('li');
    if (row !== null) event.dataTransfer.setDragImage(row, 20, 20);
  });
  const [end] = useState(() => (): void => {
    dragged.current = null;
    setOver(null);
  });
  const placeOf = (event: DragEvent): Over | null => {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-item]');
    if (row === null || dragged.current === null) return null;
    const { top, height } = row.getBoundingClientRect();
    return { id: row.dataset.item ?? '', edge: event.clientY < top + height / 2 ? 'before' : 'after' };
  };
  return {
    over,
    start,
    end,
    list: {
      onDragOver: (event: DragEvent): void => {
        const place = placeOf(event);
        if (dragged.current === null) return;
        event.preventDefault();
        // The window takes files that are dragged over it, and refuses all else.
        event.stopPropagation();
        event.dataTransfer.dropEffect = 'move';
        if (place !== null && (place.id !== over?.id || place.edge !== over.edge)) setOver(place);
      },
      onDrop: (event: DragEvent): void => {
        const id = dragged.current;
        const place = placeOf(event);
        end();
        if (id === null || place === null) return;
        event.preventDefault();
        event.stopPropagation();
        const rest = items.filter((one) => one.id !== id);
        const at = rest.findIndex((one) => one.id === place.id);
        if (at >= 0) actions.move(id, place.edge === 'before' ? at : at + 1);
      },
    },
  };
}
