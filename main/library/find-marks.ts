// Looks for marks over all editions: in what they quote and say, by what they are, and by the newspaper. Reads only.
import type { Database } from 'better-sqlite3';
import type { Day, EditionId, Language } from '#border/model';
import type { MarkFilter, MarkRecord, MarkSort } from '#border/model-marks';
import type { MarkedBy } from '#border/model-search-form';
import { fold } from '../text/fold.ts';
import { titleKey } from './title-key.ts';

/** A mark with the edition that keeps it and the one that shows it; `page` is where it stands there, null where it was not found. */
export type FoundMark = {
  editionId: EditionId;
  openId: EditionId;
  title: string;
  day: Day | null;
  language: Language | null;
  page: number | null;
  record: MarkRecord;
};

/**
 * `depth` counts how many versions replaced the one that keeps the mark; the last of them that is not in the trash shows it, and of two
 * that replaced the same one only one does.
 */
const shown = `WITH RECURSIVE later (home, id, depth, is_removed) AS (
    SELECT e.id, e.id, 0, e.removed_at_ms IS NOT NULL FROM editions e WHERE e.id IN (SELECT DISTINCT edition_id FROM marks)
    UNION SELECT later.home, n.id, later.depth + 1, n.removed_at_ms IS NOT NULL FROM later JOIN editions n ON n.replaces = later.id
      WHERE later.depth < 1000
  ),
  newest (home, id, depth) AS (SELECT home, id, max(depth) FROM later WHERE NOT is_removed GROUP BY home),
  shown (home, id) AS (SELECT home, id FROM newest)`;

const from = `FROM marks m JOIN shown ON shown.home = m.edition_id JOIN editions e ON e.id = shown.id JOIN titles t ON t.id = e.title_id
  LEFT JOIN mark_places p ON p.edition_id = m.edition_id AND p.mark_id = m.id AND p.on_edition_id = shown.id`;

const orders: Record<MarkSort, string> = {
  changed: 'm.changed_at_ms DESC',
  day: 'e.day IS NULL, e.day DESC, t.key, coalesce(p.page, m.page)',
  title: 't.key, e.day IS NULL, e.day DESC, coalesce(p.page, m.page)',
};

type Condition = { sql: string; values: readonly (string | number)[] };

const oneOf = (column: string, values: readonly string[]): Condition => ({
  sql: `${column} IN (${values.map(() => '?').join(', ')})`,
  values,
});

/** Every word must stand somewhere in quote, note or tags, also within a word. */
const wordsOf = (text: string): string[] =>
  fold(text)
    .text.split(/\s+/u)
    .filter((word) => word !== '');

function conditionsOf({ text, kinds, colours, tag, title, from: first, to: last, hasNote }: MarkFilter): Condition[] {
  const conditions: Condition[] = wordsOf(text ?? '').map((word) => ({ sql: 'instr(m.folded, ?) > 0', values: [word] }));
  if (kinds !== undefined) conditions.push(oneOf('m.kind', kinds));
  if (colours !== undefined) conditions.push(oneOf('m.colour', colours));
  if (tag !== undefined)
    conditions.push({ sql: `EXISTS (SELECT 1 FROM json_each(m.record, '$.tags') one WHERE one.value = ?)`, values: [tag] });
  if (title !== undefined) conditions.push({ sql: 't.key = ?', values: [titleKey(title)] });
  if (first !== undefined) conditions.push({ sql: 'e.day >= ?', values: [first] });
  if (last !== undefined) conditions.push({ sql: 'e.day <= ?', values: [last] });
  if (hasNote !== undefined) conditions.push({ sql: 'm.has_note = ?', values: [hasNote ? 1 : 0] });
  return conditions;
}

type Row = Omit<FoundMark, 'record' | 'page'> & { page: number | null; isPlaced: number; record: string };

/** How many marks answer, and a window of them. */
export function findMarks(
  database: Database,
  { filter, sort = 'changed', offset = 0, limit = -1 }: { filter: MarkFilter; sort?: MarkSort; offset?: number; limit?: number },
): { total: number; marks: FoundMark[] } {
  const conditions = conditionsOf(filter);
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}`;
  const values = conditions.flatMap((condition) => condition.values);
  const total = database
    .prepare(`${shown} SELECT count(*) ${from} ${where}`)
    .pluck()
    .get(...values) as number;
  const rows = database
    .prepare(
      `${shown} SELECT m.edition_id AS editionId, shown.id AS openId, t.name AS title, e.day, e.language, m.record,
         p.page, p.mark_id IS NOT NULL AS isPlaced ${from} ${where}
       ORDER BY ${orders[sort]}, m.edition_id, m.position LIMIT ? OFFSET ?`,
    )
    .all(...values, limit, offset) as Row[];
  const marks = rows.map(({ page, isPlaced, record, ...row }): FoundMark => {
    const parsed: MarkRecord = JSON.parse(record);
    return { ...row, page: isPlaced === 1 ? page : parsed.page, record: parsed };
  });
  return { total, marks };
}

/** The tags that a person uses and the titles that have marks, each with how often, the most used first. */
export function countMarks(database: Database): {
  all: number;
  tags: { tag: string; count: number }[];
  titles: { title: string; count: number }[];
} {
  const tags = database
    .prepare<[], { tag: string; count: number }>(
      `${shown} SELECT one.value AS tag, count(*) AS count FROM marks m JOIN shown ON shown.home = m.edition_id,
         json_each(m.record, '$.tags') one GROUP BY one.value ORDER BY count DESC, tag`,
    )
    .all();
  const titles = database
    .prepare<[], { title: string; count: number }>(
      `${shown} SELECT t.name AS title, count(*) AS count ${from} GROUP BY t.id ORDER BY count DESC, t.key`,
    )
    .all();
  return { all: titles.reduce((sum, { count }) => sum + count, 0), tags, titles };
}

const carried: Record<MarkedBy, string> = { note: 'm.has_note = 1', mark: '1', bookmark: "m.kind = 'bookmark'" };

/** The pages that carry such a mark, each once, by the edition that shows it. A mark over several pages counts for its first. */
export function listMarkedPages(database: Database, by: MarkedBy): { editionId: EditionId; page: number }[] {
  return database
    .prepare<[], { editionId: EditionId; page: number }>(
      `${shown} SELECT DISTINCT shown.id AS editionId, coalesce(p.page, m.page) AS page ${from}
       WHERE ${carried[by]} AND (p.mark_id IS NULL OR p.page IS NOT NULL) ORDER BY 1, 2`,
    )
    .all();
}
