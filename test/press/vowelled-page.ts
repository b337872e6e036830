// One page of fully vowelled Arabic in three columns, for measuring text recall where every letter bears a mark.
// Not a newspaper: no pictures, no furniture.
import { readFileSync } from 'node:fs';
import { escapeHtml } from './templates/escape-html.ts';

/** The fonts in which the page is printed, by the suffix of the file. */
export const vowelledFaces = { amiri: 'Amiri', noto: 'Noto Naskh Arabic', dejavu: 'DejaVu Sans' } as const;

/** The size of the page in CSS pixels: A4. */
export const vowelledSize = { width: 794, height: 1123 } as const;

/** The HTML of the page in one font. */
export function vowelledHtml(family: string): string {
  const lines = readFileSync(new URL('texts/vowels.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const paragraphs = lines.map((line) => `<p data-role="body">${escapeHtml(line)}</p>`).join('');
  return `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>نَصٌّ مَشْكُولٌ</title><link rel="stylesheet" href="/style/fonts.css">
<style>@page{size:${vowelledSize.width}px ${vowelledSize.height}px;margin:0}*{margin:0;box-sizing:border-box}.piece{position:absolute;white-space:pre;line-height:normal}.page{position:relative;width:${vowelledSize.width}px;height:${vowelledSize.height}px;padding:48px;font:17px/31px "${family}"}
h2{font:700 30px/52px "${family}"}.text{columns:3;column-gap:22px;text-align:justify}p{padding-bottom:8px}.shuffled [data-role]{visibility:hidden}</style>
<script type="module" src="/script/in-page/press-page.ts"></script></head>
<body><section class="page" data-page="1"><article data-article="vowels"><h2 data-role="headline">حِكَايَاتٌ مِنَ الْمِينَاءِ الْقَدِيمِ</h2><div class="text">${paragraphs}</div></article></section></body></html>`;
}
