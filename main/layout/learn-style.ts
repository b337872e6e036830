// Learns how a title is set from pages that people arranged, and from the pages beside them: which letters make headlines, kickers
// and bylines, and where the front page bears its name. Refuses letters in which the title sets its text, and what pages contradict.
import type { Block, Box, FontMark, PageLayout, Role, TitleStyle } from '#border/model';
import { isSameFont } from './font-mark.ts';

/** A page of an edition that a person has worked on; `corrected` is null for a page left alone. */
export type TaughtPage = { page: number; found: PageLayout; corrected: PageLayout | null };

/** The roles that letters can tell. */
export const learnedRoles = ['headline', 'kicker', 'byline'] as const;
/** A role that letters can tell. */
export type LearnedRole = (typeof learnedRoles)[number];

/** Letters that make a larger share of the text are its body. */
const MOST_OF_TEXT = 0.15;
/** On pages that a person arranged, this share of what is set in these letters must have the role. */
const LEAST_ARRANGED = 0.6;
/** Where nobody changed a role in these letters, more must agree, and at least so many blocks. */
const LEAST_LEFT = 0.8;
const FEWEST_LEFT = 3;
const MASTHEAD_SHARE = 0.3;
/** A title is at least this many times as large as the text. */
const MASTHEAD_RATIO = 2;

/** What is known of blocks in one font. */
type Use = { mark: FontMark; letters: number; arranged: Map<Role, number>; left: Map<Role, number>; changed: Map<Role, number> };

/** The style that the pages show; empty where they show none. The last page that has a masthead says where it is. */
export function learnStyle(pages: readonly TaughtPage[]): TitleStyle {
  const uses = gatherUses(pages);
  const all = uses.reduce((sum, use) => sum + use.letters, 0);
  const style: TitleStyle = { headline: [], kicker: [], byline: [], masthead: null };
  if (!pages.some(({ corrected }) => corrected !== null)) return style;
  for (const use of uses) {
    const role = use.letters > MOST_OF_TEXT * all ? null : roleOfUse(use);
    if (role !== null) style[role].push(use.mark);
  }
  const body = uses.reduce<Use | null>((most, use) => (most === null || use.letters > most.letters ? use : most), null);
  style.masthead = findMasthead(pages, body?.mark.sizePoints ?? null);
  return style;
}

/** Whether nothing has been learned. */
export function isEmptyStyle({ headline, kicker, byline, masthead }: TitleStyle): boolean {
  return headline.length + kicker.length + byline.length === 0 && masthead === null;
}

function roleOfUse({ arranged, left, changed }: Use): LearnedRole | null {
  for (const role of learnedRoles) {
    const isArranged = shareOf(role, [arranged]) >= LEAST_ARRANGED;
    if (isArranged && (changed.get(role) ?? 0) > 0) return role;
    const count = (arranged.get(role) ?? 0) + (left.get(role) ?? 0);
    if (changed.size === 0 && count >= FEWEST_LEFT && shareOf(role, [arranged, left]) >= LEAST_LEFT) return role;
  }
  return null;
}

function shareOf(role: Role, counts: readonly ReadonlyMap<Role, number>[]): number {
  let own = 0;
  let all = 0;
  for (const count of counts) {
    own += count.get(role) ?? 0;
    for (const value of count.values()) all += value;
  }
  return all === 0 ? 0 : own / all;
}

function gatherUses(pages: readonly TaughtPage[]): Use[] {
  const uses: Use[] = [];
  const findUse = (mark: FontMark): Use => {
    const known = uses.find((use) => isSameFont(use.mark, mark));
    if (known !== undefined) return known;
    const made = { mark, letters: 0, arranged: new Map(), left: new Map(), changed: new Map() };
    uses.push(made);
    return made;
  };
  const count = (counts: Map<Role, number>, role: Role): void => void counts.set(role, (counts.get(role) ?? 0) + 1);
  for (const { found, corrected } of pages) {
    const before = corrected === null ? null : rolesByPlace(found);
    for (const block of blocksOf(corrected ?? found)) {
      if (block.font === undefined) continue;
      const use = findUse(block.font);
      use.letters += block.end - block.start;
      count(corrected === null ? use.left : use.arranged, block.role);
      const was = before?.(corrected as PageLayout, block);
      if (was !== undefined && was !== block.role) count(use.changed, block.role);
    }
  }
  return uses;
}

const blocksOf = ({ articles, furniture }: PageLayout): Block[] => [...articles.flatMap(({ blocks }) => blocks), ...furniture];

/** What the first word of a block was part of before a person arranged the page. */
function rolesByPlace(found: PageLayout): (corrected: PageLayout, block: Block) => Role | undefined {
  const blocks = blocksOf(found);
  const roles = new Map<string, Role>();
  for (const { start, boxes } of found.words) {
    const holder = blocks.find((block) => block.start <= start && start < block.end);
    if (holder !== undefined && boxes[0] !== undefined) roles.set(placeOf(boxes[0]), holder.role);
  }
  return (corrected, block) => {
    const box = corrected.words.find(({ start }) => start === block.start)?.boxes[0];
    return box === undefined ? undefined : roles.get(placeOf(box));
  };
}

const placeOf = ({ x, y, width, height }: Box): string => `${x} ${y} ${width} ${height}`;

/** The largest furniture at the head of a front page, on the last that a person arranged or else the last of all. */
function findMasthead(pages: readonly TaughtPage[], bodySize: number | null): Box | null {
  if (bodySize === null) return null;
  const fronts = pages.filter(({ page }) => page === 1);
  const ordered = [
    ...fronts.filter(({ corrected }) => corrected === null),
    ...fronts.filter(({ corrected }) => corrected !== null),
  ];
  let masthead: Box | null = null;
  for (const { found, corrected } of ordered) {
    const { furniture, heightPoints } = corrected ?? found;
    const names = furniture.filter(
      ({ box, font }) =>
        font !== undefined &&
        font.sizePoints >= MASTHEAD_RATIO * bodySize &&
        box.y + box.height / 2 < MASTHEAD_SHARE * heightPoints,
    );
    const largest = names.reduce<Block | null>(
      (best, block) => (best === null || (block.font?.sizePoints ?? 0) > (best.font?.sizePoints ?? 0) ? block : best),
      null,
    );
    masthead = largest?.box ?? masthead;
  }
  return masthead;
}
