// Where the hands are in the table: the cell that the keys move, the rows that are chosen, and the cell that is edited. The cell goes with its edition when
// the rows are arranged anew.
import { useState } from 'react';
import { type Chosen, chooseAll, noneChosen, toggleRow, widenTo } from './choose-rows.ts';
import { columns } from './fields.ts';
import type { Cell } from './move-cell.ts';
import type { ShownRows } from './use-shown-rows.ts';

type Place = { id: string | null; row: number; column: number };

/** Follows them over the rows that are shown; begins at the edition `start`. */
export function useTableCursor({ order, indexOf }: ShownRows, start: string | undefined) {
  const [place, setPlace] = useState<Place>({ id: start ?? null, row: 0, column: 0 });
  const [chosen, setChosen] = useState<Chosen>(noneChosen);
  const [isEditing, setEditing] = useState(false);
  const known = place.id === null ? undefined : indexOf.get(place.id);
  const at: Cell = { row: known ?? Math.max(0, Math.min(place.row, order.length - 1)), column: place.column };
  const idAt = order[at.row] ?? null;
  const moveTo = ({ row, column }: Cell): void => {
    setEditing(false);
    setPlace({ id: order[row] ?? null, row, column });
  };
  return {
    at,
    idAt,
    field: columns[at.column] ?? columns[0],
    /** Of the chosen only those that are shown: nobody changes what they do not see. */
    chosen: order.filter((id) => chosen.ids.has(id)),
    isChosen: (id: string) => chosen.ids.has(id),
    isEditing,
    edit: () => setEditing(idAt !== null),
    endEditing: () => setEditing(false),
    moveTo,
    toggle: (id: string) => setChosen((before) => toggleRow(before, id)),
    widen: (to: Cell) => {
      const id = order[to.row];
      if (id !== undefined && idAt !== null) setChosen((before) => widenTo(before, order, idAt, id));
      moveTo(to);
    },
    chooseAll: () => setChosen(chooseAll(order)),
    chooseNone: () => setChosen(noneChosen),
  };
}

/** What the grid and its keys share. */
export type TableCursor = ReturnType<typeof useTableCursor>;
