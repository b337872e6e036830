// The sentences of an article with their places on the pages that the index has.
import type Database from 'better-sqlite3';
import type { EditionId } from '#border/model';
import type { SpokenSentence } from '#border/model-aloud';
import type { Paragraph } from '#border/model-article';
import { spokenSentences } from '../layout/spoken-sentences.ts';
import { readPages } from './read-page.ts';

/** Paragraphs of an edition that are to be read aloud. */
export type ParagraphsOf = { id: EditionId; paragraphs: readonly Paragraph[] };

/** Their sentences; without places on a page that the index has no more. */
export function readSentences(database: Database.Database, { id, paragraphs }: ParagraphsOf): SpokenSentence[] {
  const pages = new Set(paragraphs.flatMap(({ pieces }) => pieces.map(({ page }) => page)));
  const layouts = [...pages].flatMap((page) => {
    const layout = readPages(database, id, page)[0]?.layout() ?? null;
    return layout === null ? [] : [[page, layout] as const];
  });
  return spokenSentences(paragraphs, new Map(layouts));
}
