// kiosque find: pages that answer a query.
import { z } from 'zod';
import { Day, type Hit, Language } from '#border/model';
import { ConcordanceInput, FindInput, type FindOutput } from '#border/model-search';
import { markText } from '#border/words/mark-text';
import { type Command, type CommandTools, exitCodes } from './command.ts';
import { hasSwitch, readOption, readWords } from './options.ts';
import { printJson } from './print.ts';
import { printLines } from './print-lines.ts';
import { printMistakes } from './print-mistakes.ts';
import { isolateText, toPrintable } from './table.ts';
import { withCore } from './with-core.ts';

const bold = (text: string): string => `\u001b[1m${text}\u001b[22m`;

const markSnippet = ({ snippet, marks }: Hit, isTerminal: boolean): string =>
  markText(snippet, marks)
    .map(({ text, isMarked }) => (isMarked && isTerminal ? bold(toPrintable(text)) : toPrintable(text)))
    .join('');

/** Prints what a search found, for programs or for people. */
export function printFound(tools: CommandTools, found: FindOutput): void {
  if (tools.isJson) printJson(tools, found);
  else printHits(tools, found);
}

const printHits = ({ io, words }: CommandTools, found: FindOutput): void => {
  for (const hit of found.hits) {
    const place = [hit.day ?? words.noDay, isolateText(hit.title), `p. ${hit.page}`, hit.editionId].join('  ');
    io.out(`${place}\n`);
    if (hit.headline !== null) io.out(`  ${isolateText(hit.headline)}\n`);
    const isRightToLeft = isolateText(hit.snippet) !== toPrintable(hit.snippet);
    const snippet = markSnippet(hit, io.isTerminal);
    io.out(`  ${isRightToLeft ? `\u2068${snippet}\u2069` : snippet}\n\n`);
  }
  io.out(`${words.hits(found.total, found.totalIsExact)}\n`);
  if (found.pending > 0) io.err(`${words.pendingHint(found.pending)}\n`);
};

/** Finds words in all editions. */
export const findCommand: Command = {
  synopsis:
    'QUERY [--title T] [--from DAY] [--to DAY] [--section S] [--language L] [--as-written] [--sort ORDER | --concordance ORDER] [--limit N] [--offset N]',
  options: {
    title: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    section: { type: 'string' },
    language: { type: 'string' },
    'as-written': { type: 'boolean' },
    sort: { type: 'string' },
    concordance: { type: 'string' },
    limit: { type: 'string' },
    offset: { type: 'string' },
  },
  run: async (tools, parsed) => {
    const query = readWords(parsed, 'QUERY').join(' ');
    const number = z.string().regex(/^\d+$/).transform(Number);
    const input = {
      query,
      title: readOption(parsed, 'title', z.string().max(300)),
      from: readOption(parsed, 'from', Day),
      to: readOption(parsed, 'to', Day),
      section: readOption(parsed, 'section', z.string().max(300)),
      isAsWritten: hasSwitch(parsed, 'as-written') ? true : undefined,
      language: readOption(parsed, 'language', Language),
      sort: readOption(parsed, 'sort', FindInput.shape.sort.unwrap()),
      limit: readOption(parsed, 'limit', number.pipe(FindInput.shape.limit.unwrap())),
      offset: readOption(parsed, 'offset', number.pipe(FindInput.shape.offset.unwrap())),
    };
    const given = FindInput.parse(Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)));
    const order = readOption(parsed, 'concordance', ConcordanceInput.shape.sort.unwrap());
    return withCore(tools, 'read', async (core) => {
      if (order !== undefined) {
        const lines = await core.handlers['search.concordance']({ ...given, sort: order });
        printMistakes(tools, query, lines);
        printLines(tools, lines);
        return exitCodes.done;
      }
      const found = await core.handlers['search.find'](given);
      printMistakes(tools, query, found);
      printFound(tools, found);
      return exitCodes.done;
    });
  },
};
