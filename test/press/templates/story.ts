// The HTML of one story: heading, picture, and its text in columns.
// Every block carries data-role, from which the truth is measured.
import type { Item } from '../edition.ts';
import { hyphenate } from '../hyphenate.ts';
import type { Story, StoryPart } from '../read-texts.ts';
import { escapeHtml } from './escape-html.ts';
import type { Setting } from './setting.ts';

type StoryItem = Extract<Item, { kind: 'story' }>;
const aspects = { lead: 0.36, large: 0.42, medium: 0.46, small: 0.6 } as const;

/** A whole story, or the opening of one that is carried on to page `opensFor`. */
export function storyHtml(item: StoryItem, span: number, setting: Setting): string {
  const story = setting.story(item.id);
  const headline = item.second ? story.other : story.headline;
  const jump =
    item.opensFor === null ? '' : block('p', 'furniture', `${setting.word('jump')} ${setting.digits(item.opensFor)}`, 'jump');
  const picture = story.scene === '' ? 'none' : item.picture;
  const attributes = item.opensFor === null ? '' : ` data-continues-on="${item.opensFor}"`;
  return `<article class="story ${item.size}${item.dropCap ? ' dropcap' : ''}" data-article="${item.id}"${attributes}>
<header>${block('p', 'kicker', story.kicker, 'kicker')}${block('h2', 'headline', headline, 'headline')}${block('p', 'standfirst', story.standfirst, 'standfirst')}${block('p', 'byline', story.byline, 'byline')}</header>
${picture === 'wide' ? figure(story, aspects[item.size] * setting.pictureScale, setting) : ''}
${columns(partsOf(story, item.second), span, item.opensFor === null ? '' : item.id, '', picture === 'column' ? figure(story, 0.75, setting) : '', setting, item.dropCap)}${jump}</article>`;
}

/** The place where the rest of a story arrives. */
export function continuedHtml(id: string, from: number, span: number, setting: Setting): string {
  const story = setting.story(id);
  const note = block('p', 'furniture', `${setting.word('from')} ${setting.digits(from)}`, 'jump');
  return `<article class="story continued" data-article="${id}" data-continued-from="${from}">
<header>${block('p', 'kicker', story.kicker, 'kicker')}${block('h2', 'headline', story.other, 'headline')}${note}</header>
${columns([], span, '', id, '', setting, false)}</article>`;
}

/** A block of text with its role, or nothing for an empty text. */
export function block(tag: string, role: string, text: string, name = ''): string {
  return text === '' ? '' : `<${tag} class="${name}" data-role="${role}">${escapeHtml(text)}</${tag}>`;
}

/** On its second day a story loses its second paragraph, so that two days never print the same column. */
function partsOf(story: Story, second: boolean): StoryPart[] {
  if (!second) return story.parts;
  return story.parts.filter((part, index) => index !== 1 && part.role !== 'quote');
}

function columns(
  parts: StoryPart[],
  count: number,
  carries: string,
  continues: string,
  inset: string,
  setting: Setting,
  dropCap: boolean,
): string {
  const tags = { body: 'p', subhead: 'h3', quote: 'blockquote' } as const;
  const blocks = parts.map(({ role, text }, index) => {
    const set = role === 'body' ? hyphenate(text, setting.language) : text;
    const opened =
      dropCap && index === 0
        ? `<span class="cap">${escapeHtml(set.charAt(0))}</span>${escapeHtml(set.slice(1))}`
        : escapeHtml(set);
    return `<${tags[role]} data-role="${role}" data-part="${index + 1}">${opened}</${tags[role]}>`;
  });
  const links = `${carries === '' ? '' : ` data-carries="${carries}"`}${continues === '' ? '' : ` data-continues="${continues}"`}`;
  return `<div class="text" data-columns="${count}" style="columns:${count}"${links}>${inset}${blocks.join('')}</div>`;
}

function figure(story: Story, aspect: number, setting: Setting): string {
  const source = setting.photograph(story.scene, story.id);
  return `<figure class="grow" data-limit="${Math.min(0.92, aspect + 0.3)}"><div class="picture" style="--aspect:${aspect}"><img src="${source}" alt=""></div>${block('figcaption', 'caption', story.caption)}</figure>`;
}
