// The sentences of an article as they are read aloud, each with the places where it is printed.
// Refuses to change a letter: numbers, amounts and dates are left to the voice. Pure.
import type { Box, PageLayout, Role, Word } from '#border/model';
import type { SpokenPiece, SpokenSentence } from '#border/model-aloud';
import type { Paragraph } from '#border/model-article';
import { breathsOf, splitSentences } from '../text/sentences.ts';
import { around, isOneLine } from './around-boxes.ts';
import { readJump } from './jumps.ts';

/** What a further part of an article prints over its text says again what was read. */
const repeatedHeads: ReadonlySet<Role> = new Set<Role>(['kicker', 'headline']);

/**
 * The sentences of paragraphs in their order; `layouts` are the pages that they are printed on. Left out are jump lines, the heads of further
 * parts, and a pull quote that stands in the text as well.
 */
export function spokenSentences(paragraphs: readonly Paragraph[], layouts: ReadonlyMap<number, PageLayout>): SpokenSentence[] {
  const body = paragraphs.filter(({ role }) => role === 'body').map(({ text }) => bare(text));
  return paragraphs.flatMap((paragraph, at) => {
    const { role, text, part, language } = paragraph;
    if (role === 'furniture' || (part > 0 && repeatedHeads.has(role)) || readJump(text) !== null) return [];
    if (role === 'quote' && body.some((one) => one.includes(bare(text)))) return [];
    return splitSentences(text, language).map(({ start, end }) => {
      const sentence = text.slice(start, end);
      return {
        text: sentence,
        paragraph: at,
        start,
        language,
        role,
        breaths: breathsOf(sentence),
        pieces: piecesOf(paragraph, start, end, layouts),
      };
    });
  });
}

const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** Where the stretch `[start, end)` of a paragraph is printed. */
function piecesOf({ pieces }: Paragraph, start: number, end: number, layouts: ReadonlyMap<number, PageLayout>): SpokenPiece[] {
  return pieces.flatMap((piece): SpokenPiece[] => {
    const [from, to] = [Math.max(start, piece.at), Math.min(end, piece.at + piece.end - piece.start)];
    if (from >= to) return [];
    const [first, last] = [piece.start + from - piece.at, piece.start + to - piece.at];
    const words = layouts.get(piece.page)?.words.filter((word) => word.end > first && word.start < last) ?? [];
    return [{ page: piece.page, start: first, end: last, at: from - start, lines: linesOf(words), words }];
  });
}

/** One box a printed line. */
function linesOf(words: readonly Word[]): Box[] {
  const lines: Box[] = [];
  for (const box of words.flatMap(({ boxes }) => boxes)) {
    const line = lines.at(-1);
    if (line !== undefined && isOneLine(line, box)) lines[lines.length - 1] = around([line, box]);
    else lines.push(box);
  }
  return lines;
}
