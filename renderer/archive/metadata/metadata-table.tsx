// The table itself: a grid that holds the focus and names its active cell. Of ten thousand rows only those in sight are drawn.
import type { RefObject } from 'react';
import { useSpeech } from '../../ui/speech.tsx';
import { useSelectAll } from '../../ui/use-select-all.ts';
import type { Sort } from './arrange-rows.ts';
import { CellEditor, type Onward } from './cell-editor.tsx';
import { columns } from './fields.ts';
import type { Cell } from './move-cell.ts';
import { TableHeadings } from './table-headings.tsx';
import { type Press, TableRow } from './table-row.tsx';
import type { Changing } from './use-changing.ts';
import { useNewest } from './use-newest.ts';
import type { ShownRows } from './use-shown-rows.ts';
import type { TableCursor } from './use-table-cursor.ts';
import { useTableKeys } from './use-table-keys.ts';
import { cellId, useTableScroll } from './use-table-scroll.ts';

type Props = {
  shown: ShownRows;
  cursor: TableCursor;
  sort: Sort;
  onSort: (sort: Sort) => void;
  /** Null where nothing may be changed. */
  changing: Changing | null;
  /** Where the focus goes back to. */
  grid: RefObject<HTMLDivElement | null>;
};

const onwards: Readonly<Record<Onward, (at: Cell) => Cell>> = {
  down: ({ row, column }) => ({ row: row + 1, column }),
  up: ({ row, column }) => ({ row: row - 1, column }),
  forward: ({ row, column }) => ({ row, column: column + 1 }),
  back: ({ row, column }) => ({ row, column: column - 1 }),
  stay: (at) => at,
};

/** The next cell, at the end of a row the first of the next one; the same where there is none. */
function next(at: Cell, onward: Onward, rows: number): Cell {
  const to = onwards[onward](at);
  const last = columns.length - 1;
  const turned = to.column > last ? { row: to.row + 1, column: 0 } : to.column < 0 ? { row: to.row - 1, column: last } : to;
  return turned.row < 0 || turned.row >= rows ? at : turned;
}

/** The grid. */
export function MetadataTable({ shown, cursor, sort, onSort, changing, grid }: Props) {
  const { words } = useSpeech();
  const { rows, order } = shown;
  const { at } = cursor;
  const mayChange = changing !== null;
  const { ref, rowHeight, page, items, height } = useTableScroll(grid, order, at);
  const press = useTableKeys({ cursor, rows: rows.length, page, changing });
  const { take, edit } = usePresses({ shown, cursor, mayChange, grid });
  const isDrawn = items.some(({ index }) => index === at.row);
  return (
    <div className="metadata-frame">
      {/* biome-ignore lint/a11y/useSemanticElements: only the rows in sight are drawn, which a table cannot say */}
      <div
        ref={ref}
        role="grid"
        tabIndex={0}
        className="metadata-table"
        aria-label={words.metadata.table}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + (mayChange ? 1 : 0)}
        aria-multiselectable={mayChange}
        aria-readonly={!mayChange}
        aria-activedescendant={isDrawn ? cellId(at.row, at.column) : undefined}
        data-mode={mayChange ? 'edit' : 'read'}
        onKeyDown={press}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: as the grid */}
        <div role="rowgroup" className="table-all" style={{ blockSize: height }}>
          <TableHeadings height={rowHeight} sort={sort} onSort={onSort} hasBox={mayChange} />
          {items.map(({ index, key, start }) => {
            const edition = rows[index];
            const isHere = index === at.row;
            return (
              edition !== undefined && (
                <TableRow
                  key={key}
                  edition={edition}
                  row={index}
                  top={start}
                  height={rowHeight}
                  at={isHere ? at.column : null}
                  isChosen={cursor.isChosen(edition.id)}
                  mayChange={mayChange}
                  onPress={take}
                  onEdit={edit}
                  editor={isHere && cursor.isEditing && mayChange ? <Editor {...{ shown, cursor, changing, grid }} /> : null}
                />
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}

type EditorProps = Pick<Props, 'shown' | 'cursor' | 'grid'> & { changing: Changing };

/** The field in the cell that is edited; where it ends, the table takes the focus again. */
function Editor({ shown, cursor, changing, grid }: EditorProps) {
  const { at, field } = cursor;
  const edition = shown.rows[at.row];
  if (edition === undefined) return null;
  const end = (to: Cell): void => {
    cursor.moveTo(to);
    grid.current?.focus({ preventScroll: true });
  };
  return (
    <CellEditor
      key={`${edition.id} ${field}`}
      edition={edition}
      field={field}
      onKeep={(change, onward) => {
        changing.keep(edition.id, change);
        if (onward === 'stay') cursor.endEditing();
        else end(next(at, onward, shown.rows.length));
      }}
      onGiveUp={(isLeft) => (isLeft ? cursor.endEditing() : end(at))}
      onForAll={(typed) => {
        end(at);
        changing.set(typed);
      }}
    />
  );
}

type Pressed = Pick<Props, 'shown' | 'cursor' | 'grid'> & { mayChange: boolean };

/** What presses on cells mean, and the system's own "Select all". */
function usePresses({ shown, cursor, mayChange, grid }: Pressed) {
  const take = useNewest(({ id, column, isShift }: Press) => {
    const to = { row: shown.indexOf.get(id) ?? cursor.at.row, column: column ?? cursor.at.column };
    if (isShift && mayChange) cursor.widen(to);
    else cursor.moveTo(to);
    if (column === null && !isShift) cursor.toggle(id);
  });
  const edit = useNewest(() => {
    if (mayChange) cursor.edit();
  });
  useSelectAll(() => {
    if (!mayChange || document.activeElement !== grid.current) return false;
    cursor.chooseAll();
    return true;
  });
  return { take, edit };
}
