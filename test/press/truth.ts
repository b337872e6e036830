// The truth that lies beside each generated PDF as `<name>.truth.json`: what a reader sees, word by word, in reading order.
// Refuses a file that does not follow its own shape. In the file a word is one row `[text, x, y, width, height, …]` to stay small.
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { Box, Day, Direction, Language, Role } from '#border/model';

const Word = z.object({ text: z.string().min(1), boxes: z.array(Box).min(1) });
const Block = z.object({ role: Role, text: z.string(), words: z.array(Word) });
const Article = z.object({
  /** The same id on both pages of an article that is carried on. */
  id: z.string(),
  headline: z.string().nullable(),
  continuesOn: z.int().nullable(),
  continuedFrom: z.int().nullable(),
  blocks: z.array(Block),
});
const Page = z.object({
  page: z.int().min(1),
  widthPoints: z.number().positive(),
  heightPoints: z.number().positive(),
  articles: z.array(Article),
  furniture: z.array(Block),
});
const Masthead = z.object({
  title: z.string(),
  day: Day,
  issue: z.string(),
  language: Language,
  direction: Direction,
  price: z.string(),
  pages: z.int().min(1),
});

/**
 * What is decided of a page, so that two people would write the same truth:
 * - An article has the same id on all its pages. Where it is carried on without a headline, its headline there is null.
 * - `continuesOn` and `continuedFrom` are pages of the file, counted from 1, whatever number is printed on them.
 * - A jump line ("Suite page 5", "From page 1") is furniture and belongs to no article, also within the last line of a paragraph.
 * - An advert, a notice, a death notice and a column of small ads are articles whose blocks all have the role `advert`.
 * - A picture with a caption and no text is an article without a headline. The credit is part of the caption.
 * - A box of facts within a story, a letter, an obituary and a table are articles of their own; a column of briefs is one article.
 * - The labels of a section, of letters and of notices, teasers and the index of a front page are furniture.
 * - A dateline is part of the paragraph that it opens; who said a pull quote is part of the quote.
 *
 * Reading order within an article: heading, captions, text, with a pull quote after the text that runs around it.
 */
/**
 * The whole truth of one PDF. Words are the whitespace-separated tokens as printed, a word cut at a line end joined again
 * (two boxes, no hyphen); a drop capital is its word's first box. Boxes are points from the top left: advance width by ascent and descent.
 */
export const Truth = z.object({ masthead: Masthead, pages: z.array(Page) });
export type Truth = z.infer<typeof Truth>;
export type TruthPage = z.infer<typeof Page>;
export type TruthArticle = z.infer<typeof Article>;
export type TruthBlock = z.infer<typeof Block>;
export type TruthWord = z.infer<typeof Word>;

const PackedWord = z.tuple([z.string()]).rest(z.number());
const PackedBlock = z.object({ role: Role, words: z.array(PackedWord) });
const Packed = z.object({
  masthead: Masthead,
  pages: z.array(
    Page.extend({
      articles: z.array(Article.extend({ blocks: z.array(PackedBlock) })),
      furniture: z.array(PackedBlock),
    }),
  ),
});

/** Reads a truth file; its block texts are the words joined by single spaces. */
export function readTruth(path: string): Truth {
  const packed = Packed.parse(JSON.parse(readFileSync(path, 'utf8')));
  return Truth.parse({
    masthead: packed.masthead,
    pages: packed.pages.map((page) => ({
      ...page,
      articles: page.articles.map((article) => ({ ...article, blocks: article.blocks.map(unpackBlock) })),
      furniture: page.furniture.map(unpackBlock),
    })),
  });
}

/** Writes a truth file, one block a line, so that a change shows as a readable difference. */
export function writeTruth(path: string, truth: Truth): void {
  writeFileSync(path, `${printTruth(truth)}\n`);
}

/** Every word of a page, articles first, furniture last. */
export function wordsOfPage(page: TruthPage): TruthWord[] {
  const blocks = [...page.articles.flatMap((article) => article.blocks), ...page.furniture];
  return blocks.flatMap((block) => block.words);
}

function unpackBlock(block: z.infer<typeof PackedBlock>): TruthBlock {
  const words = block.words.map(([text, ...numbers]) => ({ text, boxes: toBoxes(numbers) }));
  return { role: block.role, text: words.map((word) => word.text).join(' '), words };
}

function toBoxes(numbers: readonly number[]): Box[] {
  const boxes: Box[] = [];
  for (let at = 0; at < numbers.length; at += 4) {
    const [x, y, width, height] = numbers.slice(at, at + 4);
    boxes.push(Box.parse({ x, y, width, height }));
  }
  return boxes;
}

function printTruth(truth: Truth): string {
  const pages = truth.pages.map((page) => {
    const { articles, furniture, ...size } = page;
    const printed = articles.map(({ blocks, ...article }) => `${open(article)},"blocks":[\n${printBlocks(blocks)}]}`);
    return `${open(size)},"articles":[\n${printed.join(',\n')}],\n"furniture":[\n${printBlocks(furniture)}]}`;
  });
  return `{"masthead":${JSON.stringify(truth.masthead)},\n"pages":[\n${pages.join(',\n')}]}`;
}

const open = (value: object): string => JSON.stringify(value).slice(0, -1);

function printBlocks(blocks: readonly TruthBlock[]): string {
  return blocks.map(({ role, words }) => JSON.stringify({ role, words: words.map(packWord) })).join(',\n');
}

function packWord(word: TruthWord): (string | number)[] {
  return [word.text, ...word.boxes.flatMap((box) => [box.x, box.y, box.width, box.height])];
}
