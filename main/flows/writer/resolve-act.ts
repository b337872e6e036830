// From what a person asks for many editions to what each is to become: numbers and days counted up, days moved, titles renamed.
// Refuses to guess a day for an edition that has none where days are moved.
import type { MetadataAct } from '#border/model-changes';
import { listDays, listIdsOfTitle } from '../../library/edition-rows.ts';
import type { LibraryDatabase } from '../../library/open-library.ts';
import type { ActWishes, Wish } from './plan-act.ts';

type Placed = ReturnType<typeof listDays>[number];
const dayMs = 86_400_000;

const addDays = (day: string, days: number): string => new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);

/** 1 is Monday. */
const weekdayOf = (day: string): number => new Date(day).getUTCDay() || 7;

/** By day, those without one last; what is of one day stays in the order given. */
const inOrder = (editions: readonly Placed[]): Placed[] =>
  editions.toSorted((a, b) => (a.day === b.day ? 0 : a.day === null ? 1 : b.day === null ? -1 : a.day < b.day ? -1 : 1));

/** Editions of one title and day, such as its regions, are one issue and share its number. */
function countIssues(editions: readonly Placed[], first: number, step: number): Wish[] {
  const numbers = new Map<string, number>();
  return inOrder(editions).map(({ id, titleKey, day }) => {
    const issue = day === null ? id : `${titleKey} ${day}`;
    const number = numbers.get(issue) ?? first + numbers.size * step;
    numbers.set(issue, number);
    return { id, change: { issue: String(number) } };
  });
}

/** The day itself where it is one of the weekdays, else the next that is. */
function nextOn(day: string, weekdays: ReadonlySet<number>): string {
  let found = day;
  while (!weekdays.has(weekdayOf(found))) found = addDays(found, 1);
  return found;
}

function countDays(editions: readonly Placed[], first: string, weekdays: readonly number[]): Wish[] {
  const on = new Set(weekdays);
  let next = nextOn(first, on);
  return inOrder(editions).map(({ id }) => {
    const day = next;
    next = nextOn(addDays(day, 1), on);
    return { id, change: { day } };
  });
}

const shiftDays = (editions: readonly Placed[], days: number): Wish[] =>
  editions.flatMap(({ id, day, covers }) =>
    day === null
      ? []
      : [{ id, change: { day: addDays(day, days), ...(covers === null ? {} : { covers: addDays(covers, days) }) } }],
  );

/** What each edition is to become. */
export function resolveAct(database: LibraryDatabase, act: MetadataAct, keepsBoth: boolean): ActWishes {
  switch (act.kind) {
    case 'set':
      return { wishes: act.rows, keepsBoth };
    case 'set-all':
      return { wishes: act.ids.map((id) => ({ id, change: act.change })), keepsBoth };
    case 'confirm':
      return { wishes: act.ids.map((id) => ({ id, change: { state: 'confirmed' } })), keepsBoth };
    case 'count-issues':
      return { wishes: countIssues(listDays(database, act.ids), act.first, act.step), keepsBoth };
    case 'count-days':
      return { wishes: countDays(listDays(database, act.ids), act.first, act.weekdays), keepsBoth };
    case 'shift-days':
      return { wishes: shiftDays(listDays(database, act.ids), act.days), keepsBoth };
    case 'rename-title': {
      const ids = listIdsOfTitle(database, act.from);
      return { wishes: ids.map((id) => ({ id, change: { title: act.to } })), keepsBoth, isSpelledAnew: true, withTrash: true };
    }
  }
}
