// Libraries that hold some newspapers and are searchable: each made once by the command line, until main or the files change, and copied for
// each test.
import { createHash } from 'node:crypto';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll } from 'vitest';
import { addFiles } from './add-files.ts';
import { builtFrom } from './built-cli.ts';
import { makeOnce, stampOf } from './make-once.ts';
import { temporaryFolder } from './temporary-folder.ts';

const mostMs = 180_000;

/** Makes the library of these files before the tests of a file. What it gives copies the library into a folder that lasts as long as a test. */
export function prepareLibrary(files: readonly string[]): () => string {
  beforeAll(() => void libraryOf(files), mostMs);
  return () => {
    const copy = join(temporaryFolder(), 'library');
    cpSync(libraryOf(files), copy, { recursive: true });
    return copy;
  };
}

/** The library of these files itself, for who only reads it. */
export function libraryOf(files: readonly string[]): string {
  const name = createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 16);
  return makeOnce(`library-${name}`, stampOf([...builtFrom, ...files]), (library) => addFiles(library, files));
}
