// The texts of an archive as files, one a page, for programs that index files.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { EditionFacts, PageToPut } from '../../../main/search/prepare-edition.ts';
import type { MadeEdition } from './make-edition.ts';
import type { ArchiveSource } from './open-archive-source.ts';

type StoredFacts = { edition: EditionFacts; pages: Omit<PageToPut, 'text' | 'packed'>[] };

const nameOf = (page: number): string => `${String(page).padStart(3, '0')}.txt`;

/** Writes the texts of the first editions below a folder, unless they are there. */
export async function writeTexts(folder: string, editions: number, source: ArchiveSource): Promise<void> {
  if (existsSync(folder)) return;
  mkdirSync(dirname(folder), { recursive: true });
  const half = mkdtempSync(`${folder}.half-`);
  const facts: StoredFacts[] = [];
  for (let index = 0; index < editions; index += 1) {
    const { edition, pages } = await source.edition(index);
    mkdirSync(join(half, 'texts', edition.id), { recursive: true });
    facts.push({ edition, pages: pages.map(({ text: _, packed: __, ...page }) => page) });
    for (const { page, text } of pages) writeFileSync(join(half, 'texts', edition.id, nameOf(page)), text);
  }
  writeFileSync(join(half, 'editions.json'), JSON.stringify(facts));
  rmSync(folder, { recursive: true, force: true });
  renameSync(half, folder);
}

/** Reads the editions again, one after the other, without layouts: a text has none. */
export function* readTexts(folder: string): Generator<MadeEdition> {
  const facts = JSON.parse(readFileSync(join(folder, 'editions.json'), 'utf8')) as StoredFacts[];
  for (const { edition, pages } of facts) {
    const texts = join(folder, 'texts', edition.id);
    yield {
      edition,
      pages: pages.map((page) => ({ ...page, packed: null, text: readFileSync(join(texts, nameOf(page.page)), 'utf8') })),
    };
  }
}
