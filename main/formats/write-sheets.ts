// Sheets as a web page without any script: a picture for each part of a page, and a style sheet that says where it lies. Pure.
import type { Box, InterfaceLanguage } from '#border/model';
import type { Sheet } from '#border/model-paper';
import { directionOf } from '#border/words/speak';
import { toHtml } from './write-html.ts';

/** What is drawn for a part: the picture `number` (from 1) of the printing. */
export type SheetPicture = { number: number; page: number; area: Box; widthPixels: number };

/** A printing as files: the page, its style, its pictures. `isWide` says that every sheet lies flat. */
export type PrintPage = { html: string; css: string; pictures: SheetPicture[]; isWide: boolean };

/** Finer than eyes see on newsprint, and what printers are made for. */
const dotsPerMillimetre = 300 / 25.4;

const mm = (length: number): string => `${Math.round(length * 1000) / 1000}mm`;

/** A flat sheet among upright ones is turned, so that the printer hears of one kind of paper. */
const sheetRule = ({ width, height }: Sheet, at: number, isTurned: boolean): string =>
  isTurned
    ? `.s${at} .face{width:${mm(width)};height:${mm(height)};transform:translateX(${mm(height)}) rotate(90deg);transform-origin:0 0}`
    : `.s${at} .face{width:${mm(width)};height:${mm(height)}}`;

/** Writes it. The pictures are asked for as `1.jpg`, `2.jpg` … beside the page. */
export function writeSheets(sheets: readonly Sheet[], title: string, language: InterfaceLanguage): PrintPage {
  const isWide = sheets.every(({ width, height }) => width > height);
  const first = sheets[0] ?? { width: 210, height: 297 };
  const [short, long] = [Math.min(first.width, first.height), Math.max(first.width, first.height)];
  const paper = isWide ? { width: long, height: short } : { width: short, height: long };
  const pictures: SheetPicture[] = [];
  const rules = [
    `@page{size:${mm(paper.width)} ${mm(paper.height)};margin:0}`,
    'html,body{margin:0;padding:0;background:#fff}',
    `.sheet{position:relative;overflow:hidden;width:${mm(paper.width)};height:${mm(paper.height)};break-inside:avoid}`,
    '.sheet+.sheet{break-before:page}',
    '.face{position:absolute;left:0;top:0}',
    'img{position:absolute;display:block}',
    '.foot{position:absolute;left:10mm;right:10mm;bottom:4mm;margin:0;font:7pt/1.2 sans-serif;color:#333;text-align:center}',
  ];
  const faces = sheets.map((sheet, at) => {
    rules.push(sheetRule(sheet, at, !isWide && sheet.width > sheet.height));
    const images = sheet.parts.map(({ page, area, at: place }) => {
      const number = pictures.length + 1;
      pictures.push({ number, page, area, widthPixels: Math.max(1, Math.round(place.width * dotsPerMillimetre)) });
      rules.push(`.p${number}{left:${mm(place.x)};top:${mm(place.y)};width:${mm(place.width)};height:${mm(place.height)}}`);
      return `<img class="p${number}" src="${number}.jpg" alt="">`;
    });
    const foot = sheet.foot === '' ? '' : `<p class="foot" dir="auto">${toHtml(sheet.foot)}</p>`;
    return `<section class="sheet s${at}"><div class="face">${images.join('')}${foot}</div></section>`;
  });
  const head = `<meta charset="utf-8"><title>${toHtml(title)}</title><link rel="stylesheet" href="page.css">`;
  const html = `<!doctype html><html lang="${language}" dir="${directionOf(language)}"><head>${head}</head><body>${faces.join('')}</body></html>`;
  return { html, css: rules.join('\n'), pictures, isWide };
}
