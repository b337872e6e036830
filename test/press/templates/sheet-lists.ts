// The HTML of what is not a story in the layout set: adverts, notices, briefs, letters, tables, teasers, single pictures, labels.
import { hyphenate } from '../hyphenate.ts';
import type { AdvertPart, LabelPart, ListPart, PhotoPart } from '../layout/paper.ts';
import type { Region } from '../layout/place-regions.ts';
import { escapeHtml } from './escape-html.ts';
import { padIn, styleOf } from './sheet-boxes.ts';
import type { SheetSetting } from './sheet-setting.ts';
import { block } from './story.ts';

/** One advert: brand, slogan, details, price and telephone, dressed in one of six ways. */
export function advertHtml(part: AdvertPart, region: Region, key: string, setting: SheetSetting): string {
  const names = ['brand', 'slogan', 'details', 'price', 'phone'];
  const lines = setting.entry('adverts', part.entry).split(' | ');
  const rows = lines.map((line, index) => `<div dir="auto">${block('p', 'advert', line, names[index] ?? '')}</div>`);
  return `<aside class="advert ${part.dress}" data-article="advert-${key}" style="${styleOf(region.bounds)}">${rows.join('')}</aside>`;
}

/** A picture with its caption and no text: an article without a headline. */
export function photoHtml(part: PhotoPart, region: Region, key: string, setting: SheetSetting): string {
  const [lead = '', text = '', credit = ''] = setting.entry('photos', part.entry).split(' | ');
  return `<article data-article="photo-${key}"><figure class="${part.caption ?? 'under'} single" style="${styleOf(region.bounds)}"><img src="${setting.photograph(part.scene)}" alt=""><figcaption data-role="caption"><b>${escapeHtml(lead)}</b> ${escapeHtml(text)} <i>${escapeHtml(credit)}</i></figcaption></figure></article>`;
}

/** The head of a section within a page. */
export function labelHtml(part: LabelPart, region: Region): string {
  return `<div class="label" style="${styleOf(region.bounds)}">${block('p', 'furniture', part.words)}</div>`;
}

/** Entries, one below the other in columns; those that find no room go. */
export function listHtml(part: ListPart, region: Region, key: string, setting: SheetSetting): string {
  const all = setting.list(part.list);
  const entries = all.slice(part.start ?? 0, (part.start ?? 0) + (part.count ?? all.length));
  const rows = entries.map((entry, index) => entryHtml(part.as, entry.split(' | '), `${key}-${index}`, setting.language));
  const role = {
    brief: 'headline',
    fact: 'headline',
    table: 'headline',
    smalls: 'advert',
    notice: 'furniture',
    letter: 'furniture',
    teaser: 'furniture',
  }[part.as];
  const title = part.title === undefined ? '' : block('h2', role, part.title, 'title');
  const isArticle = ['brief', 'fact', 'table', 'smalls'].includes(part.as);
  const rect = part.box === undefined ? region.bounds : padIn(region.bounds, region.bounds);
  const inner = `${title}<div class="entries" style="columns:${part.columns ?? 1}">${rows.join('')}</div>`;
  const tag = isArticle ? 'article' : 'div';
  return `<${tag} class="list ${part.as} ${part.box ?? ''}"${isArticle ? ` data-article="${part.as}-${key}"` : ''} style="${styleOf(rect)}">${inner}</${tag}>`;
}

function entryHtml(as: ListPart['as'], cells: readonly string[], key: string, language: string): string {
  const [first = '', second = '', third = ''] = cells;
  const text = escapeHtml(hyphenate(second, language));
  switch (as) {
    case 'brief':
    case 'fact':
      return `<p class="entry" data-role="body"><b>${escapeHtml(first)}</b>${as === 'brief' ? '. ' : ' '}${text}</p>`;
    case 'smalls':
      return `<p class="entry" data-role="advert"><b>${escapeHtml(first)}</b> ${text}</p>`;
    case 'notice':
      return `<aside class="entry" data-article="notice-${key}">${block('p', 'advert', first, 'top')}<p class="text" data-role="advert">${text}</p>${block('p', 'advert', third, 'foot')}</aside>`;
    case 'letter':
      return `<article class="entry" data-article="letter-${key}">${block('h3', 'headline', first, 'top')}<p class="text" data-role="body">${text}</p>${block('p', 'byline', third, 'foot')}</article>`;
    case 'teaser':
      return `<p class="entry" data-role="furniture"><b>${escapeHtml(first)}</b> <span>${text}</span> <i>${escapeHtml(third)}</i></p>`;
    case 'table':
      return cells.length === 1
        ? block('h3', 'subhead', first, 'entry rubric')
        : `<p class="entry row" data-role="body">${cells.map((cell) => `<span>${escapeHtml(cell)}</span>`).join(' ')}</p>`;
  }
}
