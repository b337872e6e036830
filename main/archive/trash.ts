// To the trash and back. An edition's sidecar says where it belongs; its folder follows, also after a crash between the two.
import { existsSync, mkdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolderDurably, moveDurably } from '../base/atomic-file.ts';
import { systemCodeOf } from '../base/disk-error.ts';
import type { EditionRecord } from '../base/record.ts';
import { fromRelative, type Places, toRelative } from './places.ts';

const removeEmptyParents = (folder: string, stop: string): void => {
  for (let at = dirname(folder); at.startsWith(stop) && at !== stop; at = dirname(at)) {
    try {
      rmdirSync(at);
    } catch (error) {
      if (['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(systemCodeOf(error) ?? '')) return;
      throw error;
    }
  }
};

const dayOf = (atMs: number): string => new Date(atMs).toISOString().slice(0, 10);

/** Where an edition's folder belongs, relative to the library: below `trash/<day of removal>/` keeps the rest of its path. */
export function belongsAt(relative: string, record: EditionRecord): string {
  const home = relative.replace(/^trash\/[^/]+\//u, 'editions/');
  return record.removedAtMs === null ? home : home.replace(/^editions\//u, `trash/${dayOf(record.removedAtMs)}/`);
}

/** Moves an edition's folder to where its record says it belongs, and gives its path from then on. */
export function settleFolder(places: Places, relative: string, record: EditionRecord): string {
  const wish = belongsAt(relative, record);
  if (wish === relative) return relative;
  const from = fromRelative(places.root, relative);
  let to = fromRelative(places.root, wish);
  if (existsSync(to)) to = `${to} ${record.id}`;
  makeFolderDurably(dirname(to));
  moveDurably(from, to);
  removeEmptyParents(from, join(places.root, relative.startsWith('trash/') ? 'trash' : 'editions'));
  return toRelative(places.root, to);
}

/**
 * Takes an edition's folder out of the trash for good, in one step: what is deleted file by file lies in incoming/ by then, which the next
 * opening sweeps. `before` runs between the two.
 */
export function discardFolder(places: Places, relative: string, id: string, before: () => void): void {
  const from = fromRelative(places.root, relative);
  const to = join(places.incoming, `gone-${id}`);
  mkdirSync(places.incoming, { recursive: true });
  rmSync(to, { recursive: true, force: true });
  if (existsSync(from)) moveDurably(from, to);
  before();
  rmSync(to, { recursive: true, force: true });
  removeEmptyParents(from, places.trash);
}
