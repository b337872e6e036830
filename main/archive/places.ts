// Where things lie in a library's folder. Paths kept in rows are relative to it, with `/`, on every system.
import { join, sep } from 'node:path';

/** The file of an edition, exactly the bytes that arrived. */
export const editionFileName = 'edition.pdf' as const;

/** The PDF of an edition that arrived as page images: made of them, and made again from them where it is missing. */
export const derivedFileName = 'derived.pdf' as const;

/** The parts of a library. */
export type Places = { root: string; editions: string; trash: string; incoming: string; derived: string; backups: string };

/** The parts of the library at `root`. */
export function placesOf(root: string): Places {
  const at = (name: string): string => join(root, name);
  return {
    root,
    editions: at('editions'),
    trash: at('trash'),
    incoming: at('incoming'),
    derived: at('derived'),
    backups: at('backups'),
  };
}

/** A path below the root as rows keep it. */
export function toRelative(root: string, path: string): string {
  return path
    .slice(root.length + 1)
    .split(sep)
    .join('/');
}

/** The path that a row means. */
export function fromRelative(root: string, relative: string): string {
  return join(root, ...relative.split('/'));
}
