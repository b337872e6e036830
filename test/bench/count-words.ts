// How many words the pages of a library hold, counted on what `show` gives of them.
import { join } from 'node:path';
import { runCommand } from './run-command.ts';

const cli = join(import.meta.dirname, '../../out/main/cli.js');

type Shown = { pages: readonly { text: string }[] };
type Listed = { editions: readonly { id: string }[] };

/** Counts words between white space over all pages of all editions. */
export async function countWords(library: string): Promise<number> {
  const ask = async <T>(...args: string[]): Promise<T> =>
    JSON.parse((await runCommand(process.execPath, [cli, ...args, '--library', library, '--json'])).stdout) as T;
  const { editions } = await ask<Listed>('list');
  let words = 0;
  for (const { id } of editions) {
    const { pages } = await ask<Shown>('show', id);
    for (const { text } of pages) words += text.split(/\s+/u).filter((word) => word !== '').length;
  }
  return words;
}
