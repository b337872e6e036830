// The metadata of many editions in a table, corrected by keyboard: cell by cell, for all that are chosen, and taken back.
import { useRef, useState } from 'react';
import type { Edition } from '#border/model';
import { go } from '../../route.ts';
import { useMayChange } from '../../ui/access.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyPlace } from '../../ui/empty-place.tsx';
import { NotYet } from '../../ui/not-yet.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { WithHeir } from '../../ui/with-heir.tsx';
import { ActDialog } from './act-dialog.tsx';
import { ActState } from './act-state.tsx';
import type { Filter, Sort } from './arrange-rows.ts';
import { MetadataTable } from './metadata-table.tsx';
import { BackTools, ChosenTools, FilterTools } from './table-tools.tsx';
import { useChanging } from './use-changing.ts';
import { useNewest } from './use-newest.ts';
import { useShownRows } from './use-shown-rows.ts';
import { useTableCursor } from './use-table-cursor.ts';
import { type TableRows, useTableRows } from './use-table-rows.ts';
import './metadata.css';

/** Where it begins: at an edition, or with a newspaper. */
type Props = { id: string | undefined; title: string | undefined };

/** The view. */
export function MetadataView({ id, title }: Props) {
  const table = useTableRows();
  const { editions, fault, ask } = table;
  if (editions === null) return <NotYet className="metadata" fault={fault} rows={8} onRetry={ask} />;
  if (editions.length === 0) return <NoEditions />;
  return <Described key={`${id} ${title}`} id={id} title={title} table={table} editions={editions} />;
}

const noFilter: Filter = { text: '', title: '', isUnconfirmed: false };

type DescribedProps = Props & { table: TableRows; editions: readonly Edition[] };

function Described({ id, title, table, editions }: DescribedProps) {
  const { words } = useSpeech();
  const say = words.metadata;
  const mayChange = useMayChange();
  const grid = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const of = title ?? editions.find((edition) => edition.id === id)?.title ?? '';
  const [filter, setFilter] = useState<Filter>({ ...noFilter, title: of });
  const [sort, setSort] = useState<Sort>({ field: 'title', isDescending: false });
  const shown = useShownRows(editions, filter, sort);
  const cursor = useTableCursor(shown, id);
  const { acts, changing, meant, form, closeForm, apply } = useChanging({ table, shown, cursor });
  // Where a filter leaves no row there is no table.
  const heir = shown.rows.length === 0 ? heading : grid;
  const toTable = useNewest(() => (grid.current ?? heading.current)?.focus());
  const chooseNone = useNewest(() => {
    cursor.chooseNone();
    toTable();
  });
  return (
    <section className="metadata" aria-label={say.heading}>
      <header className="metadata-head">
        <h1 ref={heading} tabIndex={-1}>
          {say.heading}
        </h1>
        <p className="quiet figures" role="status">
          {say.counted(shown.rows.length, editions.length)}
        </p>
        <div className="grow" />
        {mayChange && <BackTools undo={acts.undo} redo={acts.redo} onUndo={changing.undo} onRedo={changing.redo} heir={heir} />}
        <FilterTools {...{ editions, filter, sort }} onFilter={setFilter} onSort={setSort} onDown={toTable} />
      </header>
      {mayChange && <ChosenTools count={cursor.chosen.length} onNone={chooseNone} {...changing} />}
      {mayChange && <ActState acts={acts} heir={heir} />}
      {!mayChange && <p className="table-chosen quiet">{say.readOnly}</p>}
      {shown.rows.length === 0 ? (
        <div className="empty">
          <p>{say.nothing}</p>
          <WithHeir heir={grid}>
            <Button onPress={() => setFilter(noFilter)}>{say.clearFilter}</Button>
          </WithHeir>
        </div>
      ) : (
        <MetadataTable {...{ shown, cursor, sort, grid }} onSort={setSort} changing={mayChange ? changing : null} />
      )}
      {form !== null && mayChange && <ActDialog start={form} editions={meant} onClose={closeForm} onApply={apply} />}
    </section>
  );
}

function NoEditions() {
  const { words } = useSpeech();
  const say = words.metadata;
  return (
    <div className="metadata none">
      <EmptyPlace icon="edit" heading={say.emptyTitle} texts={[say.emptyText]}>
        <Button look="main" onPress={() => go({ place: 'shelf' })}>
          {words.common.toKiosk}
        </Button>
      </EmptyPlace>
    </div>
  );
}
