// `npm run truth`: the whole truth table of search, Kiosque and plain FTS5 side by side; `-- PART` shows the rows whose query has it.
// `-- --write` writes down which pages the printed text asks for, to be read over and committed.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { expectedPagesFile, tellExpected } from '../support/truth/expected-pages.ts';
import { openRawFts5 } from '../support/truth/raw-fts5.ts';
import { notedPages } from '../support/truth/rows/notes.ts';
import { type Asked, isRight, runTable, summarise } from '../support/truth/run-table.ts';
import { openTruthArchive } from '../support/truth/truth-archive.ts';

const { values, positionals } = parseArgs({ options: { write: { type: 'boolean', default: false } }, allowPositionals: true });
const [part = ''] = positionals;
const archive = await openTruthArchive(notedPages);
const raw = await openRawFts5(archive.pages, archive.textOf, notedPages);
const asked = await runTable(archive, raw);
raw.close();
await archive.close();
if (values.write) writeFileSync(expectedPagesFile, asked.map((one) => `${tellExpected(one)}\n`).join(''));

for (const [group, rows] of Map.groupBy(asked, (one) => one.group)) {
  const shown = rows.filter(({ row }) => row.query.includes(part));
  if (shown.length > 0) console.log(`\n${group}\nKiosque  FTS5     pages  query`);
  for (const one of shown) console.log(tell(one));
}
console.log(`\n${summarise(asked)}`);
process.exitCode = asked.every(isRight) ? 0 : 1;

function tell(one: Asked): string {
  const { row, expected, missing, wrong, fault, raw } = one;
  const options = row.options === undefined ? '' : ` ${JSON.stringify(row.options)}`;
  const verdict = isRight(one) ? 'right' : 'WRONG';
  const line = `${verdict.padEnd(9)}${{ right: 'right', refused: 'refuses', 'other pages': 'wrong' }[raw].padEnd(9)}${String(expected.length).padStart(5)}  ${row.query}${options} – ${row.why}`;
  const differences = [
    ...(missing.length === 0 ? [] : [`missing ${missing.join(' ')}`]),
    ...(wrong.length === 0 ? [] : [`wrong ${wrong.join(' ')}`]),
    ...(fault === null ? [] : [fault]),
  ];
  return [line, ...differences.map((difference) => `           ${difference}`)].join('\n');
}
