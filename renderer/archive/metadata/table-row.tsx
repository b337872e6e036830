// One edition as a row of the table: the box that chooses it, and a cell for each field, of which one may be edited.
import { memo, type ReactNode } from 'react';
import type { Edition } from '#border/model';
import { Icon } from '../../ui/icon.tsx';
import { sayValue } from '../../ui/say-field.ts';
import { useSpeech } from '../../ui/speech.tsx';
import { columns } from './fields.ts';
import { cellId } from './use-table-scroll.ts';

/** What a press on a cell means. */
export type Press = { id: string; column: number | null; isShift: boolean };

type Props = {
  edition: Edition;
  row: number;
  top: number;
  height: number;
  /** The column that the keys are at; null where they are in another row. */
  at: number | null;
  isChosen: boolean;
  mayChange: boolean;
  /** The field in the cell that is edited. */
  editor: ReactNode;
  onPress: (press: Press) => void;
  onEdit: () => void;
};

/** The row; rows and columns are counted from 1 for who listens, the first row being the headings. */
export const TableRow = memo(function TableRow(props: Props) {
  const { edition, row, top, height, at, isChosen, mayChange, editor, onPress, onEdit } = props;
  const speech = useSpeech();
  const first = mayChange ? 2 : 1;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus and names the active cell
    // biome-ignore lint/a11y/useSemanticElements: only the rows in sight are drawn, which a table cannot say
    <div
      role="row"
      aria-rowindex={row + 2}
      {...(mayChange ? { 'aria-selected': isChosen } : {})}
      className="table-row"
      style={{ blockSize: height, transform: `translateY(${top}px)` }}
    >
      {mayChange && (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the grid
        // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus
        // biome-ignore lint/a11y/useSemanticElements: as the row
        <div
          role="gridcell"
          aria-colindex={1}
          className="table-cell table-box"
          onClick={({ shiftKey }) => onPress({ id: edition.id, column: null, isShift: shiftKey })}
        >
          <i className="checkbox-box">{isChosen && <Icon name="chosen" size={14} />}</i>
        </div>
      )}
      {columns.map((field, column) => {
        const isHere = at === column;
        const text = sayValue(field, edition[field], speech);
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the grid
          // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus
          // biome-ignore lint/a11y/useSemanticElements: as the row
          <div
            key={field}
            id={cellId(row, column)}
            role="gridcell"
            aria-colindex={column + first}
            aria-readonly={!mayChange}
            className="table-cell"
            data-field={field}
            data-at={isHere || undefined}
            onClick={({ shiftKey }) => onPress({ id: edition.id, column, isShift: shiftKey })}
            onDoubleClick={onEdit}
          >
            {isHere && editor !== null ? (
              editor
            ) : (
              <span className="table-text" dir={field === 'day' || field === 'covers' ? 'ltr' : 'auto'} title={text}>
                {text}
              </span>
            )}
          </div>
        );
      })}
    </div>
  );
});
