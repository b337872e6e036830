// An article as a page for the printer: text in two columns, each paragraph in its own direction, and where it comes from. Holds no script. Pure.
import type { InterfaceLanguage } from '#border/model';
import type { OpenArticle, Paragraph } from '#border/model-article';
import type { PaperSize } from '#border/model-paper';
import { directionOf } from '#border/words/speak';
import { paperSizes } from './lay-sheets.ts';
import { toHtml } from './write-html.ts';
import type { PrintPage } from './write-sheets.ts';

/** Which element a paragraph becomes, and its class; what is not named here is body text. */
const elements: Partial<Record<Paragraph['role'], { name: string; isHead: boolean }>> = {
  kicker: { name: 'kicker', isHead: true },
  headline: { name: 'headline', isHead: true },
  standfirst: { name: 'standfirst', isHead: true },
  byline: { name: 'byline', isHead: true },
  subhead: { name: 'subhead', isHead: false },
  caption: { name: 'caption', isHead: false },
  quote: { name: 'quote', isHead: false },
};

const style = (size: PaperSize): string => `
@page { size: ${paperSizes[size].width}mm ${paperSizes[size].height}mm; margin: 18mm 16mm; }
html, body { margin: 0; padding: 0; background: #fff; color: #111; }
body { font: 10.5pt/1.45 'Source Serif 4', 'Noto Naskh Arabic', Georgia, 'Times New Roman', serif; }
p { margin: 0; overflow-wrap: anywhere; }
.kicker { font: 600 9pt/1.3 sans-serif; margin-bottom: 1.5mm; }
.headline { font-size: 20pt; line-height: 1.2; font-weight: 600; margin: 0 0 3mm; }
.standfirst { font-size: 12pt; font-weight: 600; margin-bottom: 3mm; }
.byline { font: 9pt/1.3 sans-serif; margin-bottom: 3mm; }
.text { columns: 2; column-gap: 8mm; ${size === 'a5' ? 'columns: 1;' : ''} }
.text p { margin-bottom: 2mm; text-align: justify; hyphens: auto; }
.text .subhead { font-weight: 600; margin-top: 2mm; break-after: avoid; text-align: start; }
.text .caption { font: 8.5pt/1.35 sans-serif; color: #444; break-inside: avoid; text-align: start; }
.text .quote { font-style: italic; padding-inline-start: 4mm; }
.source { margin-top: 6mm; padding-top: 2mm; border-top: 0.3mm solid #999; font: 8.5pt/1.35 sans-serif; color: #444; }`;

const paragraphOf = ({ role, text, language, direction }: Paragraph): string => {
  const name = elements[role]?.name;
  const tag = name === 'headline' ? 'h1' : 'p';
  const attributes = [
    ...(name === undefined ? [] : [`class="${name}"`]),
    `dir="${direction}"`,
    ...(language === null ? [] : [`lang="${language}"`]),
  ];
  return `<${tag} ${attributes.join(' ')}>${toHtml(text)}</${tag}>`;
};

/** `source` is the line that cites it. What stands before the first body text goes over both columns. */
export function writeArticle(article: OpenArticle, source: string, size: PaperSize, language: InterfaceLanguage): PrintPage {
  const { paragraphs, headline, direction } = article;
  const firstText = paragraphs.findIndex(({ role }) => elements[role]?.isHead !== true);
  const at = firstText === -1 ? paragraphs.length : firstText;
  const title = toHtml(headline ?? source);
  const head = `<meta charset="utf-8"><title>${title}</title><link rel="stylesheet" href="page.css">`;
  const body = [
    ...paragraphs.slice(0, at).map(paragraphOf),
    `<div class="text" dir="${direction}">${paragraphs.slice(at).map(paragraphOf).join('')}</div>`,
    `<p class="source" dir="${directionOf(language)}">${toHtml(source)}</p>`,
  ].join('');
  const html = `<!doctype html><html lang="${article.language ?? language}" dir="${direction}"><head>${head}</head><body>${body}</body></html>`;
  return { html, css: style(size), pictures: [], isWide: false };
}
