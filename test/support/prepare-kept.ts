// Kept libraries for tests of safety: each made once until what makes it changes, and copied by whoever is to damage it.
import { join } from 'node:path';
import { beforeAll } from 'vitest';
import { makeKeptLibrary } from './kept-library.ts';
import { makeOnce, stampOf } from './make-once.ts';

const sources = ['main/{base,archive,library,flows/writer}/**/*.ts', 'preload/model*.ts', 'test/support/kept-*.ts'];

/** Each of its files is synced one by one: on a disk that others use, five hundred editions take minutes. */
const mostMs = 900_000;

/** Makes a library of so many editions before the tests of a file, and gives where it lies, to be read and copied only. */
export function prepareKept(count: number): () => string {
  let made = '';
  beforeAll(() => {
    made = makeOnce(`kept-${count}`, stampOf(sources), (folder) => void makeKeptLibrary(join(folder, 'library'), count));
  }, mostMs);
  return () => join(made, 'library');
}
