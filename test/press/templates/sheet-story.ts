// The HTML of a story of the layout set: heading, picture, quote and empty columns, and its copy waiting in a template.
import { hyphenate } from '../hyphenate.ts';
import type { Jump, Paper, StoryPart } from '../layout/paper.ts';
import type { Rect, Region } from '../layout/place-regions.ts';
import type { Story } from '../read-texts.ts';
import { escapeHtml } from './escape-html.ts';
import { padIn, styleOf } from './sheet-boxes.ts';
import type { SheetSetting } from './sheet-setting.ts';
import { block } from './story.ts';

const tags = { body: 'p', subhead: 'h3', quote: 'blockquote' } as const;

/** A story, or what is carried on of one. */
export function storyHtml(part: StoryPart, region: Region, paper: Paper, setting: SheetSetting): string {
  const story = setting.story(part.id);
  const padded = (rect: Rect): Rect => (part.box === undefined ? rect : padIn(rect, region.bounds));
  const frames = region.frames(part.set ?? 1).map((rect) => `<div class="frame" style="${styleOf(padded(rect))}"></div>`);
  const links = `${part.to === undefined ? '' : ` data-continues-on="${part.to.page}"`}${part.from === undefined ? '' : ` data-continued-from="${part.from.page}"`}`;
  const picture = region.inset('p');
  const quote = region.inset('q');
  return `<article class="story ${part.level} ${part.box ?? ''}" data-article="${part.id}" data-flows="${setting.language}"${links}>
<header class="head" style="${styleOf(padded(region.head(part.over)))}">${headHtml(part, story, paper)}</header>
${picture === null ? '' : figureHtml(part, story, padded(picture), setting)}${frames.join('')}${quote === null ? '' : quoteHtml(story, padded(quote), setting)}
<template>${part.from === undefined ? copyHtml(part, story, setting) : ''}</template>${endHtml(part, story, paper)}</article>`;
}

function headHtml(part: StoryPart, story: Story, paper: Paper): string {
  const from = part.from === undefined ? '' : jumpHtml(part.from, paper, 'from');
  const isBare = part.from !== undefined && part.from.repeats !== 'headline';
  if (part.from?.repeats === 'no') return from;
  const chosen = part.from !== undefined ? story.other : story.headline;
  const headline = paper.look.includes('capitals') ? chosen.toLocaleUpperCase(paper.language) : chosen;
  const short = headline.split(/ ?[:,،] | [^ ]+ [^ ]+ [^ ]+ [^ ]+$/)[0] ?? headline;
  return [
    part.kicker === true ? block('p', 'kicker', story.kicker, 'kicker') : '',
    block(
      'h2',
      'headline',
      part.from?.repeats === 'short' ? short : headline,
      `headline${part.from === undefined ? '' : ' again'}`,
    ),
    from,
    part.standfirst === true && !isBare ? block('p', 'standfirst', story.standfirst, 'standfirst') : '',
    part.byline === 'top' ? block('p', 'byline', story.byline, 'byline') : '',
  ].join('');
}

function jumpHtml(jump: Jump, paper: Paper, name: string): string {
  const printed = paper.folio(jump.page).match(/[\d٠-٩]+/)?.[0] ?? String(jump.page);
  const tag = jump.style === 'inline' ? 'span' : 'p';
  return block(tag, 'furniture', jump.words.replace('#', printed), `jump ${name}`);
}

function endHtml(part: StoryPart, story: Story, paper: Paper): string {
  const byline = part.byline === 'end' && part.to === undefined ? block('p', 'byline', story.byline, 'signature') : '';
  return `<div class="end">${byline}${part.to === undefined ? '' : jumpHtml(part.to, paper, 'to')}</div>`;
}

function copyHtml(part: StoryPart, story: Story, setting: SheetSetting): string {
  const portrait =
    part.portrait === true
      ? `<figure class="portrait"><img src="${setting.photograph('portrait')}" alt="">${block('figcaption', 'caption', story.byline)}</figure>`
      : '';
  const parts = story.parts.filter((entry) => entry.role !== 'quote');
  return parts
    .map(({ role, text }, index) => {
      const inner =
        index === 0 ? `${portrait}${openingHtml(part, text, setting)}` : escapeHtml(hyphenate(text, setting.language));
      return `<${tags[role]} data-role="${role}" data-part="${index + 1}"${index === 0 ? ' class="first"' : ''}>${inner}</${tags[role]}>`;
    })
    .join('');
}

/** The first paragraph opens with its dateline, its capital, or neither. */
function openingHtml(part: StoryPart, text: string, setting: SheetSetting): string {
  if (part.dateline !== undefined)
    return `<b class="dateline">${escapeHtml(setting.entry('datelines', part.dateline))}</b> – ${escapeHtml(hyphenate(text, setting.language))}`;
  if (part.capital !== true) return escapeHtml(hyphenate(text, setting.language));
  const set = hyphenate(text, setting.language);
  return `<span class="cap">${escapeHtml(set.charAt(0))}</span>${escapeHtml(set.slice(1))}`;
}

function figureHtml(part: StoryPart, story: Story, rect: Rect, setting: SheetSetting): string {
  const scene = story.scene === '' ? 'town' : story.scene;
  const caption = story.caption === '' ? setting.entry('captions', 0) : story.caption;
  return `<figure class="${part.caption ?? 'under'}" style="${styleOf(rect)}"><img src="${setting.photograph(scene)}" alt="">${block('figcaption', 'caption', caption)}</figure>`;
}

/** The story's own quote, or the first sentence of its third paragraph, with who said it. */
function quoteHtml(story: Story, rect: Rect, setting: SheetSetting): string {
  const own = story.parts.find((entry) => entry.role === 'quote')?.text;
  const text = own ?? (story.parts.filter((entry) => entry.role === 'body').at(-1)?.text ?? '').split(/(?<=[.!?؟])\s/)[0] ?? '';
  const speakers = setting.list('speakers');
  const speaker = speakers[story.id.length % speakers.length] ?? '';
  return `<blockquote class="pull" data-role="quote" style="${styleOf(rect)}"><p>${escapeHtml(text)}</p> <cite>${escapeHtml(speaker)}</cite></blockquote>`;
}

/** Paragraphs of stories that the paper does not print, for columns that a story does not fill. */
export function reserveHtml(language: string, setting: SheetSetting, used: ReadonlySet<string>): string {
  const spare = setting.stories().filter((story) => !used.has(story.id));
  const paragraphs = spare.flatMap((story) => story.parts.filter((part) => part.role === 'body'));
  return `<template class="reserve" data-language="${language}">${paragraphs.map(({ text }, index) => `<p data-role="body" data-part="spare-${index}">${escapeHtml(hyphenate(text, language))}</p>`).join('')}</template>`;
}
