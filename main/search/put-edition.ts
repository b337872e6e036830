// Writes prepared editions into the index, takes them out, moves them to another day, title or language, and arranges them anew.
// Refuses to commit half an edition: the caller runs each function in one transaction.
import type Database from 'better-sqlite3';
import type { CorrectedPage, Day, EditionId } from '#border/model';
import { boundsOf, rowsOfDay } from './day-number.ts';
import { openVocabulary } from './keep-vocabulary.ts';
import { withTitle } from './page-words.ts';
import { type EditionFacts, type PreparedEdition, type PreparedPage, prepareAnew, prepareStored } from './prepare-edition.ts';
import { readStored, readStoredPage } from './stored-pages.ts';
import { titleKey } from './title-key.ts';

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

/** Tells the index what a page says. */
type PutWords = (row: bigint, page: PreparedPage) => void;

function openWords(database: Database.Database, { title, language: editionLanguage }: EditionFacts): PutWords {
  const number = numberOfTitle(database, title);
  // A plain insert of a row that exists would be accepted, and would leave words behind when the row is deleted.
  const put = database.prepare(
    `INSERT OR REPLACE INTO page_index (rowid, word, stem, head, start, tag) VALUES (@row, @word, @stem, @head, @start, @tag)`,
  );
  const learn = openVocabulary(database);
  return (row, { word, stem, head, start, tag, words, language }) => {
    put.run({ row, word, stem, head, start, tag: withTitle(tag, number) });
    learn(language ?? editionLanguage, words);
  };
}

function putPages(database: Database.Database, { edition: facts, pages }: PreparedEdition): void {
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
  const lastPageFirst = pages.toSorted((one, other) => other.page - one.page);
  for (const [offset, prepared] of lastPageFirst.entries()) {
    const { page, language, direction, needsOcr, fault, section, widthPoints, heightPoints } = prepared;
    const row = BigInt(rowOfPlace(first + offset, page === 1));
    putWords(row, prepared);
    putPage.run({ row, edition, page, language, direction, needsOcr, fault, section, widthPoints, heightPoints });
    const { text, layout, foundText, foundLayout } = prepared;
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

/** Puts an edition in, in place of what stood under its id. */
export function putEdition(database: Database.Database, prepared: PreparedEdition): void {
  removeEdition(database, prepared.edition.id);
  putPages(database, prepared);
}

/** Gives the pages of an edition other facts, from what is stored of them; false when the edition is not there. */
export function moveEdition(database: Database.Database, facts: EditionFacts): boolean {
  const pages = readStored(database, facts);
  if (pages.length > 0) putEdition(database, { edition: facts, pages: pages.map((page) => prepareStored(facts, page)) });
  return pages.length > 0;
}

/** Arranges all pages of an edition anew from what was found of them, and gives them its facts; false when it is not there. */
export function correctEdition(database: Database.Database, facts: EditionFacts, corrections: readonly CorrectedPage[]): boolean {
  const pages = readStored(database, facts);
  if (pages.length > 0)
    putEdition(database, { edition: facts, pages: pages.map((page) => prepareAnew(facts, page, corrections)) });
  return pages.length > 0;
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
  const found = readStoredPage(database, { ...facts, correctionsKey: keyBefore, page });
  if (found === null) return false;
  const { row, stored } = found;
  const prepared = prepareAnew(facts, stored, articles === null ? [] : [{ page, articles }]);
  const { text, layout, foundText, foundLayout, section } = prepared;
  database
    .prepare(
      `UPDATE body SET text = @text, layout = @layout, found_text = @foundText, found_layout = @foundLayout WHERE row = @row`,
    )
    .run({ row, text, layout, foundText, foundLayout });
  openWords(database, facts)(row, prepared);
  database.prepare('UPDATE page SET section = ? WHERE row = ?').run(section, row);
  database.prepare('UPDATE edition SET corrections_key = ? WHERE id = ?').run(facts.correctionsKey ?? '', facts.id);
  return true;
}
