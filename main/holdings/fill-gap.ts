// Decides which days between two believed numbers had issues that are not there: as many as numbers were skipped, on the days on which
// they are likeliest. Refuses to leave a skipped number out as long as there is a day for it.
import type { Shape } from './issue-shapes.ts';

/** A day between two believed numbers. `held`: an issue is there whose number is not believed; `likely` is the chance of an issue. */
export type OpenDay = { day: number; isHeld: boolean; isForced: boolean; likely: number; shapes: readonly Shape[] };

/** What became of a day: `missing` takes `numbers` from `offset` on after the number before; `part` belongs to a missing issue. */
export type FilledDay = {
  day: number;
  became: 'held' | 'missing' | 'part' | 'quiet';
  offset: number;
  numbers: number;
  days: number;
};

/** A paper that did not appear on a day on which it should is likelier to stay away on the next one too: strikes last. */
const costs = { spare: 4.4, moreSpare: 9, heldWithout: 9, heldDouble: 2.5, forcedOff: 12, stillAway: 0.9 };

const toCost = (chance: number): number => -Math.log(Math.max(1e-6, Math.min(1, chance)));

type Move = { became: FilledDay['became']; numbers: number; days: number; cost: number };

/** What may have happened on a day. `isAway`: nothing appeared on the likely day before. */
const movesOf = ({ isHeld, isForced, likely, shapes }: OpenDay, isAway: boolean): Move[] => {
  if (isHeld)
    return [
      { became: 'held', numbers: 1, days: 1, cost: 0 },
      { became: 'held', numbers: 2, days: 1, cost: costs.heldDouble },
      { became: 'held', numbers: 0, days: 1, cost: costs.heldWithout },
    ];
  const rests = isForced ? costs.forcedOff : toCost(1 - likely);
  const moves: Move[] = [{ became: 'quiet', numbers: 0, days: 1, cost: isAway ? Math.min(rests, costs.stillAway) : rests }];
  const appears = isForced ? 0 : toCost(likely);
  for (const { numbers, days, chance } of shapes)
    moves.push({ became: 'missing', numbers, days, cost: appears + toCost(chance) });
  return moves;
};

const most = 2_000_000;

/** Whether the numbers of so long a gap can be followed one by one. */
export function canFill(days: number, numbers: number): boolean {
  return days * (numbers + 1) <= most;
}

/** How many of the following days an issue takes: never one on which another is held. */
const reach = (days: readonly OpenDay[], at: number, move: Move): number => {
  let length = 1;
  while (length < move.days && days[at + length]?.isHeld === false) length += 1;
  return length;
};

/** All stories so far: a place is a day, how many numbers were used before it, and whether the paper stays away. */
type Table = { width: number; cost: Float64Array; chosen: (Move | undefined)[]; before: Int32Array };

const emptyTable = (days: number, numbers: number): Table => {
  const width = (numbers + 1) * 2;
  const places = (days + 1) * width;
  const cost = new Float64Array(places).fill(Number.POSITIVE_INFINITY);
  cost[0] = 0;
  return { width, cost, chosen: new Array(places), before: new Int32Array(places) };
};

const goOn = (table: Table, days: readonly OpenDay[], at: number, place: number): void => {
  const { width, cost, chosen, before } = table;
  const day = days[at];
  const here = cost[place] ?? Number.POSITIVE_INFINITY;
  if (day === undefined || here === Number.POSITIVE_INFINITY) return;
  const isAway = place % 2 === 1;
  const used = ((place % width) - (isAway ? 1 : 0)) / 2;
  for (const move of movesOf(day, isAway)) {
    const total = used + move.numbers;
    if (total * 2 >= width) continue;
    const staysAway = move.became === 'quiet' && (day.likely > 0.5 || isAway);
    const to = (at + reach(days, at, move)) * width + total * 2 + (staysAway ? 1 : 0);
    if (here + move.cost >= (cost[to] ?? 0)) continue;
    cost[to] = here + move.cost;
    chosen[to] = move;
    before[to] = place;
  }
};

/** The cheapest story of the days in which exactly `numbers` numbers were used, or as nearly as can be. */
export function fillGap(days: readonly OpenDay[], numbers: number): FilledDay[] {
  const table = emptyTable(days.length, numbers);
  for (const at of days.keys()) for (let step = 0; step < table.width; step += 1) goOn(table, days, at, at * table.width + step);
  return tellStory(days, numbers, table);
}

const tellStory = (days: readonly OpenDay[], numbers: number, { width, cost, chosen, before }: Table): FilledDay[] => {
  const end = days.length * width;
  let place = end;
  let least = Number.POSITIVE_INFINITY;
  for (let step = 0; step < width; step += 1) {
    const spare = numbers - (step >> 1);
    const total = (cost[end + step] ?? Number.POSITIVE_INFINITY) + (spare > 0 ? costs.spare + (spare - 1) * costs.moreSpare : 0);
    if (total < least) [place, least] = [end + step, total];
  }
  const story: FilledDay[] = [];
  while (place > 0) {
    const move = chosen[place];
    const from = before[place] ?? 0;
    if (move === undefined) break;
    const [at, next] = [Math.floor(from / width), Math.floor(place / width)];
    for (let part = next - 1; part >= at; part -= 1) {
      const became = part === at ? move.became : 'part';
      story.push({ day: days[part]?.day ?? 0, became, offset: (from % width) >> 1, numbers: move.numbers, days: next - at });
    }
    place = from;
  }
  return story.reverse();
};
