// Prints a concordance: a line for each occurrence, with where it stands.
import type { ConcordanceOutput } from '#border/model-search';
import { wordsIn } from '#border/words/speak';
import type { CommandTools } from './command.ts';
import { printJson } from './print.ts';
import { isolateText, toPrintable } from './table.ts';

const bold = (text: string): string => `\u001b[1m${text}\u001b[22m`;

/** For programs or for people; the word stands out on a terminal, and between brackets elsewhere. */
export function printLines(tools: CommandTools, { lines, total, pages, isWhole }: ConcordanceOutput): void {
  if (tools.isJson) {
    printJson(tools, { lines, total, pages, isWhole });
    return;
  }
  const { io, words, language } = tools;
  const { study, search } = wordsIn(language);
  for (const { day, title, page, editionId, left, word, right } of lines) {
    io.out(`${[day ?? words.noDay, isolateText(title), `p. ${page}`, editionId].join('  ')}\n`);
    const isRightToLeft = isolateText(word) !== toPrintable(word);
    const marked = io.isTerminal ? bold(toPrintable(word)) : `[${toPrintable(word)}]`;
    const line = `${toPrintable(left)}${marked}${toPrintable(right)}`;
    io.out(`  ${isRightToLeft ? `\u2068${line}\u2069` : line}\n\n`);
  }
  io.out(`${study.linesOn(study.lines(total), search.total(pages))}\n`);
  if (!isWhole) io.err(`${study.newestOnly(total)}\n`);
}
