// The drawn lines of a page that part what stands on their two sides, as a reader from the left sees them.
// Refuses lines that part nothing: the rows of a table, and the two that hold a pull quote.
import type { Ranks } from './headings.ts';
import type { Rule } from './page-glyphs.ts';
import type { PageReading } from './page-reading.ts';
import { type Place, seenFrom } from './place.ts';

/** The rules of a page as a reader from the left sees them. */
export type Rules = { level: Place[]; standing: Place[] };

/** The rules right above and below a pull quote hold it, and part nothing else. */
const QUOTE_REACH = 6;

/** The rules of a page that part, level and standing. */
export function rulesOf({ direction, frame, bodySize }: PageReading, ranks: Ranks): Rules {
  const quotes = [...ranks].flatMap(([block, rank]) => (rank === 'quote' ? [block] : []));
  const holdsQuote = (rule: Rule): boolean =>
    quotes.some(({ x0, x1, y0, y1, size }) => {
      const reach = QUOTE_REACH * size;
      return (
        rule.x0 <= x0 + 2 &&
        rule.x1 >= x1 - 2 &&
        rule.x1 - rule.x0 < 2.5 * (x1 - x0) &&
        rule.y0 > y0 - reach &&
        rule.y0 < y1 + reach
      );
    });
  const rules = frame.rules.filter((rule) => !holdsQuote(rule)).map((rule) => seenFrom(direction, rule));
  return {
    level: withoutLadders(
      rules.filter((rule) => rule.x1 - rule.x0 > rule.y1 - rule.y0),
      LADDER_STEP * bodySize,
    ),
    standing: rules.filter((rule) => rule.x1 - rule.x0 <= rule.y1 - rule.y0),
  };
}

/** The lines of a table follow each other within this many sizes of the body. */
const LADDER_STEP = 3.2;

const FEWEST_STEPS = 3;

const SAME_EDGE = 2;

/** Rules of one width, one close under another, are the lines of a table and part nothing but its rows. */
function withoutLadders(level: readonly Place[], step: number): Place[] {
  const isSame = (one: Place, other: Place): boolean =>
    Math.abs(one.x0 - other.x0) < SAME_EDGE && Math.abs(one.x1 - other.x1) < SAME_EDGE;
  const ladders: Place[][] = [];
  for (const rule of [...level].sort((one, other) => one.y0 - other.y0)) {
    const ladder = ladders.find((one) => {
      const last = one.at(-1) as Place;
      return isSame(last, rule) && rule.y0 - last.y0 <= step;
    });
    if (ladder === undefined) ladders.push([rule]);
    else ladder.push(rule);
  }
  return ladders.filter((ladder) => ladder.length < FEWEST_STEPS).flat();
}
