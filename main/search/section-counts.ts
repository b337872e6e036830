// Which sections the pages of titles name, and how many pages each. Reads what a tally keeps in memory anyway.
import type Database from 'better-sqlite3';
import { choosePages, openArchivePages } from './archive-pages.ts';

/** A section of a title, by the key of the title's name; `section` is its commonest spelling. */
export type SectionCount = { title: string; section: string; pages: number };

/** The sections of all titles or of one, by its key, the most frequent first. */
export function countSections(database: Database.Database, title: string | null = null): SectionCount[] {
  const archive = openArchivePages(database, () => {});
  const chosen = choosePages(archive, { from: 0, to: Number.MAX_SAFE_INTEGER }, (kind) => title === null || kind.title === title);
  const counts = chosen.countKinds();
  const sums = new Map<string, SectionCount>();
  for (const [number, { title: of, section }] of archive.kinds.entries()) {
    const pages = counts[number] ?? 0;
    if (section === null || pages === 0) continue;
    const key = `${of}\n${section}`;
    const before = sums.get(key)?.pages ?? 0;
    sums.set(key, { title: of, section: archive.sectionNames.get(section) ?? section, pages: before + pages });
  }
  return [...sums.values()].sort((a, b) => b.pages - a.pages || (a.section < b.section ? -1 : 1));
}
