// The text of an article as paragraphs: what a column or a page cuts is joined, and each piece knows where it is printed. Pure.
import type { Block, Language, PageLayout, Role } from '#border/model';
import type { ArticlePart, Paragraph } from '#border/model-article';
import { directionOf } from '../text/language.ts';
import { around } from './around-boxes.ts';
import { goesOnAs } from './going-on.ts';
import { languageOf } from './list-articles.ts';

/** A part of an article with the page that it stands on; `article` null is the page as a whole. */
export type PlacedPart = { page: number; article: number | null; layout: PageLayout };

/** Fewer words tell no other language than that of their article. */
const FEWEST_OWN_WORDS = 12;

const FEWEST_CELLS = 8;
const MOST_CELL_WORDS = 4;

/** What may stand between two columns of one paragraph; of a part that begins on another page, its heading too. */
const between: ReadonlySet<Role> = new Set<Role>(['quote', 'caption', 'advert']);
const heading: ReadonlySet<Role> = new Set<Role>(['kicker', 'headline', 'standfirst', 'byline']);

/** The words of a sentence, and its end is not there: the cells of a table have other ends. */
const endsWithinSentence = /(?:\S+\s+){5}\S*[\p{L}\p{M},;]$/u;

const cutWord = /\p{L}[-\u00AD\u2010]$/u;

/** Where each part stands. A page as a whole is one box. */
export function toParts(parts: readonly PlacedPart[]): ArticlePart[] {
  return parts.map(({ page, article, layout }) => {
    const own = article === null ? null : (layout.articles[article] ?? null);
    const whole = { x: 0, y: 0, width: layout.widthPoints, height: layout.heightPoints };
    const boxes = own === null ? [whole] : own.blocks.map(({ box }) => box);
    const { headline, confidence } = own ?? { headline: null, confidence: 0 };
    return { page, article, headline, confidence, boxes, region: around(boxes) };
  });
}

/** The paragraphs of all parts in the order of reading. `usual` is the language of the article. */
export function toParagraphs(parts: readonly PlacedPart[], usual: Language | null): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open: Paragraph | null = null;
  for (const [part, { page, article, layout }] of parts.entries()) {
    const blocks = article === null ? [] : (layout.articles[article]?.blocks ?? []);
    for (const block of blocks) {
      const one = toParagraph(block, page, part, layout);
      if (one === null) continue;
      if (open !== null && one.role === 'body' && goesOn(open, one)) {
        join(open, one);
        continue;
      }
      paragraphs.push(one);
      if (one.role === 'body') open = one;
      else if (!between.has(one.role) && !(part > 0 && heading.has(one.role))) open = null;
    }
  }
  for (const one of paragraphs) {
    one.direction = directionOf(one.text) ?? one.direction;
    one.language = languageOfParagraph(one, usual);
  }
  return paragraphs;
}

/** Whether the body is cells rather than sentences: many, and most of them of a few words. */
export function looksLikeTable(paragraphs: readonly Paragraph[]): boolean {
  const body = paragraphs.filter(({ role }) => role === 'body');
  const cells = body.filter(({ text }) => text.split(' ', MOST_CELL_WORDS + 1).length <= MOST_CELL_WORDS);
  return body.length >= FEWEST_CELLS && cells.length > body.length / 2;
}

function toParagraph({ role, start, end, box }: Block, page: number, part: number, layout: PageLayout): Paragraph | null {
  const printed = layout.text.slice(start, end);
  const text = printed.trim();
  if (text === '') return null;
  const from = start + printed.indexOf(text);
  const pieces = [{ page, start: from, end: from + text.length, at: 0, box }];
  return { role, text, language: layout.language, direction: layout.direction, part, pieces };
}

/** Names begin with capitals too: where a column ends within a sentence, the next one goes on with it whatever its first letter. */
function goesOn(open: Paragraph, { text, pieces }: Paragraph): boolean {
  const [last, next] = [open.pieces.at(-1), pieces[0]];
  if (last === undefined || next === undefined) return false;
  const isElsewhere = next.page !== last.page || next.box.y < last.box.y + last.box.height / 2;
  return goesOnAs(open.text.replace(cutWord, 'a'), text) || (isElsewhere && endsWithinSentence.test(open.text));
}

/** Adds a piece. The hyphen of a word that the end of a page cuts goes. */
function join(open: Paragraph, next: Paragraph): void {
  const last = open.pieces.at(-1);
  const isCut = cutWord.test(open.text) && last !== undefined;
  if (isCut) {
    open.text = open.text.slice(0, -1);
    last.end -= 1;
  } else open.text += ' ';
  const at = open.text.length;
  open.text += next.text;
  open.pieces.push(...next.pieces.map((piece) => ({ ...piece, at: at + piece.at })));
}

/** A paragraph of some length may be in another language than its article, and any in another script. */
function languageOfParagraph({ text, direction }: Paragraph, usual: Language | null): Language | null {
  const isLong = text.split(' ', FEWEST_OWN_WORDS).length === FEWEST_OWN_WORDS;
  const isOther = usual !== null && (usual === 'ar') !== (direction === 'rtl');
  return isLong || isOther ? languageOf(text, usual) : usual;
}
