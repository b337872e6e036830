// The outline of an edition as the index has it: sections, printed numbers of pages, headlines. Refuses to guess a section's name.
import type Database from 'better-sqlite3';
import type { Box, EditionId, PageLayout } from '#border/model';
import type { OutlineArticle, OutlineSection } from '#border/model-outline';
import { believePrintedNumbers, readPrintedNumber } from '../layout/printed-numbers.ts';
import { fold } from '../text/fold.ts';
import { readPages } from './read-page.ts';

const isHead = ({ role }: { role: string }): boolean => role === 'headline';

/** Where an article is looked at: its headline, else its first block. */
const placeOf = ({ blocks }: PageLayout['articles'][number]): Box | null => (blocks.find(isHead) ?? blocks[0])?.box ?? null;

const headlinesOf = ({ articles }: PageLayout): OutlineArticle[] =>
  articles.flatMap((one, article) => {
    const box = placeOf(one);
    return one.headline === null || box === null ? [] : [{ article, headline: one.headline, box }];
  });

/** A page without a head between two of one section belongs to it: a photograph or an advertisement fills it. */
function fillSections(sections: readonly (string | null)[]): (string | null)[] {
  const keys = sections.map((name) => (name === null ? null : fold(name).text));
  return sections.map((name, index) => {
    if (name !== null) return name;
    const before = keys.slice(0, index).findLastIndex((key) => key !== null);
    const after = keys.findIndex((key, at) => at > index && key !== null);
    return before >= 0 && after >= 0 && keys[before] === keys[after] ? (sections[before] ?? null) : null;
  });
}

/** The sections of an edition in the order of its pages; none where the index has it not. */
export function readOutline(database: Database.Database, id: EditionId): OutlineSection[] {
  // One layout at a time: those of 2,000 pages together fill hundreds of megabytes.
  const pages = readPages(database, id).map(({ page, section, layout: readLayout }) => {
    const layout = readLayout();
    if (layout === null) return { page, section, number: null, articles: [] };
    return { page, section, number: readPrintedNumber(layout), articles: headlinesOf(layout) };
  });
  const names = fillSections(pages.map(({ section }) => section));
  const printed = believePrintedNumbers(pages.map(({ number }) => number));
  const sections: OutlineSection[] = [];
  for (const [index, { page, articles }] of pages.entries()) {
    const name = names[index] ?? null;
    const shown = { page, printed: printed[index] ?? null, articles };
    const last = sections.at(-1);
    const isSame = last !== undefined && fold(last.name ?? '').text === fold(name ?? '').text;
    if (isSame) last.pages.push(shown);
    else sections.push({ name, pages: [shown] });
  }
  return sections;
}
