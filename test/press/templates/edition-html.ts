// The HTML document of a whole edition: its pages, each with masthead or running head, rows of cells, and folio.
import type { Cell, Edition, Item, PagePlan } from '../edition.ts';
import { advertHtml, listHtml } from './boxes.ts';
import { escapeHtml } from './escape-html.ts';
import type { Setting } from './setting.ts';
import { block, continuedHtml, storyHtml } from './story.ts';

/** Sets an edition. Style sheets, fonts, pictures and scripts are addresses that the driver answers. */
export function editionHtml(edition: Edition, setting: Setting): string {
  const { title } = edition;
  const pages = edition.pages.map((page, index) => pageHtml(page, index + 1, edition, setting));
  return `<!doctype html><html lang="${title.language}" dir="${title.direction}"><head><meta charset="utf-8"><title>${escapeHtml(edition.pdfTitle)}</title>
<link rel="stylesheet" href="/style/fonts.css"><link rel="stylesheet" href="/style/page.css"><link rel="stylesheet" href="/style/${title.key}.css">
<style>@page{size:${title.widthPixels}px ${title.heightPixels}px;margin:0}:root{--width:${title.widthPixels}px;--height:${title.heightPixels}px;--columns:${title.columns}}</style>
<script type="module" src="/script/in-page/press-page.ts"></script></head><body class="${title.key} ${edition.face}">${pages.join('\n')}</body></html>`;
}

function pageHtml(page: PagePlan, number: number, edition: Edition, setting: Setting): string {
  const fillers = spareAdverts(page, number, edition, setting);
  const rows = page.rows.map(
    (cells) =>
      `<div class="row">${cells.map((cell) => cellHtml(cell, fillers.next().value ?? '0', edition, setting)).join('')}</div>`,
  );
  const head = number === 1 ? mastheadHtml(edition) : runningHeadHtml(edition, number, setting);
  return `<section class="page" data-page="${number}">${head}<div class="rows">${rows.join('')}</div></section>`;
}

/** The adverts that the page does not print already, another first on each day and page. */
function spareAdverts(page: PagePlan, number: number, edition: Edition, setting: Setting): Iterator<string, undefined> {
  const planned = page.rows.flat().flatMap((cell) => cell.items.map((item) => (item.kind === 'advert' ? item.id : '')));
  const all = setting.list('adverts').map((_, index) => String(index));
  const start = (number * 2 + Number(edition.masthead.day.slice(-2))) % all.length;
  const spare = [...all.slice(start), ...all.slice(0, start)].filter((id) => !planned.includes(id));
  return spare[Symbol.iterator]();
}

/** Every cell holds a hidden filler, an advert that the copy fitter shows where the text falls short. */
function cellHtml(cell: Cell, filler: string, edition: Edition, setting: Setting): string {
  const items = cell.items.map((item) => itemHtml(item, cell.span, edition, setting));
  const isElastic = cell.items.some((item) => item.kind === 'briefs');
  return `<div class="cell${isElastic ? ' elastic' : ''}" style="grid-column:span ${cell.span}">${items.join('')}${advertHtml({ kind: 'advert', id: filler, grows: true }, setting, 'filler')}</div>`;
}

function itemHtml(item: Item, span: number, edition: Edition, setting: Setting): string {
  if (item.kind === 'story') return storyHtml(item, span, setting);
  if (item.kind === 'continued') return continuedHtml(item.id, item.from, span, setting);
  if (item.kind === 'advert') return advertHtml(item, setting);
  return listHtml(item, edition, setting);
}

function mastheadHtml({ title, printed }: Edition): string {
  const facts = [printed.date, printed.issue, printed.pages, printed.price];
  return `<header class="masthead">${block('p', 'furniture', title.motto, 'motto')}${block('h1', 'furniture', title.name, 'name')}<div class="facts">${facts.map((fact) => block('p', 'furniture', fact)).join('')}</div></header>`;
}

function runningHeadHtml(edition: Edition, number: number, setting: Setting): string {
  const section = setting.word('sections').split(' | ')[number - 2] ?? '';
  return `<header class="running">${block('p', 'furniture', setting.digits(number), 'folio')}${block('p', 'furniture', section, 'section')}${block('p', 'furniture', `${edition.title.name} — ${edition.printed.date}`, 'date')}</header>`;
}
