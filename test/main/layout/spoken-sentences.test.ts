// What is read aloud of real pages: whole sentences in their order, each where it is printed, in the language of its paragraph.
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { toParagraphs } from '../../../main/layout/article-text.ts';
import { type LaidOutPage, listArticles } from '../../../main/layout/list-articles.ts';
import { spokenSentences } from '../../../main/layout/spoken-sentences.ts';
import type { PageLayout } from '../../../preload/model.ts';
import type { SpokenSentence } from '../../../preload/model-aloud.ts';
import type { Paragraph } from '../../../preload/model-article.ts';
import { extractPdf } from '../../support/extract-pdf.ts';

const samples = join(import.meta.dirname, '../../../assets/samples');
const names = ['atlas-du-matin-2024-03-28', 'صباح المدينة 2024-03-28', 'HP_20240328'];

type Read = { pages: ReadonlyMap<number, PageLayout>; parts: number; paragraphs: Paragraph[]; sentences: SpokenSentence[] };

/** Every article of an edition. */
const readAll = (laidOut: readonly LaidOutPage[]): Read[] => {
  const pages = new Map(laidOut.map(({ page, layout }) => [page, layout]));
  return listArticles(laidOut).map(({ parts, language }) => {
    const placed = parts.map((part) => ({ ...part, layout: pages.get(part.page) as PageLayout }));
    const paragraphs = toParagraphs(placed, language);
    return { pages, parts: parts.length, paragraphs, sentences: spokenSentences(paragraphs, pages) };
  });
};

const read: Read[] = [];
beforeAll(async () => {
  for (const name of names) read.push(...readAll(await extractPdf(join(samples, `${name}.pdf`))));
}, 120_000);

const fold = (text: string): string => text.replace(/\s+/gu, ' ').trim();
const jump = /^(?:suite|lire|continued|turn to|(?:ال)?(?:تتمة|بقية))/iu;

describe('the sentences of the sample editions', () => {
  it('say every letter of the text once, in order, in three languages', () => {
    const languages = new Set<string | null>();
    for (const { paragraphs, sentences } of read) {
      const printed = paragraphs.filter(({ role, text }) => role === 'body' && !(text.length < 60 && jump.test(text)));
      const said = sentences.filter(({ role }) => role === 'body');
      expect(said.map(({ text }) => text).join(' ')).toBe(fold(printed.map(({ text }) => text).join(' ')));
      for (const { language } of said) languages.add(language);
    }
    expect([...languages].sort()).toEqual(['ar', 'en', 'fr']);
    expect(read.flatMap(({ sentences }) => sentences).length).toBeGreaterThan(300);
  });

  it('stand where they are printed, letter for letter and word for word', () => {
    for (const { pages, sentences, paragraphs } of read) {
      for (const { text, paragraph, start: first, pieces, breaths } of sentences) {
        expect(paragraphs[paragraph]?.text.slice(first, first + text.length)).toBe(text);
        expect(breaths.every((at) => at > 0 && at < text.length)).toBe(true);
        for (const { page, start, end, at, words, lines } of pieces) {
          const printed = pages.get(page)?.text.slice(start, end) ?? '';
          expect(printed).toBe(text.slice(at, at + end - start));
          expect(words.length).toBe(printed.trim().split(/\s+/u).length);
          expect(lines.length).toBeGreaterThan(0);
          expect(lines.length).toBeLessThanOrEqual(words.flatMap(({ boxes }) => boxes).length);
        }
      }
    }
  });

  it('go on over pages, with one headline and no jump line', () => {
    expect(
      read
        .flatMap(({ sentences }) => sentences)
        .filter(({ role, text }) => role === 'body' && text.length < 60 && jump.test(text)),
    ).toEqual([]);
    const joined = read.filter(({ parts }) => parts > 1);
    expect(joined.length).toBeGreaterThan(1);
    for (const { sentences, parts } of joined) {
      expect(new Set(sentences.flatMap(({ pieces }) => pieces.map(({ page }) => page))).size).toBe(parts);
      const heads = sentences.filter(({ role }) => role === 'headline').flatMap(({ pieces }) => pieces);
      expect(new Set(heads.map(({ page }) => page)).size).toBe(1);
    }
  });
});

describe('a pull quote', () => {
  const paragraph = (role: Paragraph['role'], text: string): Paragraph => ({
    role,
    text,
    language: 'fr',
    direction: 'ltr',
    part: 0,
    pieces: [],
  });

  it('is read unless it stands in the text as well', () => {
    const body = paragraph('body', 'Le maire l’a dit : « La ville est à tous. » Puis il partit.');
    const said = (quote: string): string[] =>
      spokenSentences([body, paragraph('quote', quote)], new Map())
        .filter(({ role }) => role === 'quote')
        .map(({ text }) => text);
    expect(said('« La ville est à tous »')).toEqual([]);
    expect(said('« La mer est à tous »')).toEqual(['« La mer est à tous »']);
  });
});
