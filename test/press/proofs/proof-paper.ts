// A plain paper for what search must find: pages of paragraphs in columns under a running head. Not a newspaper to look at.
import { escapeHtml } from '../templates/escape-html.ts';
import type { Truth } from '../truth.ts';

/** A page of a proof: its headline and its paragraphs; front pages have the masthead in the place of a section. */
export type ProofPage = { section: string; headline: string; paragraphs: readonly string[]; language?: 'fr' | 'en' | 'ar' };

/** A paper of such pages. `printedDay` and `printedIssue` stand on its masthead; `lines` below its name. */
export type ProofPaper = {
  file: string;
  masthead: Truth['masthead'];
  printedDay: string;
  printedIssue: string;
  lines: readonly string[];
  pages: readonly ProofPage[];
};

/** The size of a page in CSS pixels: A4. */
export const proofSize = { width: 794, height: 1123 } as const;

const block = (tag: string, role: string, text: string, look = ''): string =>
  `<${tag} data-role="${role}" class="${look}">${escapeHtml(text)}</${tag}>`;

const css = `@page{size:${proofSize.width}px ${proofSize.height}px;margin:0}*{margin:0;box-sizing:border-box}
.piece{position:absolute;white-space:pre;line-height:normal}.shuffled [data-role]{visibility:hidden}
.page{position:relative;width:${proofSize.width}px;height:${proofSize.height}px;padding:48px;font:15px/22px "Noto Serif";break-after:page}
.page[lang=ar]{font:16px/28px "Noto Naskh Arabic"}.name{font-size:52px;line-height:80px}
.facts,.running{display:flex;justify-content:space-between;border-bottom:1px solid;margin-bottom:14px;font-size:13px}
h2{font-size:30px;line-height:44px}.text{columns:3;column-gap:24px}p{padding-bottom:6px}.text p{text-align:justify}`;

/** The HTML of a paper. */
export function proofHtml(paper: ProofPaper): string {
  const { title, language, direction } = paper.masthead;
  const pages = paper.pages.map((page, index) => pageHtml(paper, page, index + 1));
  return `<!doctype html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="/style/fonts.css"><style>${css}</style><script type="module" src="/script/in-page/press-page.ts"></script></head>
<body>${pages.join('\n')}</body></html>`;
}

function pageHtml(paper: ProofPaper, page: ProofPage, number: number): string {
  const { masthead, printedDay } = paper;
  const language = page.language ?? masthead.language;
  const head =
    number === 1
      ? mastheadHtml(paper)
      : `<div class="running">${[String(number), page.section, `${masthead.title} — ${printedDay}`].map((text) => block('p', 'furniture', text)).join('')}</div>`;
  const text = page.paragraphs.map((paragraph) => block('p', 'body', paragraph)).join('');
  return `<section class="page" data-page="${number}" lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">${head}
<article data-article="${number}">${block('h2', 'headline', page.headline)}<div class="text">${text}</div></article></section>`;
}

function mastheadHtml({ masthead, printedDay, printedIssue, lines }: ProofPaper): string {
  const facts = [printedDay, printedIssue].map((text) => block('p', 'furniture', text)).join('');
  const below = lines.map((line) => block('p', 'furniture', line)).join('');
  return `${block('h1', 'furniture', masthead.title, 'name')}<div class="facts">${facts}</div>${below}`;
}
