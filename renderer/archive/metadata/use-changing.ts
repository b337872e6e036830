// What the keys and the tools of the table do to editions. It is about the rows that are chosen, or else about the one that the keys are at.
import { useState } from 'react';
import type { Edition } from '#border/model';
import type { ActInput, EditionChange } from '#border/model-changes';
import { useSpeech } from '../../ui/speech.tsx';
import type { ActForm } from './act-form.ts';
import { hasAlready, textColumns, typedValue } from './fields.ts';
import { fillDown } from './fill-down.ts';
import { useActs } from './use-acts.ts';
import { useNewest } from './use-newest.ts';
import type { ShownRows } from './use-shown-rows.ts';
import type { TableCursor } from './use-table-cursor.ts';
import type { TableRows } from './use-table-rows.ts';

/** The acts; each stays the same function. */
export type Changing = {
  /** Keeps what was typed into a cell; what it says already is no change. */
  keep: (id: string, change: EditionChange) => void;
  fill: () => void;
  /** Asks for a value for all that are meant, beginning with the text where one was typed. */
  set: (typed?: string) => void;
  replace: () => void;
  confirm: () => void;
  undo: () => void;
  redo: () => void;
};

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

type Over = { table: TableRows; shown: ShownRows; cursor: TableCursor };

/** The acts over the table, what came of them, and the form that asks before one, if any. */
export function useChanging({ table, shown, cursor }: Over) {
  const speech = useSpeech();
  const acts = useActs();
  const [form, setForm] = useState<ActForm | null>(null);
  const { rows, indexOf } = shown;
  const { field } = cursor;
  const here = rows[cursor.at.row];
  const meant: readonly Edition[] =
    cursor.chosen.length > 0 ? rows.filter(({ id }) => cursor.isChosen(id)) : here === undefined ? [] : [here];
  const act = (work: Promise<void>): void => void work.then(table.ask);
  const open = (part: Partial<ActForm>): void => setForm({ ...emptyForm, ...part });
  const changing: Changing = {
    keep: useNewest((id, change) => {
      const before = rows[indexOf.get(id) ?? -1];
      if (before === undefined || hasAlready(before, change)) return;
      table.show(id, change, acts.change({ act: { kind: 'set', rows: [{ id, change }] } }));
    }),
    fill: useNewest(() => {
      const filled = fillDown(meant, field);
      if (filled !== null) act(acts.change({ act: filled }));
    }),
    set: useNewest((typed) => {
      const known = here === undefined ? '' : typedValue(field, here[field], speech);
      open({ kind: 'set', field, value: typed ?? known });
    }),
    replace: useNewest(() => open({ kind: 'replace', textField: textColumns.find((one) => one === field) ?? 'title' })),
    confirm: useNewest(() => open({ kind: 'confirm' })),
    undo: useNewest(() => {
      if (acts.undo !== null) act(acts.takeBack());
    }),
    redo: useNewest(() => {
      if (acts.redo !== null) act(acts.makeAgain());
    }),
  };
  return {
    acts,
    changing,
    meant,
    form,
    closeForm: () => setForm(null),
    apply: (input: ActInput) => {
      setForm(null);
      act(acts.change(input));
    },
  };
}
