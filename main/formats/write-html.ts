// A dossier as one page of HTML that needs nothing beside it: pictures inside, a style for paper, each text in its own direction.
// Written part by part, because pictures of a long dossier do not fit into memory together. Holds no script.
import type { Box, InterfaceLanguage } from '#border/model';
import type { DossierItem, DossierRecord } from '#border/model-dossier';
import { sayDate } from '#border/words/locale';
import { markText } from '#border/words/mark-text';
import { directionOf, wordsIn } from '#border/words/speak';
import { citeInParts, type Speech } from './cite.ts';
import { dayOf, toCitable, toReference } from './reference.ts';

/** A JPEG with its size in pixels, and frames in shares of it. */
export type FramedPicture = { jpeg: Uint8Array; width: number; height: number; frames: readonly Box[] };

/** The pictures of an item, or why it has none. */
export type ItemPictures = { place: FramedPicture; page: FramedPicture } | 'gone' | 'unreadable';

const style = `
:root { color-scheme: light; }
body { max-inline-size: 46rem; margin: 2.5rem auto; padding-inline: 1.5rem; background: #fffefb; color: #1c1d1f;
  font: 1rem/1.5 'Source Serif 4', 'Noto Naskh Arabic', Georgia, 'Times New Roman', serif; }
h1 { font-size: 2rem; line-height: 1.2; margin-block: 0 0.5rem; }
h2 { font-size: 1.3rem; line-height: 1.3; margin-block: 0 0.25rem; }
.note, .comment { white-space: pre-line; }
.made, .citation, .link, .missing { color: #5a5b5e; font-size: 0.9rem; }
nav ol { padding-inline-start: 1.6em; }
nav a, .link a { color: #14503f; }
article { border-block-start: 1px solid #e2ded4; padding-block: 1.5rem; break-inside: avoid-page; }
.pictures { display: flex; gap: 1rem; align-items: flex-start; margin-block: 0.75rem; direction: ltr; }
.picture { position: relative; margin: 0; border: 1px solid #e2ded4; line-height: 0; }
.picture img { inline-size: 100%; block-size: auto; }
.picture i { position: absolute; border: 2px solid #a6461b; }
.place { flex: 1; max-inline-size: 32rem; }
.place i { border: 0; background: #ffdf70; mix-blend-mode: multiply; }
.page { flex: 0 0 6.5rem; }
.snippet { margin: 0.75rem 0; padding-inline-start: 1rem; border-inline-start: 2px solid #e2ded4; }
.snippet p { margin-block: 0 0.5rem; }
mark { background: #ffdf70; color: inherit; }
.comment { margin-block: 0.75rem; padding: 0.5rem 0.75rem; border-inline-start: 3px solid #14503f; background: #f6f4ee; }
@page { margin: 18mm; }
@media print {
  body { margin: 0; padding: 0; max-inline-size: none; background: none; font-size: 10.5pt; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  a { text-decoration: none; }
}`;

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// biome-ignore lint/suspicious/noControlCharactersInRegex: HTML has no place for them
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu;
/** A text as HTML shows it. */
export const toHtml = (text: string): string => text.replace(unprintable, '').replace(/[&<>"]/gu, (sign) => named[sign] ?? sign);

const percent = (share: number): string => `${Number((share * 100).toFixed(3))}%`;

const writePicture = ({ jpeg, width, height, frames }: FramedPicture, name: string, text: string): string => {
  const data = Buffer.from(jpeg).toString('base64');
  const marks = frames.map(
    (box) =>
      `<i style="left:${percent(box.x)};top:${percent(box.y)};width:${percent(box.width)};height:${percent(box.height)}"></i>`,
  );
  const image = `<img src="data:image/jpeg;base64,${data}" width="${width}" height="${height}" alt="${toHtml(text)}">`;
  return `<figure class="picture ${name}">${image}${marks.join('')}</figure>`;
};

const writePictures = (item: DossierItem, pictures: ItemPictures, language: InterfaceLanguage): string => {
  const { file } = wordsIn(language).dossier;
  if (pictures === 'gone') return `<p class="missing">${toHtml(file.noPicture)}</p>\n`;
  if (pictures === 'unreadable') return `<p class="missing">${toHtml(file.unreadable)}</p>\n`;
  const place = writePicture(pictures.place, 'place', item.headline ?? item.title);
  return `<div class="pictures">${place}${writePicture(pictures.page, 'page', file.page(item.page))}</div>\n`;
};

const headlineOf = (item: DossierItem, language: InterfaceLanguage): string =>
  item.headline ?? wordsIn(language).dossier.untitled;

/** All that stands before the items: the head, the name, the note, and what is in it. */
export function writeHtmlHead(dossier: DossierRecord, language: InterfaceLanguage): string {
  const { file, items } = wordsIn(language).dossier;
  const made = `${file.made(sayDate(dayOf(dossier.changedAtMs), language))} · ${items(dossier.items.length)}`;
  const note = dossier.note.trim() === '' ? '' : `<p class="note" dir="auto">${toHtml(dossier.note.trim())}</p>\n`;
  const lines = dossier.items.map(
    (item) => `<li><a href="#${item.id}" dir="auto">${toHtml(headlineOf(item, language))}</a></li>`,
  );
  const contents =
    lines.length === 0 ? '' : `<nav aria-label="${toHtml(file.contents)}">\n<ol>\n${lines.join('\n')}\n</ol>\n</nav>\n`;
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${toHtml(dossier.name)}</title>
<style>${style}
</style>
</head>
<body>
<header>
<h1 dir="auto">${toHtml(dossier.name)}</h1>
<p class="made">${toHtml(made)}</p>
${note}</header>
${contents}<main>
`;
}

/** The words of a clipping, paragraph by paragraph, or what was found, with its marks; empty where there are none. */
const quoteItem = ({ text, snippet, marks }: DossierItem): string => {
  if (text !== '')
    return text
      .split(/\n{2,}/u)
      .map((part) => `<p dir="auto">${toHtml(part.trim())}</p>`)
      .join('');
  if (snippet.trim() === '') return '';
  return markText(snippet, marks)
    .map((part) => (part.isMarked ? `<mark>${toHtml(part.text)}</mark>` : toHtml(part.text)))
    .join('');
};

/** One item. `number` counts from 1. */
export function writeHtmlItem(item: DossierItem, number: number, pictures: ItemPictures, { language, style }: Speech): string {
  const { file } = wordsIn(language).dossier;
  const { before, title, after } = citeInParts(toCitable(item), style);
  const lang = item.language === null ? '' : ` lang="${toHtml(item.language)}"`;
  const comment = item.comment.trim() === '' ? '' : `<p class="comment" dir="auto">${toHtml(item.comment.trim())}</p>\n`;
  const quoted = quoteItem(item);
  const quotation = quoted === '' ? '' : `<blockquote class="snippet" dir="auto"${lang}>${quoted}</blockquote>\n`;
  return `<article id="${item.id}">
<h2 dir="auto">${number}. <span${item.headline === null ? '' : lang}>${toHtml(headlineOf(item, language))}</span></h2>
<p class="citation" lang="${style}" dir="${directionOf(style)}">${toHtml(before)}<cite>${toHtml(title)}</cite>${toHtml(after)}</p>
${writePictures(item, pictures, language)}${quotation}${comment}<p class="link"><a href="${toHtml(toReference(item).link)}">${toHtml(file.openIn)}</a></p>
</article>
`;
}

/** All that stands after the items. */
export function writeHtmlFoot(): string {
  return '</main>\n</body>\n</html>\n';
}
