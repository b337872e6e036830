// What screens and commands read of holdings: the titles, one year of one, its description beside what its issues show. Changes nothing.
import type { Output, ParsedInput } from '#border/contract';
import type { HeldTitle, HoldingDay } from '#border/model-holdings';
import { writeStatement } from '../../formats/holdings-statement.ts';
import { countDays } from '../../holdings/count-days.ts';
import { listTitles, type StoredTitle } from '../../library/titles.ts';
import type { Parts } from '../parts.ts';

/** Titles of which there is an issue, or of which a person said something. */
function titlesInHand(parts: Parts): StoredTitle[] {
  const named = new Set(parts.shelf.list().map(({ title }) => title));
  return listTitles(parts.database).filter(({ name, holdings }) => named.has(name) || holdings.facts.collectedFrom !== null);
}

/** The titles by name, each with what is held of it and what is missing. */
export async function listHeldTitles(parts: Parts): Promise<HeldTitle[]> {
  const titles: HeldTitle[] = [];
  for (const { name } of titlesInHand(parts)) {
    const { title, editions, judged } = await parts.holdings.of(name);
    titles.push({
      title: title.name,
      issn: title.holdings.facts.issn,
      first: judged.days[0]?.day ?? null,
      last: judged.days.at(-1)?.day ?? null,
      editions: editions.length,
      undated: judged.undated.length,
      counts: judged.counts,
    });
  }
  return titles;
}

/** What is held is for everybody; what was noted of it, and when it was claimed, for whoever keeps the library. */
const withoutNote = (day: HoldingDay): HoldingDay => ({ ...day, note: '', claimedOn: null });

/** One year of a title; without a year, or with one in which nothing counts, the last that has days. Throws title/not-found. */
export async function readHoldingYear(parts: Parts, input: ParsedInput<'holdings.year'>): Promise<Output<'holdings.year'>> {
  const { title, judged } = await parts.holdings.of(input.title);
  const known = judged.years.find(({ year }) => year === input.year) ?? judged.years.at(-1);
  const year = known?.year ?? new Date().getFullYear();
  const begin = String(year).padStart(4, '0');
  const days = judged.days
    .filter(({ day }) => day.startsWith(`${begin}-`))
    .map(parts.door.isVisited() ? withoutNote : (day) => day);
  return { title: title.name, year, years: judged.years, counts: countDays(days), days };
}

/** What a person said of a title, and what its issues show. Throws title/not-found. */
export async function describeTitle(parts: Parts, name: string): Promise<Output<'holdings.describe'>> {
  const { title, judged } = await parts.holdings.of(name);
  return {
    title: title.name,
    facts: title.holdings.facts,
    learned: judged.learned,
    statement: writeStatement(judged.runs, parts.language()),
  };
}
