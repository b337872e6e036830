// How editions are printed, for programs and for people.
import type { Edition } from '#border/model';
import type { CommandTools } from './command.ts';
import { layOut, sizeText } from './table.ts';

/** Prints one JSON document and a line feed. */
export function printJson({ io }: CommandTools, value: unknown): void {
  io.out(`${JSON.stringify(value, null, 1)}\n`);
}

/** Prints a shelf as a table with its sum, or as JSON. */
export function printEditions(tools: CommandTools, editions: readonly Edition[]): void {
  const { io, words, language } = tools;
  if (tools.isJson) {
    printJson(tools, { editions });
    return;
  }
  const { columns } = words;
  const rows = editions.map((edition) => [
    edition.id,
    edition.day ?? words.noDay,
    edition.issue === null ? edition.title : `${edition.title} (${edition.issue})`,
    String(edition.pages),
    sizeText(edition.sizeBytes, language),
    words.states[edition.indexState],
  ]);
  const headings = [
    { heading: columns.id },
    { heading: columns.day },
    { heading: columns.title, mostWidth: 60 },
    { heading: columns.pages, isNumber: true },
    { heading: columns.size, isNumber: true },
    { heading: columns.text },
  ];
  if (rows.length > 0) io.out(layOut(headings, rows));
  io.out(`${words.editions(editions.length)}\n`);
}
