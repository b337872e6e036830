// Many editions without keeping each: folders like that of one edition, which the library takes in when it is opened next.
import { linkSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What an edition is to be known by. */
export type WrittenEdition = { title: string; day: string; issue: string; isLocked?: boolean };

/** Writes them like the edition whose file is at `path`, below `library`, sharing that file; gives their ids in order. */
export function writeEditions(library: string, path: string, editions: readonly WrittenEdition[]): string[] {
  const record = JSON.parse(readFileSync(join(library, dirname(path), 'edition.json'), 'utf8')) as object;
  return editions.map((facts, at) => {
    const id = String(at).padStart(16, '0');
    const place = join(library, 'editions', facts.title, facts.day.slice(0, 4), facts.day);
    mkdirSync(place, { recursive: true });
    linkSync(join(library, path), join(place, 'edition.pdf'));
    writeFileSync(join(place, 'edition.json'), JSON.stringify({ ...record, id, ...facts, sha256: id.padStart(64, '0') }));
    return id;
  });
}
