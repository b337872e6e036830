// Marks as Markdown (CommonMark): issue by issue, each quote with its note, tags and the address that leads back to it.
import type { InterfaceLanguage } from '#border/model';
import { sayDate } from '#border/words/locale';
import { wordsIn } from '#border/words/speak';
import { byIssue, type ExportedMark } from './exported-mark.ts';
import { openLink } from './reference.ts';
import { escapeInline, escapeLine, escapeLines } from './write-markdown.ts';

const quoteOf = ({ record }: ExportedMark): string =>
  record.text
    .flatMap(({ exact }) => exact.split(/\n+/u))
    .map((line) => `> ${escapeLine(line.replace(/\s+/gu, ' ').trim())}`)
    .join('\n>\n');

function writeMark(mark: ExportedMark, language: InterfaceLanguage): string {
  const { marks } = wordsIn(language);
  const { record, page, title, day, state } = mark;
  const kind = marks.kinds[record.kind];
  const sign = record.kind === 'bookmark' ? kind : `${kind}, ${marks.colours[record.colour]}`;
  const parts = [
    `**${escapeInline(marks.page(page))}** · ${escapeInline(sign)}`,
    ...(state === 'lost' ? [`*${escapeInline(marks.file.lost)}*`] : []),
    ...(record.text.length === 0 ? [] : [quoteOf(mark)]),
    ...(record.note.trim() === '' ? [] : [escapeLines(record.note)]),
    ...(record.tags.length === 0 ? [] : [escapeInline(marks.file.tags(record.tags.join(', ')))]),
    `<${openLink({ title, day, page, box: mark.parts[0]?.boxes[0] ?? null, sum: mark.sum })}>`,
  ];
  return parts.join('\n\n');
}

/** The whole file. */
export function writeMarksMarkdown(marks: readonly ExportedMark[], language: InterfaceLanguage): string {
  const words = wordsIn(language).marks;
  const issues = byIssue(marks).flatMap((some) => {
    const { title, day, issue } = some[0] as ExportedMark;
    const said = [
      day === null ? words.all.undated : sayDate(day, language),
      ...(issue === null ? [] : [wordsIn(language).common.issue(issue)]),
    ];
    return [`## ${escapeInline(title)}, ${escapeInline(said.join(' · '))}`, ...some.map((mark) => writeMark(mark, language))];
  });
  return `${[`# ${escapeInline(words.file.heading)}`, ...issues].join('\n\n')}\n`;
}
