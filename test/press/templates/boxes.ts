// The HTML of what is not a story: adverts, briefs, small ads, the diary, the weather and the tides.
import type { Edition, Item } from '../edition.ts';
import { hyphenate } from '../hyphenate.ts';
import { seedRandom } from '../random.ts';
import { escapeHtml } from './escape-html.ts';
import type { Setting } from './setting.ts';
import { block } from './story.ts';

type AdvertItem = Extract<Item, { kind: 'advert' }>;
type ListItem = Extract<Item, { start: number }>;

/** A boxed advertisement in one of three dresses. */
export function advertHtml(item: AdvertItem, setting: Setting, name = ''): string {
  const [brand = '', slogan = '', details = ''] = entry(setting.list('adverts'), Number(item.id)).split(' | ');
  const grow = item.grows ? ' grow' : '';
  return `<aside class="advert dress${Number(item.id) % 3}${grow} ${name}" data-limit="1.9" data-article="advert-${item.id}">${block('p', 'advert', brand, 'brand')}${block('p', 'advert', slogan, 'slogan')}${block('p', 'advert', details, 'details')}</aside>`;
}

/** A list: entries `Title | text`, run in as bold title and text. Small ads are grouped under their rubric. */
export function listHtml(item: ListItem, edition: Edition, setting: Setting): string {
  if (item.kind === 'weather') return weatherHtml(edition, setting);
  const entries = setting.list(item.kind);
  const turned = [...entries.slice(item.start % entries.length), ...entries.slice(0, item.start % entries.length)];
  const isAds = item.kind === 'classifieds';
  const ordered = isAds ? turned.sort((a, b) => rubric(a).localeCompare(rubric(b))) : turned;
  const rows = ordered.map((line, index) => {
    const [title = '', text = ''] = line.split(' | ');
    const isRepeated = isAds && index > 0 && rubric(ordered[index - 1] ?? '') === title;
    const heading = isRepeated ? '' : block('h3', isAds ? 'advert' : 'subhead', title, 'rubric');
    return `${heading}<p data-role="${isAds ? 'advert' : 'body'}">${escapeHtml(hyphenate(text, setting.language))}</p>`;
  });
  return `<article class="list ${item.kind}" data-article="${item.kind}-${item.start}"><header>${block('h2', isAds ? 'advert' : 'headline', setting.word(item.kind), 'label')}</header>
<div class="text entries" data-columns="${item.columns}" style="columns:${item.columns}">${rows.join('')}</div></article>`;
}

const rubric = (line: string): string => line.split(' | ')[0] ?? '';

function entry(entries: readonly string[], index: number): string {
  const found = entries[index % entries.length];
  if (found === undefined) throw new Error(`No advert ${index}`);
  return found;
}

/** Weather and tides from the day's seed: places, sky, temperatures, hours of high and low water. */
function weatherHtml(edition: Edition, setting: Setting): string {
  const random = seedRandom(`weather/${edition.title.key}/${edition.masthead.day}`);
  const skies = setting.list('skies');
  const rows = setting.list('places').map((place) => {
    const low = 5 + random.below(7);
    return [place, random.pick(skies), `${setting.digits(low)}° / ${setting.digits(low + 5 + random.below(8))}°`];
  });
  const high = 170 + random.below(180);
  const tides = [0, 372, 745, 1118].map((minutes, index) => [
    setting.word(index % 2 === 0 ? 'high' : 'low'),
    setting.digits(clock(high + minutes)),
    setting.digits(`${index % 2 === 0 ? 3 + random.below(2) : 1},${random.below(10)} ${setting.word('metre')}`),
  ]);
  return `<article class="list weather" data-article="weather"><header>${block('h2', 'headline', setting.word('weather'), 'label')}</header>${block('p', 'body', random.pick(setting.list('outlook')), 'outlook')}${table(rows)}${block('h3', 'subhead', setting.word('tides'), 'tides')}${table(tides)}</article>`;
}

const clock = (minutes: number): string => `${Math.floor(minutes / 60) % 24}:${String(minutes % 60).padStart(2, '0')}`;

function table(rows: readonly (readonly string[])[]): string {
  return `<div class="table">${rows.map((cells) => `<p data-role="body">${cells.map((text) => `<span>${escapeHtml(text)}</span>`).join(' ')}</p>`).join('')}</div>`;
}
