// The HTML of a paper of the layout set: every page a field on which its parts stand at measured places.
// Text is not set here: it waits in templates for the script that runs it through the columns.
import type { Paper, Part, Sheet } from '../layout/paper.ts';
import { placeRegions, type Region } from '../layout/place-regions.ts';
import { escapeHtml } from './escape-html.ts';
import { ruleHtml, styleOf } from './sheet-boxes.ts';
import { advertHtml, labelHtml, listHtml, photoHtml } from './sheet-lists.ts';
import type { SheetSetting } from './sheet-setting.ts';
import { reserveHtml, storyHtml } from './sheet-story.ts';
import { block } from './story.ts';

/** Sets a paper; `settingOf` opens the texts of a language. */
export function paperHtml(paper: Paper, settingOf: (language: string) => SheetSetting): string {
  const sheets = paper.sheets.map((sheet, index) =>
    sheetHtml(paper, sheet, index + 1, settingOf(sheet.language ?? paper.language)),
  );
  const languages = new Set([paper.language, ...paper.sheets.flatMap((sheet) => sheet.language ?? [])]);
  const reserves = [...languages].map((language) => reserveHtml(language, settingOf(language), usedStories(paper)));
  return `<!doctype html><html lang="${paper.language}" dir="${paper.direction}"><head><meta charset="utf-8"><title>${escapeHtml(paper.pdfTitle)}</title>
<link rel="stylesheet" href="/style/fonts.css"><link rel="stylesheet" href="/style/sheet.css">
<style>@page{size:${paper.width}px ${paper.height}px;margin:0}:root{--width:${paper.width}px;--height:${paper.height}px;--margin:${paper.margin}px;--gap:${paper.gap.x}px}${paper.css}</style>
<script type="module" src="/script/in-page/press-page.ts"></script></head><body class="${paper.look}">${sheets.join('\n')}${reserves.join('')}</body></html>`;
}

function usedStories(paper: Paper): Set<string> {
  return new Set(
    paper.sheets.flatMap((sheet) => Object.values(sheet.parts)).flatMap((part) => (part.kind === 'story' ? [part.id] : [])),
  );
}

function sheetHtml(paper: Paper, sheet: Sheet, number: number, setting: SheetSetting): string {
  const direction = sheet.direction ?? paper.direction;
  const kind = sheet.head ?? (number === 1 ? 'masthead' : 'running');
  const head = kind === 'none' ? 0 : kind === 'masthead' ? paper.heights.masthead : paper.heights.running;
  const isFoot = kind === 'running' && paper.running === 'foot';
  const top = paper.margin + (isFoot ? 0 : head);
  const field = { width: paper.width - 2 * paper.margin, height: paper.height - 2 * paper.margin - head };
  const columns = sheet.columns ?? paper.columns;
  const regions = placeRegions(sheet.plan, { ...field, columns, gap: paper.gap, isFromRight: direction === 'rtl' });
  const parts = regions.map((region) => {
    const part = sheet.parts[region.letter];
    if (part === undefined) throw new Error(`${paper.file}, page ${number}: nothing stands for ${region.letter}`);
    return `${ruleHtml(part, region, paper)}${partHtml(part, region, paper, `${number}${region.letter}`, setting)}`;
  });
  const heads = { masthead: mastheadHtml, running: runningHtml, none: () => '' };
  return `<section class="page" data-page="${number}" lang="${sheet.language ?? paper.language}" dir="${direction}">${heads[kind](paper, sheet, number)}
<div class="field" style="${styleOf({ x: paper.margin, y: top, ...field })}">${parts.join('\n')}</div></section>`;
}

function partHtml(part: Part, region: Region, paper: Paper, key: string, setting: SheetSetting): string {
  if (part.kind === 'story') return storyHtml(part, region, paper, setting);
  if (part.kind === 'advert') return advertHtml(part, region, key, setting);
  if (part.kind === 'list') return listHtml(part, region, key, setting);
  if (part.kind === 'photo') return photoHtml(part, region, key, setting);
  return labelHtml(part, region);
}

function mastheadHtml(paper: Paper, sheet: Sheet): string {
  const { issue, pages, price } = paper.printed;
  const facts = [sheet.date ?? paper.printed.date, issue, pages, price].filter((fact) => fact !== '');
  return `<header class="masthead" style="height:${paper.heights.masthead - 8}px">${block('p', 'furniture', paper.motto, 'motto')}${block('h1', 'furniture', sheet.name ?? paper.name, 'name')}<div class="facts">${facts.map((fact) => block('p', 'furniture', fact)).join('')}</div></header>`;
}

function runningHtml(paper: Paper, sheet: Sheet, number: number): string {
  const side = number % 2 === 0 ? 'even' : 'odd';
  const height = paper.heights.running - 8;
  return `<header class="running ${paper.running} ${side}" style="height:${height}px">${block('p', 'furniture', sheet.folio ?? paper.folio(number), 'folio')}${block('p', 'furniture', sheet.section ?? '', 'section')}${block('p', 'furniture', sheet.name ?? paper.name, 'title')}${block('p', 'furniture', sheet.date ?? paper.printed.date, 'date')}</header>`;
}
