// Reads a link to a place in a newspaper, as `openLink` writes it: `kiosque://open/<title>/<day>/<page>#x,y,w,h`. What comes from outside is
// untrusted: a link names a title, a day, a page and a place on it, never a file, and can do nothing but show that page.
import { type Box, Day } from '#border/model';

/** The place of a link; what it does not tell is null. `sum` begins the SHA-256 of the edition, where the day has several. */
export type LinkedPlace = { title: string; day: Day | null; page: number | null; region: Box | null; sum: string | null };

/** The longest link that is read, in letters. */
export const longestLink = 4000;
const longestTitle = 300;

const link =
  /^kiosque:\/\/open\/([^/?#\s\\]+)\/(\d{4}-\d{2}-\d{2}|undated)(?:\/([1-9]\d{0,5}))?(?:\?of=([0-9a-f]{12,64}))?(?:#(\d{1,6}),(\d{1,6}),(\d{1,6}),(\d{1,6}))?$/;

/** Neither printed nor typed: they could turn round the sentence in which a title is told. */
const isHidden = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

const decodeTitle = (text: string): string | null => {
  try {
    const title = decodeURIComponent(text).normalize('NFC').trim();
    return title === '' || title.length > longestTitle || isHidden.test(title) ? null : title;
  } catch {
    return null;
  }
};

const readRegion = (sides: readonly (string | undefined)[]): Box | null => {
  const [x = 0, y = 0, width = 0, height = 0] = sides.map(Number);
  return width > 0 && height > 0 ? { x, y, width, height } : null;
};

/** The place that a link names; null for anything that is not such a link. */
export function readLink(text: string): LinkedPlace | null {
  const [, name, day, page, sum, ...sides] = (text.length > longestLink ? null : link.exec(text)) ?? [];
  const title = decodeTitle(name ?? '');
  if (title === null || day === undefined) return null;
  if (day !== 'undated' && !Day.safeParse(day).success) return null;
  return {
    title,
    day: day === 'undated' ? null : day,
    page: page === undefined ? null : Number(page),
    region: page === undefined || sides[0] === undefined ? null : readRegion(sides),
    sum: sum ?? null,
  };
}
