import { describe, expect, it } from 'vitest';
import type { Box, PageLayout, Role } from '#border/model';
import { type ArrangedPage, outsideKey, toArranged, toCorrected } from '../../../../renderer/reader/articles/arranged-page.ts';
import { giveRole, merge, move, retitle, type Step, split } from '../../../../renderer/reader/articles/steps.ts';

/** A page of articles given as `role:text` lists; the last list is outside. Each block lies a hundred points below the one before. */
const page = (articles: readonly string[][], outside: readonly string[] = []): ArrangedPage => {
  let text = '';
  let count = 0;
  const toBlock = (told: string) => {
    const [role, word] = told.split(':') as [Role, string];
    const start = text.length;
    text += `${word}\n`;
    count += 1;
    const box: Box = { x: 0, y: count * 100, width: 50, height: 50 };
    return { role, start, end: text.length - 1, box };
  };
  const layout = {
    articles: articles.map((blocks) => {
      const made = blocks.map(toBlock);
      const heads = made.filter(({ role }) => role === 'headline').map(({ start, end }) => text.slice(start, end));
      return { headline: heads.length === 0 ? null : heads.join(' '), confidence: 0.4, blocks: made };
    }),
    furniture: outside.map(toBlock),
  };
  return toArranged({ ...layout, text } as PageLayout);
};

const tell = ({ articles, outside }: ArrangedPage): string[] => [
  ...articles.map(
    ({ headline, isRetitled, blocks }) =>
      `${headline ?? '-'}${isRetitled ? '*' : ''} = ${blocks.map(({ role, text }) => `${role}:${text}`).join(' ')}`,
  ),
  ...outside.map(({ role, text }) => `outside ${role}:${text}`),
];
const told = (step: Step | null): string[] | null => (step === null ? null : tell(step.page));
const keys = ({ articles, outside }: ArrangedPage, ...texts: string[]): Set<string> =>
  new Set(
    texts.map((text) => {
      if (text === outsideKey) return text;
      const article = articles.find(({ blocks }) => `[${blocks[0]?.text}` === text);
      const block = [...articles.flatMap(({ blocks }) => blocks), ...outside].find((one) => one.text === text);
      return article?.key ?? block?.key ?? '';
    }),
  );
const key = (of: ArrangedPage, text: string): string => [...keys(of, text)][0] ?? '';

const two = (): ArrangedPage =>
  page([['headline:A', 'body:a1', 'body:a2'], ['headline:B', 'body:b1'], ['body:c1']], ['furniture:12']);

describe('a step in arranging a page', () => {
  it('merges articles into the first of them, whose headline stays the only one', () => {
    const before = two();
    expect(told(merge(before, keys(before, '[B', '[A')))).toEqual([
      'A = headline:A body:a1 body:a2 subhead:B body:b1',
      '- = body:c1',
      'outside furniture:12',
    ]);
    expect(told(merge(before, keys(before, '[c1', '[B')))?.[1]).toBe('B = headline:B body:b1 body:c1');
    expect(merge(before, keys(before, '[B'))).toBeNull();
    expect(merge(before, new Set())).toBeNull();
  });

  it('gives an article parts of another, and furniture as text', () => {
    const before = two();
    expect(told(merge(before, keys(before, '[B', 'a2', '12')))).toEqual([
      'A = headline:A body:a1',
      'B = headline:B body:b1 body:a2 body:12',
      '- = body:c1',
    ]);
  });

  it('makes an article of parts alone, behind what was read before them', () => {
    const before = two();
    expect(told(merge(before, keys(before, 'a2', 'b1')))).toEqual([
      'A = headline:A body:a1',
      '- = body:a2 body:b1',
      'B = headline:B',
      '- = body:c1',
      'outside furniture:12',
    ]);
    expect(merge(before, keys(before, 'a2'))).toBeNull();
  });

  it('splits an article before a part, but not before its first', () => {
    const before = two();
    const step = split(before, key(before, 'a2'));
    expect(told(step)?.slice(0, 2)).toEqual(['A = headline:A body:a1', '- = body:a2']);
    expect(step?.row).toBe(step?.page.articles[1]?.key);
    expect(split(before, key(before, 'A'))).toBeNull();
    expect(split(before, key(before, '12'))).toBeNull();
  });

  it('moves articles and parts by one place, and stops at the ends', () => {
    const before = two();
    expect(told(move(before, key(before, '[B'), -1))?.[0]).toMatch(/^B = /);
    expect(told(move(before, key(before, 'a1'), -1))?.[0]).toBe('A = body:a1 headline:A body:a2');
    expect(move(before, key(before, '[A'), -1)).toBeNull();
    expect(move(before, key(before, 'a2'), 1)).toBeNull();
  });

  it('takes what is furniture out of its article, and makes an article of what no longer is', () => {
    const before = two();
    const outside = giveRole(before, keys(before, '[c1', 'a1'), 'furniture');
    expect(told(outside)).toEqual([
      'A = headline:A body:a2',
      'B = headline:B body:b1',
      'outside furniture:12',
      'outside furniture:a1',
      'outside furniture:c1',
    ]);
    expect(told(giveRole(before, keys(before, outsideKey), 'caption'))?.at(-1)).toBe('- = caption:12');
    expect(giveRole(before, keys(before, '[c1'), 'body')).toBeNull();
  });

  it('calls an article by the parts that are its headline, unless a person gave it another name', () => {
    const before = two();
    expect(told(giveRole(before, keys(before, 'a1'), 'headline'))?.[0]).toBe('A a1 = headline:A headline:a1 body:a2');
    const named = retitle(before, key(before, '[A'), '  By \n hand ');
    expect(told(named)?.[0]).toBe('By hand* = headline:A body:a1 body:a2');
    const again = named === null ? null : giveRole(named.page, keys(named.page, 'a1'), 'headline');
    expect(told(again)?.[0]).toMatch(/^By hand\* = /);
    expect(told(named === null ? null : retitle(named.page, key(named.page, '[A'), ''))?.[0]).toBe(
      'A = headline:A body:a1 body:a2',
    );
    expect(retitle(before, key(before, '[A'), 'A')).toBeNull();
  });

  it('sends headlines only where they are not the printed ones, and what is outside as furniture', () => {
    const before = two();
    const sent = toCorrected(retitle(before, key(before, '[B'), 'Bee')?.page ?? before);
    expect(sent.map(({ headline }) => headline)).toEqual([null, 'Bee', null, null]);
    expect(sent.at(-1)?.blocks).toEqual([{ role: 'furniture', box: { x: 0, y: 700, width: 50, height: 50 } }]);
  });
});
