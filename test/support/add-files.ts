// Adds files to a library that tests go on with, by the command line as it is shipped.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { listIndexed } from '../../main/search/list-indexed.ts';
import { openReader } from '../../main/search/open-reader.ts';
import { builtCli } from './built-cli.ts';

/** Adds them until they can be searched. Throws where a file, or on a machine that is far too busy a page, could not be read. */
export function addFiles(library: string, files: readonly string[]): void {
  const args = [builtCli(), 'add', ...files, '--library', library, '--json'];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`adding ${files.join(', ')} ended with ${status}: ${stderr}`);
  const reader = openReader(join(library, 'derived/search.sqlite'));
  const indexed = reader.read(listIndexed) ?? [];
  reader.close();
  const failed = indexed.flatMap(({ title, failedPages }) => failedPages.map(({ page, code }) => `${title} ${page}: ${code}`));
  if (failed.length > 0) throw new Error(`not every page could be read: ${failed.join(', ')}`);
}
