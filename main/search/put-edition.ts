// Puts an edition's pages into the index, takes them out, moves them to another day, title or language, and arranges them anew.
// Refuses to commit half an edition: the caller runs each function in one transaction.
import type Database from 'better-sqlite3';
import type { ErrorCode } from '#border/errors';
import type { CorrectedPage, Day, Direction, EditionId, Language, OcrReason, PageLayout } from '#border/model';
import { unpackLayout } from '../layout/pack.ts';
import { readPageSection } from '../layout/page-section.ts';
import { type ArrangedBody, arrangeBody, foundBody } from './arrange-body.ts';
import { boundsOf, rowsOfDay } from './day-number.ts';
import { openVocabulary } from './keep-vocabulary.ts';
import { deflateLayout, deflateText, inflateText, readLayout, type StoredBody } from './page-body.ts';
import { readPageWords } from './page-words.ts';
import { titleKey } from './title-key.ts';

/** What the index keeps of an edition beside its pages. */
export type EditionFacts = {
  id: EditionId;
  sha256: string;
  title: string;
  day: Day | null;
  language: Language | null;
  /** Names the corrections that its pages have; empty, as when it is left out, where they are as they were found. */
  correctionsKey?: string | undefined;
};

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

type StoredPage = Omit<PageToPut, 'packed' | 'text'> & ArrangedBody;

function numberOfTitle(database: Database.Database, title: string): number {
  const key = titleKey(title);
  database.prepare('INSERT OR IGNORE INTO title (key) VALUES (?)').run(key);
  return database.prepare('SELECT number FROM title WHERE key = ?').pluck().get(key) as number;
}

/** Places for pages within a day: each has two rows, of which a front page takes the odd one and any other the even one. */
const rowOfPlace = (place: number, isFront: boolean): number => 2 * place + (isFront ? 1 : 0);

function nextFreePlace(database: Database.Database, day: Day | null, pages: number): number {
  const rows = rowsOfDay(day);
  const last = database
    .prepare('SELECT max(row) FROM page WHERE row BETWEEN ? AND ?')
    .pluck()
    .get(...boundsOf(rows)) as number | null;
  const next = Math.floor((last ?? rows.from) / 2) + 1;
  if (rowOfPlace(next + pages, false) > rows.to) throw new Error(`the day ${day} has no room for ${pages} more pages`);
  return next;
}

/** What the index reads of a page. */
type Readable = { text: string; layout: PageLayout | null };
type PageToIndex = Readable & { row: bigint; page: number; language: Language | null };

function readBody(body: StoredBody): Readable {
  const text = inflateText(body.text);
  return { text, layout: readLayout(body, text) };
}

/** Tells the index what a page says, and answers the section that its head names. */
type PutWords = (page: PageToIndex) => string | null;

function openWords(database: Database.Database, { title, day, language: editionLanguage }: EditionFacts): PutWords {
  const number = numberOfTitle(database, title);
  // A plain insert of a row that exists would be accepted, and would leave words behind when the row is deleted.
  const put = database.prepare(
    `INSERT OR REPLACE INTO page_index (rowid, word, stem, head, start, tag) VALUES (@row, @word, @stem, @head, @start, @tag)`,
  );
  const learn = openVocabulary(database);
  return ({ row, page, language: ownLanguage, text, layout }) => {
    const section = layout === null ? null : readPageSection(layout, page, title);
    const language = ownLanguage ?? editionLanguage;
    const { words, ...tokens } = readPageWords(text, layout, { title: number, language, page, day, section });
    put.run({ row, ...tokens });
    learn(language, words);
    return section;
  };
}

function putPages(
  database: Database.Database,
  facts: EditionFacts,
  pages: readonly StoredPage[],
  read: (body: ArrangedBody, at: number) => Readable,
): void {
  const edition = database
    .prepare('INSERT INTO edition (id, sha256, title, day, language, corrections_key) VALUES (?, ?, ?, ?, ?, ?)')
    .run(facts.id, facts.sha256, facts.title, facts.day, facts.language, facts.correctionsKey ?? '').lastInsertRowid;
  const putPage = database.prepare(
    `INSERT INTO page (row, edition, page, language, direction, needs_ocr, fault, section, width_points, height_points)
     VALUES (@row, @edition, @page, @language, @direction, @needsOcr, @fault, @section, @widthPoints, @heightPoints)`,
  );
  const putBody = database.prepare(
    'INSERT INTO body (row, text, layout, found_text, found_layout) VALUES (@row, @text, @layout, @foundText, @foundLayout)',
  );
  const putWords = openWords(database, facts);
  const first = nextFreePlace(database, facts.day, pages.length);
  const lastPageFirst = [...pages.keys()].sort((a, b) => (pages[b]?.page ?? 0) - (pages[a]?.page ?? 0));
  for (const [offset, at] of lastPageFirst.entries()) {
    const stored = pages[at];
    if (stored === undefined) continue;
    const { text, layout, foundText, foundLayout, ...page } = stored;
    const row = BigInt(rowOfPlace(first + offset, page.page === 1));
    const section = putWords({ row, page: page.page, language: page.language, ...read(stored, at) });
    putPage.run({ ...page, row, edition, section });
    putBody.run({ row, text, layout, foundText, foundLayout });
  }
}

