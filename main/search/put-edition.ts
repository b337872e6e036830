// Puts an edition's pages into the index, takes them out, and moves them to another day, title or language.
// Refuses to commit half an edition: the caller runs each function in one transaction.
import type Database from 'better-sqlite3';
import type { ErrorCode } from '#border/errors';
import type { Day, Direction, EditionId, Language, OcrReason } from '#border/model';
import { stem, stemLanguageOf } from '../text/stem.ts';
import { tokenize } from '../text/tokens.ts';
import { boundsOf, rowsOfDay } from './day-number.ts';
import { deflateLayout, deflateText, inflateText } from './page-body.ts';
import { titleKey } from './title-key.ts';

/** What the index keeps of an edition beside its pages. */
export type EditionFacts = { id: EditionId; sha256: string; title: string; day: Day | null; language: Language | null };

/** One page as the extraction gives it; `packed` is empty or null where the page has no layout. */
export type PageToPut = {
  page: number;
  packed: Uint8Array | null;
  text: string;
  language: Language | null;
  direction: Direction;
  needsOcr: OcrReason | null;
  widthPoints: number;
  heightPoints: number;
  fault: ErrorCode | null;
};

type StoredPage = Omit<PageToPut, 'packed' | 'text'> & { text: Uint8Array; layout: Uint8Array | null };

function numberOfTitle(database: Database.Database, title: string): number {
  const key = titleKey(title);
  database.prepare('INSERT OR IGNORE INTO title (key) VALUES (?)').run(key);
  return database.prepare('SELECT number FROM title WHERE key = ?').pluck().get(key) as number;
}

function nextFreeRow(database: Database.Database, day: Day | null, pages: number): number {
  const rows = rowsOfDay(day);
  const last = database
    .prepare('SELECT max(row) FROM page WHERE row BETWEEN ? AND ?')
    .pluck()
    .get(...boundsOf(rows)) as number | null;
  const next = last === null ? rows.from + 1 : last + 1;
  if (next + pages > rows.to) throw new Error(`the day ${day} has no room for ${pages} more pages`);
  return next;
}

function putPages(
  database: Database.Database,
  facts: EditionFacts,
  pages: readonly StoredPage[],
  textOf: (at: number) => string,
): void {
  const title = numberOfTitle(database, facts.title);
  const edition = database
    .prepare('INSERT INTO edition (id, sha256, title, day, language) VALUES (?, ?, ?, ?, ?)')
    .run(facts.id, facts.sha256, facts.title, facts.day, facts.language).lastInsertRowid;
  const putPage = database.prepare(
    `INSERT INTO page (row, edition, page, language, direction, needs_ocr, fault, width_points, height_points)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const putBody = database.prepare('INSERT INTO body (row, text, layout) VALUES (?, ?, ?)');
  // A plain insert of a row that exists would be accepted, and would leave words behind when the row is deleted.
  const putWords = database.prepare('INSERT OR REPLACE INTO page_index (rowid, word, stem, tag) VALUES (?, ?, ?, ?)');
  const first = nextFreeRow(database, facts.day, pages.length);
  const lastPageFirst = [...pages.keys()].sort((a, b) => (pages[b]?.page ?? 0) - (pages[a]?.page ?? 0));
  for (const [offset, at] of lastPageFirst.entries()) {
    const page = pages[at];
    if (page === undefined) continue;
    const row = BigInt(first + offset);
    const language = page.language ?? facts.language;
    const words = tokenize(textOf(at)).map((token) => token.word);
    const stems = words.map((word) => stem(word, stemLanguageOf(language)));
    putPage.run(
      row,
      edition,
      page.page,
      page.language,
      page.direction,
      page.needsOcr,
      page.fault,
      page.widthPoints,
      page.heightPoints,
    );
    putBody.run(row, page.text, page.layout);
    const tag = `t${title}${language === null ? '' : ` l${language}`}`;
    putWords.run(row, words.join(' '), stems.join(' '), tag);
  }
}

/** Takes an edition out; one that is not there is no error. */
export function removeEdition(database: Database.Database, id: EditionId): void {
  const number = database.prepare('SELECT number FROM edition WHERE id = ?').pluck().get(id) as number | undefined;
  if (number === undefined) return;
  database.prepare('DELETE FROM page_index WHERE rowid IN (SELECT row FROM page WHERE edition = ?)').run(number);
  database.prepare('DELETE FROM edition WHERE number = ?').run(number);
}

/** Puts an edition in, in place of what stood under its id. */
export function putEdition(database: Database.Database, facts: EditionFacts, pages: readonly PageToPut[]): void {
  removeEdition(database, facts.id);
  const stored = pages.map(({ packed, text, ...page }) => ({ ...page, text: deflateText(text), layout: deflateLayout(packed) }));
  putPages(database, facts, stored, (at) => pages[at]?.text ?? '');
}

/** Gives the pages of an edition other facts, from what is stored of them; false when the edition is not there. */
export function moveEdition(database: Database.Database, facts: EditionFacts): boolean {
  const pages = database
    .prepare(
      `SELECT page.page, page.language, page.direction, page.needs_ocr AS needsOcr, page.fault,
              page.width_points AS widthPoints, page.height_points AS heightPoints, body.text, body.layout
       FROM edition JOIN page ON page.edition = edition.number JOIN body ON body.row = page.row
       WHERE edition.id = ? AND edition.sha256 = ?`,
    )
    .all(facts.id, facts.sha256) as StoredPage[];
  if (pages.length === 0) return false;
  removeEdition(database, facts.id);
  putPages(database, facts, pages, (at) => inflateText(pages[at]?.text ?? new Uint8Array()));
  return true;
}
