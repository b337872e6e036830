// Says on the error output where a query was mistaken and why, and what was searched instead.
import type { QueryMistake } from '#border/model-search';
import { cliFind } from '#border/words/cli-find';
import { queryMistake } from '#border/words/query-mistakes';
import type { CommandTools } from './command.ts';
import { isolateText, toPrintable, widthOf } from './table.ts';

/** How much of a long query stands before a mistake, and how much of it is shown. */
const cellsBefore = 30;
const mostShown = 72;

/**
 * The query with the place underlined, cut to what fits. A line with right-to-left letters is laid out by the terminal, so that signs below it
 * would stand anywhere: there the place itself is shown.
 */
function pointTo(query: string, { start, end }: QueryMistake): string {
  const printable = toPrintable(query);
  if (isolateText(query) !== printable) return `  ${isolateText(query.slice(start, Math.min(end, start + mostShown)))}\n`;
  const from = printable.length <= mostShown ? 0 : Math.max(0, start - cellsBefore);
  const line = printable.slice(from, from + mostShown);
  const before = widthOf(line.slice(0, start - from));
  const under = Math.max(1, widthOf(line.slice(start - from, end - from)));
  return `  ${line.trimEnd()}\n  ${' '.repeat(before)}${'^'.repeat(under)}\n`;
}

/** Prints the mistakes of a query for people, each with its place; programs find them in the JSON. */
export function printMistakes(
  { io, language, isJson }: CommandTools,
  query: string,
  { mistakes, searched }: { mistakes: readonly QueryMistake[]; searched: string | null },
): void {
  if (isJson) return;
  for (const mistake of mistakes)
    io.err(`${queryMistake({ reason: mistake.reason, position: mistake.start }, language)}\n${pointTo(query, mistake)}`);
  if (searched !== null) io.err(`${cliFind[language].searchedInstead(isolateText(searched))}\n`);
}