/** Takes an edition out; one that is not there is no error. */
export function removeEdition(database: Database.Database, id: EditionId): void {
  const number = database.prepare('SELECT number FROM edition WHERE id = ?').pluck().get(id) as number | undefined;
  if (number === undefined) return;
  database.prepare('DELETE FROM page_index WHERE rowid IN (SELECT row FROM page WHERE edition = ?)').run(number);
  database.prepare('DELETE FROM edition WHERE number = ?').run(number);
}

const articlesOf = (corrections: readonly CorrectedPage[], page: number): CorrectedPage['articles'] | null =>
  corrections.find((one) => one.page === page)?.articles ?? null;

/** Puts an edition in, in place of what stood under its id, with the pages that a person arranged as they were left. */
export function putEdition(
  database: Database.Database,
  facts: EditionFacts,
  pages: readonly PageToPut[],
  corrections: readonly CorrectedPage[] = [],
): void {
  removeEdition(database, facts.id);
  const stored = pages.map(({ packed, text, ...page }) => {
    const found = { text: deflateText(text), layout: deflateLayout(packed) };
    return { ...page, ...arrangeBody(found, articlesOf(corrections, page.page)) };
  });
  putPages(database, facts, stored, (body, at) => {
    const page = pages[at];
    // What stands as it was found needs no unpacking of what was packed a moment ago.
    if (page === undefined || body.foundText !== null) return readBody(body);
    const { text, packed } = page;
    return { text, layout: packed === null || packed.length === 0 ? null : unpackLayout(packed, text) };
  });
}

function readStored(database: Database.Database, facts: EditionFacts): StoredPage[] {
  return database
    .prepare(
      `SELECT page.page, page.language, page.direction, page.needs_ocr AS needsOcr, page.fault,
              page.width_points AS widthPoints, page.height_points AS heightPoints,
              body.text, body.layout, body.found_text AS foundText, body.found_layout AS foundLayout
       FROM edition JOIN page ON page.edition = edition.number JOIN body ON body.row = page.row
       WHERE edition.id = ? AND edition.sha256 = ?`,
    )
    .all(facts.id, facts.sha256) as StoredPage[];
}

function putAgain(database: Database.Database, facts: EditionFacts, pages: readonly StoredPage[]): boolean {
  if (pages.length === 0) return false;
  removeEdition(database, facts.id);
  putPages(database, facts, pages, readBody);
  return true;
}

/** Gives the pages of an edition other facts, from what is stored of them; false when the edition is not there. */
export function moveEdition(database: Database.Database, facts: EditionFacts): boolean {
  return putAgain(database, facts, readStored(database, facts));
}

/** Arranges all pages of an edition anew from what was found of them, and gives them its facts; false when it is not there. */
export function correctEdition(database: Database.Database, facts: EditionFacts, corrections: readonly CorrectedPage[]): boolean {
  return copyEdition(database, database, facts, corrections);
}

/**
 * Puts in what another file of the index holds of an edition, arranged as its corrections say; false where that file has it not, or from
 * other bytes. Text and layout must be stored there as they are here.
 */
export function copyEdition(
  earlier: Database.Database,
  database: Database.Database,
  facts: EditionFacts,
  corrections: readonly CorrectedPage[],
): boolean {
  const pages = readStored(earlier, facts);
  return putAgain(
    database,
    facts,
    pages.map((page) => ({ ...page, ...arrangeBody(foundBody(page), articlesOf(corrections, page.page)) })),
  );
}

/** One page that a person has arranged, and under which key the index must hold the others for that to be the only difference. */
export type PageCorrection = {
  facts: EditionFacts;
  keyBefore: string;
  page: number;
  articles: CorrectedPage['articles'] | null;
};

/** Arranges one page where it stands; false when the index has other pages of the edition than the caller thinks. */
export function correctPage(database: Database.Database, { facts, keyBefore, page, articles }: PageCorrection): boolean {
  const row = database
    .prepare(
      `SELECT page.row, page.language, body.text, body.layout, body.found_text AS foundText, body.found_layout AS foundLayout
       FROM edition JOIN page ON page.edition = edition.number JOIN body ON body.row = page.row
       WHERE edition.id = ? AND edition.sha256 = ? AND edition.corrections_key = ? AND page.page = ?`,
    )
    .get(facts.id, facts.sha256, keyBefore, page) as (ArrangedBody & { row: number; language: Language | null }) | undefined;
  if (row === undefined) return false;
  const body = arrangeBody(foundBody(row), articles);
  database
    .prepare(
      `UPDATE body SET text = @text, layout = @layout, found_text = @foundText, found_layout = @foundLayout WHERE row = @row`,
    )
    .run({ ...body, row: BigInt(row.row) });
  const section = openWords(
    database,
    facts,
  )({
    row: BigInt(row.row),
    page,
    language: row.language,
    ...readBody(body),
  });
  database.prepare('UPDATE page SET section = ? WHERE row = ?').run(section, BigInt(row.row));
  database.prepare('UPDATE edition SET corrections_key = ? WHERE id = ?').run(facts.correctionsKey ?? '', facts.id);
  return true;
}
