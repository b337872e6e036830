import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CorrectedArticle, PageLayout, Role } from '../../../preload/model.ts';
import { makePdf } from '../../support/make-pdf.ts';
import { openTestCore, type TestCore } from '../../support/open-test-core.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const line = (font: string, size: number, x: number, y: number, text: string): string =>
  `BT /${font} ${size} Tf ${x} ${800 - y} Td (${text}) Tj ET`;

/** An article of this paper: its writers are named below, in slanted Courier, as no rule would expect. */
const article = (x: number, y: number, word: string): string[] => [
  line('F', 24, x, y, `The ${word} news`),
  ...Array.from({ length: 12 }, (_, at) =>
    line('F', 10, x, y + 30 + at * 12, `${word} is what this long line speaks of, the ${at}th`),
  ),
  line('G', 10, x, y + 200, `so wrote friends of ${word} in the evening, by candlelight.`),
];

/** An edition of two pages, each with two articles one above the other, and on the first its name over a motto that looks like a text. */
const makeEdition = (folder: string, name: string): string => {
  const page = (first: string, second: string): string[] => [...article(60, 320, first), ...article(60, 560, second)];
  const path = join(folder, `${name}.pdf`);
  const motto = Array.from({ length: 4 }, (_, at) =>
    line('F', 10, 60, 220 + at * 12, 'a paper for those who come home late and read slowly'),
  );
  const front = [line('F', 48, 60, 190, 'Evening'), ...motto, ...page(`${name}one`, `${name}two`)];
  writeFileSync(path, makePdf([front, page(`${name}three`, `${name}four`)].map((lines) => ({ content: lines.join('\n') }))));
  return path;
};

const add = async (core: TestCore, path: string, day: string): Promise<string> => {
  await core.add([path], { title: 'Evening', day }).settled;
  await core.whenSearchable();
  const edition = (await core.ask('editions.list', {})).editions.find((one) => one.day === day);
  if (edition === undefined) throw new Error('not added');
  return edition.id;
};

const layoutOf = async (core: TestCore, id: string, page: number): Promise<PageLayout> => {
  const { layout } = await core.ask('pages.layout', { id, page });
  if (layout === null) throw new Error('no layout');
  return layout;
};

const rolesOf = ({ articles, furniture, text }: PageLayout, pattern: RegExp): Role[] =>
  [...articles.flatMap(({ blocks }) => blocks), ...furniture]
    .filter(({ start, end }) => pattern.test(text.slice(start, end)))
    .map(({ role }) => role);

/** The page with other roles for the blocks whose text fits. */
const withRole = ({ articles, text }: PageLayout, pattern: RegExp, role: Role): CorrectedArticle[] =>
  articles.map(({ blocks }) => ({
    headline: null,
    blocks: blocks.map(({ box, start, end, role: was }) => ({ box, role: pattern.test(text.slice(start, end)) ? role : was })),
  }));

const styleOf = async (core: TestCore) => (await core.ask('titles.list', {})).titles[0]?.style ?? null;

describe('what corrections teach of a title', { timeout: 120_000 }, () => {
  it('shows in the editions that come later, stands in library.json, and can be forgotten', async () => {
    const folder = temporaryFolder();
    const core = await openTestCore({ indexing: 'all' });
    const first = await add(core, makeEdition(folder, 'a'), '2024-03-01');
    for (const page of [1, 2]) expect(rolesOf(await layoutOf(core, first, page), /^so wrote/)).not.toContain('byline');
    expect(await styleOf(core)).toBeNull();

    const articles = withRole(await layoutOf(core, first, 1), /^so wrote/, 'byline');
    await core.ask('pages.correct', { id: first, page: 1, articles });
    const second = await add(core, makeEdition(folder, 'b'), '2024-03-02');
    expect(rolesOf(await layoutOf(core, second, 1), /^so wrote/)).toEqual(['byline', 'byline']);
    expect(rolesOf(await layoutOf(core, second, 2), /^so wrote/)).toEqual(['byline', 'byline']);
    const style = await styleOf(core);
    expect(style?.byline).toEqual([{ family: 'Courier', sizePoints: 10, isBold: false, isItalic: true }]);
    expect(JSON.parse(readFileSync(join(core.libraryDir, 'library.json'), 'utf8')).titles).toMatchObject([{ style }]);

    await core.ask('titles.style', { title: 'Evening', style: null });
    const third = await add(core, makeEdition(folder, 'c'), '2024-03-03');
    expect(rolesOf(await layoutOf(core, third, 1), /^so wrote/)).not.toContain('byline');
    await core.ask('titles.style', { title: 'Evening', style });
    const fourth = await add(core, makeEdition(folder, 'd'), '2024-03-04');
    expect(rolesOf(await layoutOf(core, fourth, 1), /^so wrote/)).toEqual(['byline', 'byline']);
  });

  it('takes the name of the paper for no headline once a person has said where it stands', async () => {
    const folder = temporaryFolder();
    const core = await openTestCore({ indexing: 'all' });
    const first = await add(core, makeEdition(folder, 'a'), '2024-03-01');
    expect(rolesOf(await layoutOf(core, first, 1), /^Evening$/)).not.toContain('furniture');
    const articles = withRole(await layoutOf(core, first, 1), /^Evening$/, 'furniture');
    const { layout } = await core.ask('pages.correct', { id: first, page: 1, articles });
    expect(layout?.furniture.map(({ start, end }) => layout.text.slice(start, end))).toEqual(['Evening']);
    const second = await add(core, makeEdition(folder, 'b'), '2024-03-02');
    expect(rolesOf(await layoutOf(core, second, 1), /^Evening$/)).toEqual(['furniture']);
  });

  it('is learned before the library closes, and goes when the page is as it was found again', async () => {
    const folder = temporaryFolder();
    const core = await openTestCore({ indexing: 'all' });
    const first = await add(core, makeEdition(folder, 'a'), '2024-03-01');
    const articles = withRole(await layoutOf(core, first, 1), /^so wrote/, 'byline');
    await core.ask('pages.correct', { id: first, page: 1, articles });
    await core.close();
    const again = await openTestCore({ libraryDir: core.libraryDir, indexing: 'all' });
    expect((await styleOf(again))?.byline).toHaveLength(1);
    await again.ask('pages.correct', { id: first, page: 1, articles: null });
    await again.close();
    expect(await styleOf(await openTestCore({ libraryDir: core.libraryDir }))).toBeNull();
  });
});
