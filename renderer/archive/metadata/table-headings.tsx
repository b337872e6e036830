// The headings of the table; a press sorts by one. Who has no pointer sorts by the choice above the table.
import { Icon } from '../../ui/icon.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import type { Sort } from './arrange-rows.ts';
import { columns } from './fields.ts';

type Props = { height: number; sort: Sort; onSort: (sort: Sort) => void; hasBox: boolean };

/** The row of headings; `hasBox` says that rows can be chosen. */
export function TableHeadings({ height, sort, onSort, hasBox }: Props) {
  const { words } = useSpeech();
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus
    // biome-ignore lint/a11y/useSemanticElements: as the grid
    <div role="row" aria-rowindex={1} className="table-row table-head" style={{ blockSize: height }}>
      {hasBox && (
        // biome-ignore lint/a11y/useFocusableInteractive: as the row
        // biome-ignore lint/a11y/useSemanticElements: as the grid
        <div role="columnheader" aria-colindex={1} className="table-cell table-box">
          <span className="unseen">{words.metadata.keyChoose}</span>
        </div>
      )}
      {columns.map((field, column) => {
        const isBy = sort.field === field;
        const name = words.exchange.columns[field];
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the choice above the table sorts by keyboard
          // biome-ignore lint/a11y/useFocusableInteractive: as the row
          // biome-ignore lint/a11y/useSemanticElements: as the grid
          <div
            key={field}
            role="columnheader"
            aria-colindex={column + (hasBox ? 2 : 1)}
            aria-sort={isBy ? (sort.isDescending ? 'descending' : 'ascending') : 'none'}
            className="table-cell"
            data-field={field}
            onClick={() => onSort({ field, isDescending: isBy && !sort.isDescending })}
          >
            <span className="table-text" title={name}>
              {name}
            </span>
            {isBy && <Icon name={sort.isDescending ? 'down' : 'up'} size={13} />}
          </div>
        );
      })}
    </div>
  );
}
