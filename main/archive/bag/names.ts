// The names in an archive that holds a bag: judged one by one, and taken out of the one folder that they lie in. Writes nothing anywhere.
import type { BagFinding } from '#border/model-bags';
import { judgePath } from '../../formats/bag-path.ts';

/** An entry of an archive by the name that it has there; `handle` is whatever the archive finds it by. */
export type NamedEntry<Handle> = { name: string; kind: 'file' | 'folder' | 'other'; sizeBytes: number; handle: Handle };

/** The entries of the bag, by their paths in it. */
export type NamedBag<Handle> = {
  base: string | null;
  entries: Map<string, NamedEntry<Handle>>;
  folders: Set<string>;
  problems: BagFinding[];
  warnings: BagFinding[];
};

/** What a Mac puts beside everything that it packs. */
const isNoise = (name: string): boolean => name.startsWith('__MACOSX/');

const firstOf = (path: string): string => path.split('/')[0] ?? '';

/** The folder in which the bag lies: that with a declaration, else the only one; null where there is none. */
const findBase = (paths: readonly string[]): string | null => {
  if (paths.includes('bagit.txt')) return '';
  const declared = paths.filter((path) => /^[^/]+\/bagit\.txt$/u.test(path));
  if (declared.length === 1) return firstOf(declared[0] ?? '');
  const firsts = new Set(paths.map(firstOf));
  const [only] = firsts;
  return declared.length === 0 && firsts.size === 1 && only !== undefined ? only : null;
};

/** An archive made by `tar -C bag .` begins with an entry for the folder itself. */
const isRoot = ({ name, kind }: NamedEntry<unknown>): boolean => kind === 'folder' && /^(?:\.\/)*\.?\/?$/u.test(name);

/** The entries whose names and kinds may be trusted, by their paths; each other one is a problem by its own name. */
const keepSafe = <Handle>(all: readonly NamedEntry<Handle>[], problems: BagFinding[]): Map<string, NamedEntry<Handle>> => {
  const safe = new Map<string, NamedEntry<Handle>>();
  for (const entry of all.filter((one) => !isNoise(one.name) && !isRoot(one))) {
    const { path, fault } = judgePath(entry.kind === 'folder' ? entry.name.replace(/\/+$/u, '') : entry.name);
    const code =
      fault ?? (entry.kind === 'other' ? 'bag/link' : entry.kind === 'file' && safe.has(path) ? 'bag/duplicate-entry' : null);
    if (code === null) safe.set(path, entry);
    else problems.push({ path: entry.name, code, detail: null });
  }
  return safe;
};

/** The path within the bag; null for what lies beside it. */
const withinBase = (path: string, base: string | null): string | null => {
  if (base === null || base === '') return path;
  return path.startsWith(`${base}/`) ? path.slice(base.length + 1) : null;
};

/** Sorts the entries of an archive: each unsafe, linked or repeated one, and each beside the bag, is a problem and is left out. */
export function nameEntries<Handle>(all: readonly NamedEntry<Handle>[]): NamedBag<Handle> {
  const problems: BagFinding[] = [];
  const safe = keepSafe(all, problems);
  const base = findBase([...safe.keys()]);
  const unfoldered: BagFinding = { path: '', code: 'bag/no-single-folder', detail: null };
  if (base === null) problems.push(unfoldered);
  const warnings = base === '' ? [unfoldered] : [];
  const entries = new Map<string, NamedEntry<Handle>>();
  const folders = new Set<string>();
  for (const [path, entry] of safe) {
    const within = withinBase(path, base);
    if (within === null) {
      if (path !== base) problems.push({ path, code: 'bag/no-single-folder', detail: null });
      continue;
    }
    if (entry.kind === 'file') entries.set(within, entry);
    const [first = '', ...rest] = within.split('/');
    if (rest.length > 0 || entry.kind === 'folder') folders.add(first);
  }
  return { base, entries, folders, problems, warnings };
}
