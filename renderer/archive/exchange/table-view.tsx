// A table of metadata before it is applied: each row with its edition, what changes from and to, or why it cannot be taken.
import type { TableRow } from '#border/model-table';
import { faultSentence } from '#border/words/faults';
import { sayNumber } from '#border/words/locale';
import { Button } from '../../ui/button.tsx';
import { EditionName } from '../../ui/edition-name.tsx';
import { FieldChange } from '../../ui/field-change.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { TableControls } from './table-controls.tsx';
import type { Exchanging } from './use-exchange.ts';
import '../change-rows.css';

/** The open table with its controls; nothing where none is open. */
export function TableView({ exchange }: { exchange: Exchanging }) {
  const { words } = useSpeech();
  const say = words.exchange;
  const { table, reading, busy } = exchange;
  if (table === null) return null;
  const { rows, changed, refused } = table.counts;
  return (
    <section className="exchange-table" aria-label={table.name}>
      <h2>
        <bdi>{table.name}</bdi>
      </h2>
      {table.key === null && (
        <p className="exchange-warning">
          <Icon name="alert" size={16} />
          {say.noKey}
        </p>
      )}
      <p className="figures">{say.counts(rows, changed, refused)}</p>
      <TableControls table={table} reading={reading} onRead={exchange.reread} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="change-rows exchange-rows" tabIndex={0} aria-label={say.changesHeading}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say.rowHeading}</th>
              <th scope="col">{say.editionHeading}</th>
              <th scope="col">{say.changesHeading}</th>
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <Row key={row.row} row={row} />
            ))}
          </tbody>
        </table>
      </section>
      {table.rows.length < rows && <p className="quiet">{say.shown(table.rows.length)}</p>}
      <div className="exchange-buttons">
        <Button
          look="main"
          isDisabled={busy !== null || changed === 0}
          onPress={() => exchange.apply({ applied: say.applied, undo: say.undo })}
        >
          {say.apply(changed)}
        </Button>
        <Button isDisabled={busy !== null} onPress={exchange.closeTable}>
          {say.cancel}
        </Button>
      </div>
    </section>
  );
}

function Row({ row }: { row: TableRow }) {
  const { words, language } = useSpeech();
  const say = words.exchange;
  const { title, day, changes, problem, fault, field, value } = row;
  return (
    <tr className={problem === null ? undefined : 'refused'}>
      <td className="figures">{sayNumber(row.row, language)}</td>
      <td>{title !== null && <EditionName title={title} day={day} />}</td>
      <td>
        {problem !== null && (
          <p className="exchange-warning">
            <Icon name="alert" size={14} />
            <span>
              {fault === null ? say.problems[problem] : faultSentence(fault.code, fault.detail ?? {}, language)}
              {field !== null && ` (${say.columns[field === 'file' ? 'path' : field]}`}
              {value !== null && value !== '' && (
                <>
                  : <bdi>{value}</bdi>
                </>
              )}
              {field !== null && ')'}
            </span>
          </p>
        )}
        {problem === null && changes.length === 0 && <span className="quiet">{say.unchanged}</span>}
        {problem === null && changes.map((change) => <FieldChange key={change.field} change={change} />)}
      </td>
    </tr>
  );
}
