// Turns a page of an ALTO file into a page whose lines are set, with the articles that METS or the file itself tells.
// Refuses to order or to group anything on its own: that is the layout's to do.
import type { Box, Role } from '#border/model';
import { type AltoBlock, type AltoBox, type AltoPage, type AltoString, blocksOf } from '../formats/alto-document.ts';
import { around } from '../formats/around-boxes.ts';
import { toLanguage } from '../formats/to-language.ts';
import type { Rule } from '../layout/page-glyphs.ts';
import type { SetBlock, SetLine, SetPage } from '../layout/set-page.ts';
import { type AltoScale, type AltoScaleOptions, scaleOf } from './alto-scale.ts';
import { toPoints, toSetLine } from './set-line.ts';

/** A graphic is a rule where it is this many times as long as thick. */
const RULE_RATIO = 8;

/** To which group a string belongs; groups take blocks apart. */
export type Grouping = (string: AltoString) => number | null;

/** A set page, and for each group the blocks that were made of it. */
export type GroupedPage = { page: SetPage; blocksOfGroup: Map<number, string[]> };

/** The page without knowledge of articles. Its size is that of the sheet, if there is one. */
export function altoToSetPage(page: AltoPage, options: AltoScaleOptions = {}): SetPage {
  return groupSetPage(
    page,
    options,
    () => null,
    () => null,
  ).page;
}

/** The page with its blocks taken apart where they hold strings of several groups. `roleOf` gives the role of a group. */
export function groupSetPage(
  page: AltoPage,
  options: AltoScaleOptions,
  groupOf: Grouping,
  roleOf: (group: number) => Role | null,
): GroupedPage {
  const scale = scaleOf(page, options);
  const blocks: SetBlock[] = [];
  const blocksOfGroup = new Map<number, string[]>();
  const taken = new Set<string>();
  for (const space of page.spaces) {
    const isMargin = space.kind === 'top' || space.kind === 'bottom';
    for (const block of space.blocks.flatMap(withInner)) {
      for (const [group, lines] of linesByGroup(block, groupOf, scale)) {
        const id = freeId(block.id ?? 'block', taken);
        const own = block.role ?? roleOfLines(block) ?? (isMargin ? 'furniture' : null);
        blocks.push({ id, box: around(lines.map(({ box }) => box)), lines, role: group === null ? own : (roleOf(group) ?? own) });
        if (group !== null) blocksOfGroup.set(group, [...(blocksOfGroup.get(group) ?? []), id]);
      }
    }
  }
  const { rules, images } = shapesOf(page, scale);
  const { widthPoints, heightPoints } = scale;
  const size = { widthPoints, heightPoints, rotation: turnOf(page) };
  return { page: { ...size, source: 'alto', language: languageOf(page), blocks, rules, images }, blocksOfGroup };
}

/** The turn with which the page is meant to be seen: text that runs counterclockwise is turned clockwise. */
function turnOf({ rotation }: AltoPage): SetPage['rotation'] {
  const turn = ((Math.round(rotation / 90) % 4) + 4) % 4;
  return ([0, 90, 180, 270] as const)[turn] ?? 0;
}

const withInner = (block: AltoBlock): AltoBlock[] => [block, ...block.blocks.flatMap(withInner)];

/** An id that no block of the page has yet: files repeat them, or have none. */
function freeId(id: string, taken: Set<string>): string {
  let free = id;
  for (let count = 2; taken.has(free); count += 1) free = `${id}.${count}`;
  taken.add(free);
  return free;
}

function linesByGroup(block: AltoBlock, groupOf: Grouping, scale: AltoScale): Map<number | null, SetLine[]> {
  const found = new Map<number | null, SetLine[]>();
  for (const line of block.lines) {
    for (const [group, strings] of Map.groupBy(line.strings, groupOf)) {
      const set = toSetLine(line, strings, scale);
      if (set !== null) found.set(group, [...(found.get(group) ?? []), set]);
    }
  }
  return found;
}

/** Some programs tag lines instead of blocks; a role on which all lines agree is the block's. */
function roleOfLines({ lines }: AltoBlock): Role | null {
  const roles = new Set(lines.map(({ role }) => role));
  return roles.size === 1 ? ([...roles][0] ?? null) : null;
}

/** The language of most letters, as far as the file says it; strings say it for themselves, lines, blocks and the page hand it down. */
function languageOf(page: AltoPage): string | null {
  const letters = new Map<string, number>();
  for (const { lines } of blocksOf(page)) {
    for (const { strings } of lines) {
      for (const { language, content } of strings) {
        const code = toLanguage(language);
        if (code !== null) letters.set(code, (letters.get(code) ?? 0) + content.length);
      }
    }
  }
  return [...letters].sort(([, one], [, other]) => other - one)[0]?.[0] ?? toLanguage(page.language);
}

const isPictureLabel = /illustration|image|photo|picture|graphic|figure|drawing|map|chart/i;

/** Thin graphics are rules, graphics around other blocks are frames of four; the rest, and pictures, are images. */
function shapesOf(page: AltoPage, scale: AltoScale): { rules: Rule[]; images: Box[] } {
  const rules: Rule[] = [];
  const images: Box[] = [];
  const blocks = blocksOf(page);
  const texts = blocks.filter(({ lines }) => lines.length > 0);
  for (const { kind, box, labels } of blocks) {
    if (box === null || box.width + box.height <= 0) continue;
    const place = toPoints(box, scale);
    if (kind === 'picture' || (kind === 'composed' && labels.some((label) => isPictureLabel.test(label)))) images.push(place);
    if (kind !== 'graphic') continue;
    if (Math.max(box.width, box.height) >= RULE_RATIO * Math.min(box.width, box.height)) rules.push(ruleIn(place));
    else if (texts.some((text) => text.box !== null && holds(box, text.box))) rules.push(...frameOf(place));
    else images.push(place);
  }
  return { rules, images };
}

function ruleIn({ x, y, width, height }: Box): Rule {
  const isLevel = width >= height;
  return isLevel
    ? { x0: x, y0: y + height / 2, x1: x + width, y1: y + height / 2 }
    : { x0: x + width / 2, y0: y, x1: x + width / 2, y1: y + height };
}

function frameOf({ x, y, width, height }: Box): Rule[] {
  const [right, bottom] = [x + width, y + height];
  return [
    { x0: x, y0: y, x1: right, y1: y },
    { x0: x, y0: bottom, x1: right, y1: bottom },
    { x0: x, y0: y, x1: x, y1: bottom },
    { x0: right, y0: y, x1: right, y1: bottom },
  ];
}

function holds(outer: AltoBox, inner: AltoBox): boolean {
  const x = inner.x + inner.width / 2;
  const y = inner.y + inner.height / 2;
  return x > outer.x && x < outer.x + outer.width && y > outer.y && y < outer.y + outer.height;
}
