// The metadata of many editions in a table, corrected by keyboard: cell by cell, for all that are chosen, and taken back.
import { useRef, useState } from 'react';
import type { Edition } from '#border/model';
import { go } from '../../route.ts';
import { useMayChange } from '../../ui/access.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyPlace } from '../../ui/empty-place.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { ActDialog } from './act-dialog.tsx';
import type { ActForm } from './act-form.ts';
import { ActState } from './act-state.tsx';
import type { Filter, Sort } from './arrange-rows.ts';
import { hasAlready, textColumns, typedValue } from './fields.ts';
import { fillDown } from './fill-down.ts';
import { type Changing, MetadataTable } from './metadata-table.tsx';
import { BackTools, ChosenTools, FilterTools } from './table-tools.tsx';
import { useActs } from './use-acts.ts';
import { useShownRows } from './use-shown-rows.ts';
import { useTableCursor } from './use-table-cursor.ts';
import { type TableRows, useTableRows } from './use-table-rows.ts';
import './metadata.css';

/** Where it begins: at an edition, or with a newspaper. */
type Props = { id: string | undefined; title: string | undefined };

/** The view. */
export function MetadataView({ id, title }: Props) {
  const { words } = useSpeech();
  const table = useTableRows();
  const { editions, fault, ask } = table;
  if (fault !== null && editions === null) {
    return (
      <div className="metadata">
        <FaultNotice fault={fault}>
          <Button onPress={ask}>{words.common.retry}</Button>
        </FaultNotice>
      </div>
    );
  }
  if (editions === null) {
    return (
      <div className="metadata" aria-busy>
        <Waiting rows={8} />
      </div>
    );
  }
  if (editions.length === 0) return <NoEditions />;
  return <Described key={`${id} ${title}`} id={id} title={title} table={table} editions={editions} />;
}

const noFilter: Filter = { text: '', title: '', isUnconfirmed: false };
const emptyForm: ActForm = {
  kind: 'set',
  field: 'title',
  value: '',
  textField: 'title',
  find: '',
  by: '',
  isExact: false,
  keepsBoth: false,
};

type DescribedProps = Props & { table: TableRows; editions: readonly Edition[] };

function Described({ id, title, table, editions }: DescribedProps) {
  const speech = useSpeech();
  const say = speech.words.metadata;
  const mayChange = useMayChange();
  const acts = useActs();
  const grid = useRef<HTMLDivElement>(null);
  const of = title ?? editions.find((edition) => edition.id === id)?.title ?? '';
  const [filter, setFilter] = useState<Filter>({ ...noFilter, title: of });
  const [sort, setSort] = useState<Sort>({ field: 'title', isDescending: false });
  const [form, setForm] = useState<ActForm | null>(null);
  const shown = useShownRows(editions, filter, sort);
  const cursor = useTableCursor(shown, id);
  const here = shown.rows[cursor.at.row];
  /** What an act is about: what is chosen, else where the keys are. */
  const meant = cursor.chosen.length > 0 ? shown.rows.filter((row) => cursor.isChosen(row.id)) : here === undefined ? [] : [here];
  const act = (work: Promise<void>): void => void work.then(table.ask);
  const open = (part: Partial<ActForm>): void => setForm({ ...emptyForm, ...part });
  const { field } = cursor;
  const changing: Changing = {
    keep: (edited, change) => {
      const before = shown.rows[shown.indexOf.get(edited) ?? -1];
      if (before === undefined || hasAlready(before, change)) return;
      table.show(edited, change, acts.change({ act: { kind: 'set', rows: [{ id: edited, change }] } }));
    },
    fill: () => {
      const filled = fillDown(meant, field);
      if (filled !== null) act(acts.change({ act: filled }));
    },
    set: (typed) =>
      open({ kind: 'set', field, value: typed ?? (here === undefined ? '' : typedValue(field, here[field], speech)) }),
    replace: () => open({ kind: 'replace', textField: textColumns.find((one) => one === field) ?? 'title' }),
    undo: () => acts.undo !== null && act(acts.takeBack()),
    redo: () => acts.redo !== null && act(acts.makeAgain()),
  };
  return (
    <section className="metadata" aria-label={say.heading}>
      <header className="metadata-head">
        <h1>{say.heading}</h1>
        <p className="quiet figures" role="status">
          {say.counted(shown.rows.length, editions.length)}
        </p>
        <div className="grow" />
        {mayChange && <BackTools undo={acts.undo} redo={acts.redo} onUndo={changing.undo} onRedo={changing.redo} />}
        <FilterTools
          editions={editions}
          filter={filter}
          onFilter={setFilter}
          sort={sort}
          onSort={setSort}
          onDown={() => grid.current?.focus()}
        />
      </header>
      {mayChange ? (
        <ChosenTools
          count={cursor.chosen.length}
          onSet={() => changing.set()}
          onReplace={changing.replace}
          onConfirm={() => open({ kind: 'confirm' })}
          onFill={changing.fill}
          onNone={cursor.chooseNone}
        />
      ) : (
        <p className="table-chosen quiet">{say.readOnly}</p>
      )}
      {mayChange && <ActState acts={acts} />}
      {shown.rows.length === 0 ? (
        <div className="empty">
          <p>{say.nothing}</p>
          <Button onPress={() => setFilter(noFilter)}>{say.clearFilter}</Button>
        </div>
      ) : (
        <MetadataTable
          shown={shown}
          cursor={cursor}
          sort={sort}
          onSort={setSort}
          changing={mayChange ? changing : null}
          grid={grid}
        />
      )}
      {form !== null && mayChange && (
        <ActDialog
          start={form}
          editions={meant}
          onClose={() => setForm(null)}
          onApply={(input) => {
            setForm(null);
            act(acts.change(input));
          }}
        />
      )}
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
