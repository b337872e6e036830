// Writes a library of many small issues as its files alone, as a copy on a disk would be: opening it makes the catalogue.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { placesOf } from '../../main/archive/places.ts';
import { writeEditionSidecar, writeLibrarySidecar } from '../../main/archive/sidecar.ts';
import { EditionRecord, LibraryRecord } from '../../main/base/record.ts';
import { makePdf } from './make-pdf.ts';

/** An issue; what is not told is as of a whole issue of one page. */
export type WrittenIssue = {
  title: string;
  day: string | null;
  issue?: string | null;
  covers?: string | null;
  variant?: string;
  printedPages?: number | null;
  language?: string;
};

const letters = '0123456789abcdefghjkmnpqrstvwxyz';

const idOf = (number: number): string => {
  let [rest, id] = [number, ''];
  for (let place = 0; place < 16; place += 1) {
    id = letters[rest % 32] + id;
    rest = Math.floor(rest / 32);
  }
  return id;
};

const fact = { source: 'user', confidence: 1, printed: null };

const recordOf = (issue: WrittenIssue, at: number, pdf: Buffer): EditionRecord =>
  EditionRecord.parse({
    id: idOf(at + 1),
    revision: 1,
    title: issue.title,
    day: issue.day,
    covers: issue.covers ?? null,
    issue: issue.issue ?? null,
    printedPages: issue.printedPages ?? null,
    language: issue.language ?? 'fr',
    direction: issue.language === 'ar' ? 'rtl' : 'ltr',
    variant: issue.variant ?? '',
    version: 1,
    replaces: null,
    state: 'confirmed',
    facts: { title: fact, day: fact, issue: fact, language: fact },
    pageSizes: [{ widthPoints: 600, heightPoints: 800, rotation: 0 }],
    sizeBytes: pdf.length,
    sha256: createHash('sha256').update(pdf).digest('hex'),
    isLocked: false,
    addedAtMs: Date.UTC(2026, 0, 1) + at,
    readAtMs: null,
    lastPage: null,
    removedAtMs: null,
    source: { name: `${at}.pdf`, modifiedAtMs: 0 },
    events: [],
  });

/** Writes the library; answers the ids of its editions, in the order of the issues. */
export function writeIssueLibrary(root: string, issues: readonly WrittenIssue[]): string[] {
  const places = placesOf(root);
  for (const folder of [places.editions, places.trash, places.incoming, places.derived]) mkdirSync(folder, { recursive: true });
  writeLibrarySidecar(root, LibraryRecord.parse({ revision: 1, titles: [], folders: [], settings: {} }));
  return issues.map((issue, at) => {
    const text = `${issue.title} ${issue.day} ${issue.issue ?? ''}`.replaceAll(/[^ -'*-[\]-~]/gu, '');
    const pdf = makePdf([{ content: `BT /F 20 Tf 50 700 Td (${text} ${at}) Tj ET` }]);
    const record = recordOf(issue, at, pdf);
    const folder =
      record.day === null
        ? join(places.editions, '_unsorted', record.id)
        : join(places.editions, record.title, record.day.slice(0, 4), `${record.day} ${record.variant} ${record.issue ?? at}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'edition.pdf'), pdf);
    writeEditionSidecar(folder, record);
    return record.id;
  });
}
