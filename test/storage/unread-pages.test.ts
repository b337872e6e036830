// A disk that fails while a PDF is read that is too large to be held: at each read in turn, once or from there on. What comes is the name of
// the failure, and never a newspaper with empty pages that would count as read.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { whyNoStrace } from '../crash/strace.ts';
import { writeSparsePdf } from '../support/sparse-pdf.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { runWithFaults } from './run-with-faults.ts';
import { isWhole, sampled } from './sampled.ts';

const reason = whyNoStrace();
const program = join(import.meta.dirname, 'read-child.ts');
const pages = 12;

/** What each reading says where nothing fails. */
const whole: Record<string, unknown[]> = {
  pages: Array.from({ length: pages }, (_, at) => `Page ${at + 1}`),
  look: Array.from({ length: pages }, () => 600),
  draw: [true],
};

const faults = Object.keys(whole).flatMap((name) =>
  [1, 3, 9, 16, 20, 27].flatMap((at) => [false, true].map((isLasting) => ({ name, at, isLasting }))),
);

describe.skipIf(reason !== null)(`a disk that fails under a large PDF${reason === null ? '' : ` (${reason})`}`, () => {
  it('is told by its name, and no page is taken for an empty one', { timeout: 600_000 }, async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'large.pdf');
    writeSparsePdf(path, pages, 3 * 2 ** 20);
    const wrong: string[] = [];
    const fired: Record<string, number> = { pages: 0, look: 0, draw: 0 };
    const tried = isWhole ? faults : sampled(faults, 5);
    for (const { name, at, isLasting } of tried) {
      const fault = { call: 'pread64', error: 'EIO', at, isLasting } as const;
      const { code, fired: failed, lines } = await runWithFaults(program, name, { folder, root: path }, fault);
      const read = lines.flatMap((line) => (line.startsWith('{"read"') ? [JSON.parse(line).read] : []));
      fired[name] = (fired[name] ?? 0) + failed;
      const isRight = failed > 0 ? code === 'disk/failed' : JSON.stringify(read) === JSON.stringify(whole[name]);
      if (!isRight) wrong.push(`${name}, read ${at}${isLasting ? '+' : ''}: ${code ?? JSON.stringify(read)}`);
    }
    console.log(
      `Failing reads of a large PDF: ${tried.length - wrong.length} of ${tried.length} told by name (${JSON.stringify(fired)})`,
    );
    expect(wrong).toEqual([]);
    expect(fired.pages).toBeGreaterThan(0);
  });
});
