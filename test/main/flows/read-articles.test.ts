// Articles through the calls: what is opened, what goes on where, and what is refused.
import { join } from 'node:path';
import { decode } from 'jpeg-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Edition } from '../../../preload/model.ts';
import { openTestCore, type TestCore } from '../../support/open-test-core.ts';
import { libraryOf, prepareLibrary } from '../../support/prepare-library.ts';
import { suite } from '../../support/suites.ts';

const samples = join(import.meta.dirname, '../../../assets/samples');
const french = join(samples, 'atlas-du-matin-2024-03-28.pdf');
const scan = suite('pdf/newspapers/sample-4page-issue.pdf');

const files = [french, scan];
const copyLibrary = prepareLibrary(files);
let reading: TestCore;
let paper: Edition;
let scanned: Edition;
let closeReading = async (): Promise<void> => {};
beforeAll(async () => {
  reading = await openTestCore({ libraryDir: libraryOf(files), mode: 'read' }, (close) => {
    closeReading = close;
  });
  const { editions } = await reading.ask('editions.list', {});
  paper = editions.find(({ title }) => title.includes('Atlas')) as Edition;
  scanned = editions.find(({ id }) => id !== paper.id) as Edition;
}, 120_000);
afterAll(() => closeReading());

describe('an article', () => {
  it('is the same from any of its parts, and its neighbours lead through the edition and back', async () => {
    const { id } = paper;
    const { articles } = await reading.ask('articles.list', { id });
    const [front] = articles;
    expect(front?.parts.map(({ page }) => page)).toEqual([1, 3]);
    const second = front?.parts[1] ?? { page: 0, article: 0 };
    const opened = await reading.ask('articles.open', { id, page: 1, article: front?.article ?? 0 });
    expect(await reading.ask('articles.open', { id, ...second })).toEqual({ ...opened, opened: 1 });
    expect(opened).toMatchObject({ headline: front?.headline, language: 'fr', direction: 'ltr', opened: 0, previous: null });
    const walked = [opened];
    for (let next = opened.next; next !== null; next = walked.at(-1)?.next ?? null)
      walked.push(await reading.ask('articles.open', { id, page: next.page, article: next.article }));
    const listed = articles.filter(({ isAdvert }) => !isAdvert);
    expect(walked.map(({ parts: [part] }) => [part?.page, part?.article])).toEqual(
      listed.map(({ page, article }) => [page, article]),
    );
    expect(walked.slice(1).map(({ previous }) => previous?.headline)).toEqual(
      walked.slice(0, -1).map(({ headline }) => headline),
    );
    expect(articles.length).toBeGreaterThan(listed.length);
  });

  it('has the pictures of its pages where they are printed, with their captions', async () => {
    const place = { id: paper.id, page: 1, article: 0 };
    const { paragraphs } = await reading.ask('articles.open', place);
    const { pictures } = await reading.ask('articles.pictures', place);
    const [picture] = pictures;
    expect(pictures).toHaveLength(1);
    expect(picture).toMatchObject({ page: 1, part: 0 });
    expect(picture?.captions.map((at) => paragraphs[at]?.role)).toEqual(['caption']);
    expect(paragraphs.slice(0, picture?.before).map(({ role }) => role)).toEqual(['kicker', 'headline', 'standfirst', 'byline']);
  });

  it('has pictures that can be cut from its pages, as far as they lie there', async () => {
    const { id } = paper;
    const [picture] = (await reading.ask('articles.pictures', { id, page: 1, article: 0 })).pictures;
    const box = picture?.box ?? { x: 0, y: 0, width: 0, height: 0 };
    const { width, height } = decode(await reading.crop(id, 1, box));
    expect(width).toBe(Math.round(box.width * 3));
    expect(height / width).toBeCloseTo(box.height / box.width, 2);
    expect(decode(await reading.crop(id, 1, { ...box, x: -50, width: 60 })).width).toBe(400);
    const beside = { x: 5000, y: 0, width: 10, height: 10 };
    await expect(reading.crop(id, 1, beside)).rejects.toMatchObject({ code: 'input/invalid' });
    await expect(reading.crop(id, 99, box)).rejects.toMatchObject({ code: 'page/not-found' });
  });

  it('has the words of a query at the stretches that are found', async () => {
    const { id } = paper;
    const { pages } = await reading.ask('editions.find', { id, query: 'commission' });
    const { layout } = await reading.ask('pages.layout', { id, page: pages[0]?.page ?? 1 });
    const words = pages[0]?.marks.map(({ start, end }) => layout?.text.slice(start, end).toLowerCase());
    expect(words?.length).toBeGreaterThan(0);
    expect(new Set(words)).toEqual(new Set(['commission']));
  });

  it('of a page that was arranged anew is what it is now', async () => {
    const core = await openTestCore({ libraryDir: copyLibrary() });
    const { id } = paper;
    const before = await core.ask('articles.open', { id, page: 1, article: 1 });
    const { layout } = await core.ask('pages.layout', { id, page: 1 });
    const articles = (layout?.articles ?? []).map(({ headline, blocks }, at) => ({
      headline: at === 1 ? 'Un autre titre' : headline,
      blocks: blocks.map(({ role, box }) => ({ role, box })),
    }));
    await core.ask('pages.correct', { id, page: 1, articles });
    const after = await core.ask('articles.open', { id, page: 1, article: 1 });
    expect(before.headline).not.toBe('Un autre titre');
    expect(after.headline).toBe('Un autre titre');
  });

  it('without text is its page as a whole, and says why', async () => {
    const { id } = scanned;
    const opened = await reading.ask('articles.open', { id, page: 1, article: null });
    expect(opened).toMatchObject({ needsOcr: 'no-text', paragraphs: [], confidence: 0, opened: 0 });
    expect(opened.parts).toMatchObject([{ page: 1, article: null, region: { x: 0, y: 0 } }]);
    expect(await reading.ask('articles.pictures', { id, page: 1, article: null })).toEqual({ pictures: [] });
    expect(opened.next).toMatchObject({ page: 2, article: null });
  });

  it('is refused where there is none', async () => {
    const { id, pages } = paper;
    expect(await reading.faultOf('articles.open', { id, page: 1, article: 999 })).toBe('article/not-found');
    expect(await reading.faultOf('articles.open', { id, page: pages + 1, article: 0 })).toBe('page/not-found');
    expect(await reading.faultOf('articles.pictures', { id, page: 1, article: 999 })).toBe('article/not-found');
    expect(await reading.faultOf('articles.open', { id: '0000000000000000', page: 1, article: 0 })).toBe('edition/not-found');
    expect(await reading.faultOf('articles.list', { id: '0000000000000000' })).toBe('edition/not-found');
    expect(await reading.faultOf('articles.open', { id, page: 1, article: -1 })).toBe('input/invalid');
  });

  it('waits until its page is read', async () => {
    const core = await openTestCore();
    await core.add([french], {}).settled;
    const [edition] = (await core.ask('editions.list', {})).editions;
    const id = edition?.id ?? '';
    expect(await core.ask('articles.list', { id })).toEqual({ articles: [] });
    expect(await core.faultOf('articles.open', { id, page: 1, article: 0 })).toBe('page/not-read');
  });
});
