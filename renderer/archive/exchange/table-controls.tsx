// How a table is read: what each column is, what the editions are known by, how days and letters are written. Each change shows the table anew.
import type { TableField, TablePreview, TableReading } from '#border/model-table';
import { fieldsInOrder } from '../../ui/say-field.ts';
import { Select } from '../../ui/select.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { Switch } from '../../ui/switch.tsx';

type Props = { table: TablePreview; reading: TableReading; onRead: (reading: TableReading) => void };

const fields: readonly TableField[] = ['id', 'sha256', 'file', ...fieldsInOrder];

/** The controls. */
export function TableControls({ table, reading, onRead }: Props) {
  const { words } = useSpeech();
  const say = words.exchange;
  const nameOf = (field: TableField): string => say.columns[field === 'file' ? 'path' : field];
  const choices = [{ value: '', text: say.noField }, ...fields.map((field) => ({ value: field, text: nameOf(field) }))];
  const setColumn = (at: number, value: string): void => {
    const field = fields.find((one) => one === value) ?? null;
    // A field is told by one column: what told it before is left alone.
    const columns = table.columns.map((before, index) => (index === at ? field : before === field ? null : before));
    const { key: _, ...rest } = reading;
    onRead({ ...rest, columns });
  };
  const keys = (['id', 'sha256', 'file', 'title-day'] as const).filter((key) =>
    key === 'title-day' ? table.columns.includes('title') && table.columns.includes('day') : table.columns.includes(key),
  );
  return (
    <div className="exchange-controls">
      <div className="exchange-columns">
        {table.headings.map((heading, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns may have one heading, and their order is the file's
          <div key={at} className="exchange-column">
            <bdi className="control-label">{heading === '' ? at + 1 : heading}</bdi>
            <Select
              label={say.columnIs(heading)}
              value={table.columns[at] ?? ''}
              choices={choices}
              onChange={(value) => setColumn(at, value)}
              isActive={table.columns[at] !== null}
            />
          </div>
        ))}
      </div>
      <div className="exchange-row">
        {table.key !== null && (
          <Select
            label={say.key}
            isLabelShown
            value={table.key}
            choices={keys.map((key) => ({ value: key, text: say.keys[key] }))}
            onChange={(key) => onRead({ ...reading, key })}
          />
        )}
        <Select
          label={say.dayOrder}
          isLabelShown
          value={table.dayOrder}
          choices={(['day-first', 'month-first'] as const).map((order) => ({ value: order, text: say.dayOrders[order] }))}
          onChange={(dayOrder) => onRead({ ...reading, dayOrder })}
        />
        <Select
          label={say.separator}
          isLabelShown
          value={table.separator}
          choices={(['comma', 'semicolon', 'tab'] as const).map((one) => ({ value: one, text: say.separators[one] }))}
          onChange={(separator) => onRead({ emptyClears: reading.emptyClears, encoding: table.encoding, separator })}
        />
        <Select
          label={say.encoding}
          isLabelShown
          value={table.encoding}
          choices={(['utf-8', 'utf-16le', 'windows-1252', 'windows-1256'] as const).map((one) => ({ value: one, text: one }))}
          onChange={(encoding) => onRead({ emptyClears: reading.emptyClears, encoding })}
        />
      </div>
      <Switch
        label={say.emptyClears}
        isOn={reading.emptyClears}
        onChange={(emptyClears) => onRead({ ...reading, emptyClears })}
      />
    </div>
  );
}
