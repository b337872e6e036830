// Gives captions and jump lines to the articles that they belong to.
import { countWords, textOf } from './block-text.ts';
import { ownerOf } from './captions.ts';
import type { Framed } from './framed-blocks.ts';
import type { Ranks } from './headings.ts';
import { readJump } from './jumps.ts';
import type { ReadBlock } from './page-reading.ts';
import { type Place, sharedWidth } from './place.ts';

/** What stands under a line that leads on must be so many times nearer than what stands over it. */
const BELOW_COST = 4;

/** A jump line belongs to the text or the head right above it, or else to what is nearest. */
export function attachJumps(groups: ReadBlock[][], jumps: readonly ReadBlock[], flow: readonly ReadBlock[]): void {
  const distance = (jump: ReadBlock, other: ReadBlock): number => {
    const aside = Math.max(0, -sharedWidth(jump, other));
    const over = jump.y0 - other.y1;
    const under = other.y0 - jump.y1;
    const cost = readJump(textOf(jump))?.kind === 'to' ? BELOW_COST : 1;
    return 2 * aside + (over >= -2 ? Math.max(0, over) : cost * (Math.max(0, under) + jump.size));
  };
  for (const jump of jumps) {
    const owner = flow.reduce<ReadBlock | null>(
      (best, other) => (best === null || distance(jump, other) < distance(jump, best) ? other : best),
      null,
    );
    const group = owner === null ? undefined : groups.find((one) => one.includes(owner));
    if (group === undefined) groups.push([jump]);
    else group.push(jump);
  }
}

/** A picture that is a story of its own has a caption of so many words, the first of them bold. */
const FEWEST_STORY_WORDS = 10;

/** Puts each caption into the group of the article that its picture belongs to; one that is a story of its own begins a group. */
export function attachCaptions(
  groups: ReadBlock[][],
  captions: ReadonlyMap<ReadBlock, Place>,
  flow: readonly ReadBlock[],
  ranks: Ranks,
  { frameOf, adverts }: Framed,
): void {
  for (const [caption, picture] of captions) {
    const frame = frameOf.get(caption) ?? -1;
    const owner = ownerOf(caption, picture, flow, ranks, (other) => {
      const own = frameOf.get(other) ?? -1;
      return own === frame || (frame === -1 && !adverts.has(own));
    });
    const isOwnStory = caption.hasBoldLead && countWords(caption) >= FEWEST_STORY_WORDS;
    const group = owner === null || isOwnStory ? undefined : groups.find((one) => one.includes(owner));
    if (group === undefined) groups.push([caption]);
    else group.push(caption);
  }
}
