// A dossier as Markdown (CommonMark): what people typed and what is printed never becomes markup.
import type { DossierItem, DossierRecord } from '#border/model-dossier';
import { markText } from '#border/words/mark-text';
import { wordsIn } from '#border/words/speak';
import { citeInParts, type Speech } from './cite.ts';
import { toCitable, toReference } from './reference.ts';

/** Every sign that can begin or end markup inside a line (CommonMark 0.31, section 2.4). */
export const escapeInline = (text: string): string => text.replace(/[\\`*_{}[\]<>()#+!|~&]/gu, '\\$&');

/** One line: what would begin a list, a heading or a rule does not. */
export const escapeLine = (line: string): string => escapeInline(line).replace(/^(\s*\d*)([-=.)])/u, '$1\\$2');

/** Lines of text as Markdown, each behind `lead`. */
export const escapeLines = (text: string, lead = ''): string =>
  text
    .trim()
    .split(/\r?\n/u)
    .map((line) => `${lead}${escapeLine(line)}`.trimEnd())
    .join('  \n');

const flat = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Emphasis must touch its word on both sides, so blanks stay outside. */
const emphasize = (text: string): string => {
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  return inner === '' ? text : `${before}**${escapeInline(inner)}**${after}`;
};

/** The words of a clipping, paragraph by paragraph, or what was found, with its marks. */
const quoteItem = ({ text, snippet, marks }: DossierItem): string[] => {
  if (text !== '')
    return [
      text
        .split(/\n{2,}/u)
        .map((part) => `> ${escapeLine(flat(part))}`)
        .join('\n>\n'),
    ];
  const marked = markText(snippet, marks)
    .map((part) => (part.isMarked ? emphasize(part.text) : escapeInline(part.text)))
    .join('');
  return marked.trim() === '' ? [] : [`> ${flat(marked)}`];
};

const writeItem = (item: DossierItem, number: number, { language, style }: Speech): string => {
  const words = wordsIn(language).dossier;
  const { before, title, after } = citeInParts(toCitable(item), style);
  const parts = [
    `## ${number}\\. ${escapeInline(flat(item.headline ?? words.untitled))}`,
    `${escapeInline(before)}*${escapeInline(title)}*${escapeInline(after)}`,
    ...quoteItem(item),
    ...(item.comment.trim() === '' ? [] : [escapeLines(item.comment)]),
    `<${toReference(item).link}>`,
  ];
  return `${parts.join('\n\n')}\n`;
};

/** The whole dossier. */
export function writeMarkdown(dossier: DossierRecord, speech: Speech): string {
  const head = [`# ${escapeInline(dossier.name)}\n`, ...(dossier.note.trim() === '' ? [] : [`${escapeLines(dossier.note)}\n`])];
  return [...head, ...dossier.items.map((item, at) => writeItem(item, at + 1, speech))].join('\n');
}
