// The keys of the table. Those of the field in a cell that is edited are its own.
import type { KeyboardEvent } from 'react';
import { letterOf } from '../../ui/letter-of.ts';
import { useSpeech } from '../../ui/speech.tsx';
import { columns } from './fields.ts';
import { moveCell } from './move-cell.ts';
import type { TableCursor } from './use-table-cursor.ts';

type Table = {
  cursor: TableCursor;
  rows: number;
  /** How many rows a screenful has. */
  page: number;
  /** What changes editions; null where nothing may be changed. */
  changing: { fill: () => void; set: () => void; replace: () => void; undo: () => void; redo: () => void } | null;
};

/** What answers a key; others are left alone. */
export function useTableKeys({ cursor, rows, page, changing }: Table): (event: KeyboardEvent) => void {
  const { direction } = useSpeech();
  const extent = { rows, columns: columns.length, page, direction };
  const command = (key: string, isShift: boolean): (() => void) | undefined => {
    if (changing === null) return undefined;
    const plain: Record<string, () => void> = {
      a: cursor.chooseAll,
      d: changing.fill,
      h: changing.replace,
      y: changing.redo,
      z: changing.undo,
      enter: changing.set,
    };
    return isShift ? { z: changing.redo }[key] : plain[key];
  };
  const single = (key: string): (() => void) | undefined => {
    if (changing === null) return undefined;
    if (key === 'Enter' || key === 'F2') return cursor.edit;
    if (key === 'Escape' && cursor.chosen.length > 0) return cursor.chooseNone;
    return key === ' ' ? () => cursor.idAt !== null && cursor.toggle(cursor.idAt) : undefined;
  };
  return (event) => {
    if (event.target !== event.currentTarget || event.altKey) return;
    const isCommand = event.ctrlKey || event.metaKey;
    const to = moveCell(event.key, cursor.at, isCommand, extent);
    const widens = event.shiftKey && changing !== null && to !== null && to.column === cursor.at.column;
    const act = isCommand
      ? command(event.key.length === 1 ? letterOf(event) : event.key.toLowerCase(), event.shiftKey)
      : single(event.key);
    if (to !== null) (widens ? cursor.widen : cursor.moveTo)(to);
    else if (act !== undefined) act();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}
