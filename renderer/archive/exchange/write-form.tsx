// What editions are written as, with what each format is for. Where it goes, the system's own dialog asks.
import { useState } from 'react';
import type { Input } from '#border/contract';
import type { ExchangeFormat, TableKind } from '#border/model-exchange';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Select } from '../../ui/select.tsx';
import { useSpeech } from '../../ui/speech.tsx';

type Options = Omit<Input<'exchange.export'>, 'chosen'>;
type Props = { isBusy: boolean; onWrite: (options: Options) => void };

const formats: readonly ExchangeFormat[] = ['csv', 'xlsx', 'dc', 'mods', 'mets', 'premis', 'ris', 'bibtex', 'csl'];
const tables: readonly ExchangeFormat[] = ['csv', 'xlsx'];
const references: readonly ExchangeFormat[] = ['ris', 'bibtex', 'csl'];

/** The form. */
export function WriteForm({ isBusy, onWrite }: Props) {
  const { words } = useSpeech();
  const say = words.exchange;
  const [as, setAs] = useState<ExchangeFormat>('xlsx');
  const [table, setTable] = useState<TableKind>('holdings');
  const [cites, setCites] = useState<'editions' | 'articles'>('editions');
  const [form, setForm] = useState<'folder' | 'zip'>('folder');
  const articles = references.includes(as) && cites === 'articles';
  return (
    <>
      <div className="exchange-row">
        <Select
          label={say.format}
          isLabelShown
          value={as}
          choices={formats.map((format) => ({ value: format, text: say.formats[format] }))}
          onChange={setAs}
        />
        <p className="quiet exchange-hint">{say.formatText[as]}</p>
      </div>
      {tables.includes(as) && (
        <Chips
          label={say.table}
          value={table}
          choices={(['holdings', 'metadata'] as const).map((kind) => ({ value: kind, text: say.tableText[kind] }))}
          onChange={setTable}
        />
      )}
      {references.includes(as) && (
        <Chips
          label={say.cites}
          value={cites}
          choices={(['editions', 'articles'] as const).map((kind) => ({ value: kind, text: say.citesText[kind] }))}
          onChange={setCites}
        />
      )}
      {as === 'mets' && (
        <Chips
          label={say.form}
          value={form}
          choices={(['folder', 'zip'] as const).map((kind) => ({ value: kind, text: say.forms[kind] }))}
          onChange={setForm}
        />
      )}
      <Button look="main" icon="export" isDisabled={isBusy} onPress={() => onWrite({ as, table, articles, form })}>
        {say.write}
      </Button>
    </>
  );
}
