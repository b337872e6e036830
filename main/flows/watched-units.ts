// What the files of a watched folder make together: PDFs and archives stand alone, the files of an issue are one thing, which is looked at
// when none of them has changed for a while. Pure.
import { createHash } from 'node:crypto';
import { join, sep } from 'node:path';
import type { WatchedFile, WatchedUnit } from '../acquire/watch-folder.ts';
import { folderOf, issueFolderOf, kindOf } from '../issue/kinds.ts';

type NamedFile = { file: WatchedFile; name: string };

const alone = (file: WatchedFile): WatchedUnit => ({ ...file, files: [file] });

/** One stamp for all: it changes when a file comes, goes or changes. */
const stampOf = (files: readonly WatchedFile[]): string => {
  const lines = files.map(({ relativePath, stamp }) => `${relativePath}\n${stamp}\n`).sort();
  return createHash('sha256').update(lines.join('')).digest('hex');
};

/** The topmost folder that holds a structure or text above a file; a METS may lie above the folders of its pages. */
const homeOf = (name: string, withXml: ReadonlySet<string>): string => {
  const own = issueFolderOf(name);
  let home = own;
  for (let folder = own; folder !== ''; folder = folderOf(folder)) if (withXml.has(folder)) home = folder;
  return home;
};

/** The units of a watched folder at `root`. */
export function toUnits(root: string, files: readonly WatchedFile[]): WatchedUnit[] {
  const named: NamedFile[] = files.map((file) => ({ file, name: file.relativePath.split(sep).join('/') }));
  const withXml = new Set(named.filter(({ name }) => kindOf(name) === 'xml').map(({ name }) => issueFolderOf(name)));
  const units: WatchedUnit[] = [];
  const groups = new Map<string, WatchedFile[]>();
  const busy = new Set<string>();
  for (const { file, name } of named) {
    const kind = kindOf(name);
    const home = homeOf(name, withXml);
    if (kind === 'archive' || (kind === 'pdf' && !withXml.has(home))) {
      units.push(alone(file));
      if (kind === 'pdf') busy.add(home);
      continue;
    }
    const group = groups.get(home);
    if (group === undefined) groups.set(home, [file]);
    else group.push(file);
  }
  for (const [home, group] of groups) {
    // Images beside PDFs are illustrations of them, and those that lie about in the folder itself are anybody's.
    if ((busy.has(home) || home === '') && !withXml.has(home)) continue;
    const relativePath = `${home}/`;
    units.push({ path: join(root, ...home.split('/')), relativePath, stamp: stampOf(group), files: group });
  }
  return units;
}
