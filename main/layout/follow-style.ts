// Reads a page as corrections have taught to read its title: letters tell roles, and the place of the name tells the masthead.
// Refuses blocks that are too long for their role, whatever their letters.
import type { Box, TitleStyle } from '#border/model';
import { countWords } from './block-text.ts';
import { fontMarkOf, isSameFont } from './font-mark.ts';
import type { StyleRole } from './headings.ts';
import { type LearnedRole, learnedRoles } from './learn-style.ts';
import type { ReadBlock } from './page-reading.ts';

const mostWords: Record<LearnedRole, number> = { headline: 40, kicker: 20, byline: 14 };
/** The name of a newspaper, with an article or a device set on a line of its own. */
const MOST_NAME_LINES = 3;

/** Tells the role of a block by its letters; null where nothing has been learned. */
export function styleRoleOf(style: TitleStyle | null): StyleRole | null {
  if (style === null || learnedRoles.every((role) => style[role].length === 0)) return null;
  return (block) => {
    const mark = fontMarkOf(block);
    if (mark === null) return null;
    const role = learnedRoles.find((one) => style[one].some((known) => isSameFont(known, mark)));
    return role !== undefined && countWords(block) <= mostWords[role] ? role : null;
  };
}

/** What of a front page is content and what is furniture, once the masthead that the style knows has been taken out. */
export function partMasthead<Parts extends { content: ReadBlock[]; furniture: ReadBlock[] }>(
  parts: Parts,
  style: TitleStyle | null,
): Pick<Parts, 'content' | 'furniture'> {
  const box = style?.masthead ?? null;
  if (box === null) return parts;
  const isName = (block: ReadBlock): boolean => block.lines.length <= MOST_NAME_LINES && lies(block, box);
  return {
    content: parts.content.filter((block) => !isName(block)),
    furniture: [...parts.content.filter(isName), ...parts.furniture],
  };
}

/** Whether the middle of a block lies in the box, and most of the height of the block is that of the box. */
function lies({ x0, x1, y0, y1, frame }: ReadBlock, box: Box): boolean {
  const own = frame.toPage({ x: x0, y: y0, width: x1 - x0, height: y1 - y0 });
  const x = own.x + own.width / 2;
  const y = own.y + own.height / 2;
  const isInside = x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
  return isInside && own.height > 0.5 * box.height;
}
