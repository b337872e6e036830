// Reads one page of the index as it was put: its edition, its text, its words and its layout.
import type Database from 'better-sqlite3';
import { AppError, type ErrorCode } from '#border/errors';
import type { Day, Direction, EditionId, Language, OcrReason, PageLayout } from '#border/model';
import { readWords, type Words } from './match-page.ts';
import { inflateText, readLayout } from './page-body.ts';
import { shapeOf } from './schema.ts';

/** What a row says of a page beside its layout. */
export type PageFacts = {
  editionId: EditionId;
  title: string;
  day: Day | null;
  page: number;
  language: Language | null;
  direction: Direction;
  needsOcr: OcrReason | null;
  fault: ErrorCode | null;
  section: string | null;
  widthPoints: number;
  heightPoints: number;
};

/** A page that has been read; its words and its layout are made when they are asked for. */
export type ReadPage = PageFacts & { text: string; words: () => Words; layout: () => PageLayout | null };

type PageRow = PageFacts & { editionLanguage: Language | null; text: Uint8Array; layout: Uint8Array | null };

const columnsOf = (
  database: Database.Database,
): string => `edition.id AS editionId, edition.title, edition.day, edition.language AS editionLanguage,
  page.page, page.language, page.direction, page.needs_ocr AS needsOcr, page.fault,
  ${shapeOf(database)?.tags.has('section') === true ? 'page.section' : 'NULL AS section'},
  page.width_points AS widthPoints, page.height_points AS heightPoints, body.text, body.layout`;
const tables = 'page JOIN edition ON edition.number = page.edition JOIN body ON body.row = page.row';

function toPage({ editionLanguage, text: stored, layout, ...facts }: PageRow): ReadPage {
  const text = inflateText(stored);
  return {
    ...facts,
    text,
    words: () => readWords(text, { ...facts, language: facts.language ?? editionLanguage }),
    layout: () => readLayout({ text: stored, layout }, text),
  };
}

/** What reads the page at a row that the index gave; prepared once for all hits of a search. */
export function openPageReader(database: Database.Database): (row: number) => ReadPage {
  const statement = database.prepare(`SELECT ${columnsOf(database)} FROM ${tables} WHERE page.row = ?`);
  return (row) => {
    const found = statement.get(BigInt(row));
    if (found === undefined) throw new AppError('library/damaged', { row });
    return toPage(found as PageRow);
  };
}

/** The pages of an edition in their order, or the one asked for. */
export function readPages(database: Database.Database, id: EditionId, page?: number): ReadPage[] {
  const rows = database
    .prepare(
      `SELECT ${columnsOf(database)} FROM ${tables} WHERE edition.id = ? AND page.page = ifnull(?, page.page) ORDER BY page.page`,
    )
    .all(id, page ?? null) as PageRow[];
  return rows.map(toPage);
}
