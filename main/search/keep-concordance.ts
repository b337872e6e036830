// Keeps the last concordance that was read, so that its next lines and another order cost no second reading of thousands of pages.
import type Database from 'better-sqlite3';
import type { ConcordanceInput, ConcordanceLine } from '#border/model-search';
import { type Concordance, type ReadSoFar, readConcordance } from './concordance.ts';
import type { MarkedPages } from './marked-rows.ts';
import type { QueryNode } from './query.ts';
import type { SectionNames } from './section-names.ts';
import { type LineSort, sortLines } from './sort-lines.ts';

/** A part of a concordance; `total` counts its lines, `pages` the pages that they stand on. */
export type ConcordancePart = { total: number; pages: number; isWhole: boolean; lines: ConcordanceLine[] };

/** Answers parts of concordances. */
export type ConcordanceKeeper = (
  database: Database.Database,
  input: MarkedInput,
  node: QueryNode,
  tell?: (soFar: ReadSoFar) => void,
) => ConcordancePart;

/** What is asked, with the marked pages for those that ask for them. */
export type MarkedInput = ConcordanceInput & { marked?: MarkedPages; sectionNames?: readonly SectionNames[] };

type Kept = {
  asked: string;
  database: Database.Database;
  /** Changes when the writer has committed. */
  version: unknown;
  concordance: Concordance;
  sorted: Map<LineSort, readonly ConcordanceLine[]>;
};

/** A keeper that has read nothing yet. What goes on from a first part comes from the same reading, whatever was written meanwhile. */
export function openConcordanceKeeper(): ConcordanceKeeper {
  let kept: Kept | null = null;
  return (database, { sort = 'place', limit = 100, offset = 0, ...query }, node, tell) => {
    const asked = JSON.stringify(query);
    const version = database.pragma('data_version', { simple: true });
    const isSame = kept?.asked === asked && (offset > 0 || (kept.database === database && kept.version === version));
    if (kept === null || !isSame)
      kept = { asked, database, version, concordance: readConcordance(database, query, { node }, tell), sorted: new Map() };
    const { concordance, sorted } = kept;
    const lines = sorted.get(sort) ?? sortLines(concordance.lines, sort);
    sorted.set(sort, lines);
    return {
      total: lines.length,
      pages: concordance.pages,
      isWhole: concordance.isWhole,
      lines: lines.slice(offset, offset + limit),
    };
  };
}
