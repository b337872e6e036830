// The rows of the outline as they stand on the screen: sections, pages and headlines, or the bookmarks of the file; all of them, or those
// in which what was typed stands, with what they stand beneath. Pure.
import type { Box } from '#border/model';
import type { OutlineSection } from '#border/model-outline';
import { hasWords } from '../../ui/plain-text.ts';
import type { TreeRow } from '../../ui/tree-move.ts';
import type { Bookmark } from './file-outline.ts';

/** A row; `text` null is a section or page without a name of its own. `box` is where a headline stands on its page. */
export type OutlineRow = TreeRow & {
  kind: 'section' | 'page' | 'headline' | 'bookmark';
  level: number;
  at: number;
  of: number;
  text: string | null;
  /** The page that it leads to; null leads nowhere. */
  page: number | null;
  pages: readonly number[];
  box: Box | null;
};

type Node = Omit<OutlineRow, 'parent' | 'level' | 'at' | 'of' | 'isOpen'> & { items: readonly Node[] };

/** Sections with their pages and headlines. One page of a section stands for it, and pages without any section stand alone. */
export function nodesOfSections(sections: readonly OutlineSection[]): Node[] {
  const isPlain = sections.every(({ name }) => name === null);
  const nodes = sections.map(({ name, pages }, at): Node => {
    const numbers = pages.map(({ page }) => page);
    const headlines = pages.map(
      ({ page, articles }): Node => ({
        kind: 'page',
        key: `page ${page}`,
        text: null,
        page,
        pages: [page],
        box: null,
        items: articles.map(({ article, headline, box }) => ({
          kind: 'headline',
          key: `headline ${page} ${article}`,
          text: headline,
          page,
          pages: [],
          box,
          items: [],
        })),
      }),
    );
    const items = headlines.length === 1 ? (headlines[0]?.items ?? []) : headlines;
    return { kind: 'section', key: `section ${at}`, text: name, page: numbers[0] ?? null, pages: numbers, box: null, items };
  });
  return isPlain ? nodes.flatMap((node) => (node.pages.length === 1 ? [{ ...node, kind: 'page' as const }] : node.items)) : nodes;
}

/** The bookmarks of the file as they are nested there. */
export function nodesOfBookmarks(bookmarks: readonly Bookmark[], key = 'bookmark'): Node[] {
  return bookmarks.map(({ title, page, items }, at) => ({
    kind: 'bookmark',
    key: `${key} ${at}`,
    text: title,
    page,
    pages: page === null ? [] : [page],
    box: null,
    items: nodesOfBookmarks(items, `${key} ${at}`),
  }));
}

/** What is left of the nodes where only those with these words count; a section whose name has them keeps all beneath it. */
function narrow(nodes: readonly Node[], typed: string): Node[] {
  return nodes.flatMap((node) => {
    if (node.text !== null && hasWords(node.text, typed)) return [node];
    const items = narrow(node.items, typed);
    return items.length === 0 ? [] : [{ ...node, items }];
  });
}

/** The rows from the top. While something is typed everything that is left is open. */
export function listOutlineRows(nodes: readonly Node[], closed: ReadonlySet<string>, typed: string): OutlineRow[] {
  const isTyped = typed.trim() !== '';
  const walk = (list: readonly Node[], parent: string | null, level: number): OutlineRow[] =>
    list.flatMap(({ items, ...node }, at) => {
      const isOpen = isTyped || !closed.has(node.key);
      const row = { ...node, parent, level, at: at + 1, of: list.length, ...(items.length === 0 ? {} : { isOpen }) };
      return [row, ...(isOpen ? walk(items, node.key, level + 1) : [])];
    });
  return walk(isTyped ? narrow(nodes, typed) : nodes, null, 1);
}

/** The row that stands for a page: the deepest that holds it, headlines apart; null where none does. */
export function rowOfPage(rows: readonly OutlineRow[], page: number): string | null {
  const holding = rows.filter(({ kind, pages }) => kind !== 'bookmark' && pages.includes(page));
  if (holding.length > 0) return holding.at(-1)?.key ?? null;
  const before = rows.filter((row) => row.kind === 'bookmark' && row.page !== null && row.page <= page);
  const nearest = Math.max(0, ...before.map((row) => row.page ?? 0));
  return before.find((row) => row.page === nearest)?.key ?? null;
}
