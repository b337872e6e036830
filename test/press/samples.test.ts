// The committed editions agree with the truth that lies beside them.
import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openPages } from './open-pages.ts';
import { shareFound, shareInBoxes } from './share-found.ts';
import { readTruth, wordsOfPage } from './truth.ts';

const samples = fileURLToPath(new URL('../../assets/samples/', import.meta.url));
const twins = fileURLToPath(new URL('../fixtures/press/', import.meta.url));
const names = readdirSync(samples)
  .filter((name) => name.endsWith('.pdf'))
  .map((name) => name.slice(0, -4));
const vowelled = ['amiri', 'noto', 'dejavu'].map((font) => `vowelled-${font}`);

const bytesIn = (folder: string): number => readdirSync(folder).reduce((sum, name) => sum + statSync(folder + name).size, 0);

describe('the sample editions', () => {
  it('are three titles of four days, and small enough to ship', () => {
    const titles = Map.groupBy(names, (name) => readTruth(`${samples}${name}.truth.json`).masthead.title);
    expect([...titles.keys()].sort()).toEqual(['L’Atlas du Matin', 'The Harbour Post', 'صباح المدينة'].sort());
    for (const days of titles.values()) expect(days).toHaveLength(4);
    expect(bytesIn(samples)).toBeLessThan(6_000_000);
    expect(bytesIn(twins)).toBeLessThan(5_000_000);
  });

  it('carry the right weekday, in words, on the first page', () => {
    for (const name of names) {
      const { masthead, pages } = readTruth(`${samples}${name}.truth.json`);
      const weekday = new Intl.DateTimeFormat(masthead.language, { weekday: 'long', timeZone: 'UTC' }).format(
        new Date(masthead.day),
      );
      const furniture = pages[0]?.furniture.map((block) => block.text.toLowerCase()).join('\n');
      expect(furniture).toContain(weekday.toLowerCase());
    }
  });

  it.each(names)('%s has the pages, words and places that its truth tells of', async (name) => {
    const truth = readTruth(`${samples}${name}.truth.json`);
    const pages = await openPages(`${samples}${name}.pdf`);
    expect(pages).toHaveLength(truth.masthead.pages);
    truth.pages.forEach((page, index) => {
      const opened = pages[index];
      if (opened === undefined) throw new Error(`Page ${index + 1} is missing`);
      expect(opened.isTagged).toBe(true);
      expect(Math.abs(opened.widthPoints - page.widthPoints)).toBeLessThan(1);
      expect(Math.abs(opened.heightPoints - page.heightPoints)).toBeLessThan(1);
      expect(shareInBoxes(opened, page)).toBeGreaterThan(0.99);
      if (truth.masthead.direction === 'ltr') expect(shareFound(opened, page)).toBeGreaterThan(0.99);
    });
  });

  it.each(names)('%s keeps every box inside its page and every jump answered', (name) => {
    const { pages } = readTruth(`${samples}${name}.truth.json`);
    for (const page of pages) {
      expect(wordsOfPage(page).length).toBeGreaterThan(100);
      for (const { x, y, width, height } of wordsOfPage(page).flatMap((word) => word.boxes)) {
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(page.widthPoints);
        expect(y + height).toBeLessThanOrEqual(page.heightPoints);
      }
    }
    const opened = pages.flatMap((page) => page.articles.filter((article) => article.continuesOn !== null));
    expect(opened.length).toBeGreaterThan(0);
    for (const { id, continuesOn } of opened) {
      const rest = pages.find((page) => page.page === continuesOn)?.articles.find((article) => article.id === id);
      expect(rest?.continuedFrom).toBe(1);
      expect(rest?.blocks.filter((block) => block.role === 'body').length).toBeGreaterThan(0);
    }
  });

  it('cut between a tenth and a quarter of the lines of French columns with a hyphen', () => {
    const truths = names
      .map((name) => readTruth(`${samples}${name}.truth.json`))
      .filter((truth) => truth.masthead.language === 'fr');
    const words = truths
      .flatMap((truth) => truth.pages)
      .flatMap((page) => page.articles)
      .flatMap((article) => article.blocks)
      .filter((block) => block.role === 'body')
      .flatMap((block) => block.words);
    const cut = words.filter((word) => word.boxes.length > 1 && !word.text.includes('-')).length;
    const lines = words.filter(
      (word, index) => Math.abs((words[index + 1]?.boxes[0]?.y ?? 0) - (word.boxes.at(-1)?.y ?? 0)) > 5,
    ).length;
    expect(cut / (lines + cut)).toBeGreaterThan(0.1);
    expect(cut / (lines + cut)).toBeLessThan(0.25);
  });
});

describe('the twins in shuffled drawing order', () => {
  it.each([...names, ...vowelled])('%s draws the same words at the same places, untagged and out of order', async (name) => {
    const folder = vowelled.includes(name) ? twins : samples;
    const truth = readTruth(`${folder}${name}.truth.json`);
    const pages = await openPages(`${twins}${name}.shuffled.pdf`);
    truth.pages.forEach((page, index) => {
      const opened = pages[index];
      if (opened === undefined) throw new Error(`Page ${index + 1} is missing`);
      expect(opened.isTagged).toBe(false);
      expect(shareInBoxes(opened, page)).toBeGreaterThan(0.98);
      if (truth.masthead.direction === 'ltr') expect(shareFound(opened, page)).toBeGreaterThan(0.94);
      const first = opened.items.slice(0, 200).map((item) => item.y);
      const falls = first.filter((y, at) => at > 0 && y < (first[at - 1] ?? 0)).length;
      expect(falls).toBeGreaterThan(20);
    });
  });
});

describe('the vowelled pages', () => {
  it.each(vowelled)('%s has a mark on nearly every word', (name) => {
    const words = readTruth(`${twins}${name}.truth.json`).pages.flatMap(wordsOfPage);
    const marked = words.filter((word) => /[\u064B-\u0652]/.test(word.text));
    expect(words.length).toBeGreaterThan(200);
    expect(marked.length / words.length).toBeGreaterThan(0.95);
  });
});
