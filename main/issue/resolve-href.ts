// Finds the file that a METS means by the path it gives: many are of the machine on which it was made. Refuses to choose between files
// that fit equally well.
import { basename, join, normalize } from 'node:path/posix';
import { folderOf, issueFolderOf, kindOf, stemOf } from './kinds.ts';

/** Finds names by what a METS at `from` says. `isPicture` lets another format of the same picture count. */
export type Resolver = (from: string, path: string, isPicture: boolean) => string | null;

const add = (index: Map<string, string[]>, key: string, name: string): void => {
  const names = index.get(key);
  if (names === undefined) index.set(key, [name]);
  else names.push(name);
};

/** How many parts two paths share at their ends. */
const sharedEnd = (one: string, other: string): number => {
  const [a, b] = [one.toLowerCase().split('/').reverse(), other.toLowerCase().split('/').reverse()];
  let count = 0;
  while (count < a.length && a[count] === b[count]) count += 1;
  return count;
};

const decode = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/** The one name that ends most like the path; null where two do. */
const bestOf = (names: readonly string[], path: string): string | null => {
  const rated = names.map((name) => ({ name, shared: sharedEnd(name, path) })).sort((a, b) => b.shared - a.shared);
  const [first, second] = rated;
  if (first === undefined || (second !== undefined && second.shared === first.shared)) return null;
  return first.name;
};

/** A resolver over the names of a place. */
export function openResolver(names: readonly string[]): Resolver {
  const all = new Set(names);
  const byBase = new Map<string, string[]>();
  const byStem = new Map<string, string[]>();
  for (const name of names) {
    add(byBase, basename(name).toLowerCase(), name);
    if (kindOf(name) === 'image') add(byStem, stemOf(name).toLowerCase(), name);
  }
  return (from, given, isPicture) => {
    const path = decode(given);
    const straight = normalize(join(folderOf(from), path));
    if (all.has(straight)) return straight;
    const home = issueFolderOf(from);
    const isNear = (name: string): boolean => home === '' || name.startsWith(`${home}/`);
    const sameName = (byBase.get(basename(path).toLowerCase()) ?? []).filter(isNear);
    const found = bestOf(sameName, path);
    if (found !== null || !isPicture || sameName.length > 0) return found;
    return bestOf((byStem.get(stemOf(path).toLowerCase()) ?? []).filter(isNear), path);
  };
}
