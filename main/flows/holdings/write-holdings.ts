// Holdings as texts for other people and programs: claims as a table, statements, MARC 21. Writes no file.
import type { InterfaceLanguage } from '#border/model';
import type { HoldingDay, HoldingsExport, Rulings } from '#border/model-holdings';
import { wordsIn } from '#border/words/speak';
import type { HeldRun } from '../../formats/held-run.ts';
import { writeStatement } from '../../formats/holdings-statement.ts';
import { holdingsToMarc } from '../../formats/holdings-to-marc.ts';
import { writeMarcXml, writeMrk } from '../../formats/marc-record.ts';
import { dayOf } from '../../formats/reference.ts';
import { type Cell, writeCsv } from '../../formats/write-csv.ts';
import type { Parts } from '../parts.ts';
import type { TitleInHand } from './open-holdings.ts';
import { listHeldTitles } from './read-holdings.ts';

/** A text, how many claims it lists, and the rulings by which these would be claimed today. */
export type WrittenHoldings = { text: string; issues: number; claims: Rulings[] };

type Span = Pick<HoldingsExport, 'from' | 'to'>;

const isWithin = (day: string, { from, to }: Span): boolean => (from === null || day >= from) && (to === null || day <= to);

const isClaim = ({ state, partOf }: HoldingDay): boolean => (state === 'missing' || state === 'claimed') && partOf === null;

const titlesOf = async (parts: Parts, { titles }: HoldingsExport): Promise<TitleInHand[]> => {
  const names = titles ?? (await listHeldTitles(parts)).map(({ title }) => title);
  const found: TitleInHand[] = [];
  for (const name of names) found.push(await parts.holdings.of(name));
  return found;
};

const writeClaims = (titles: readonly TitleInHand[], span: Span, language: InterfaceLanguage): WrittenHoldings => {
  const { csv, states } = wordsIn(language).holdings;
  const today = dayOf(Date.now());
  const rows: Cell[][] = [];
  const claims: Rulings[] = [];
  for (const { title, judged } of titles) {
    const days = judged.days.filter((one) => isClaim(one) && isWithin(one.day, span));
    for (const { day, number, state, claimedOn, note } of days)
      rows.push([title.name, title.holdings.facts.issn, day, number, states[state], claimedOn, note]);
    const open = days.filter(({ state }) => state === 'missing');
    const ruled = open.map(({ day, note }) => ({ day, ruling: 'claimed' as const, on: today, note }));
    if (ruled.length > 0) claims.push({ title: title.name, days: ruled, lift: [] });
  }
  const headers = [csv.title, csv.issn, csv.day, csv.number, csv.state, csv.claimedOn, csv.note];
  return { text: writeCsv(headers, rows), issues: rows.length, claims };
};

const runsWithin = (runs: readonly HeldRun[], { from, to }: Span): HeldRun[] =>
  runs.filter(({ firstDay, lastDay }) => (to === null || firstDay <= to) && (from === null || lastDay >= from));

const toMarc = ({ title, judged }: TitleInHand, span: Span, catalogue: InterfaceLanguage) => {
  const { issn, publisher, place, note, relations, frequencies, isCurrent, language } = title.holdings.facts;
  const shown = frequencies.length === 0 ? judged.learned.frequencies : frequencies;
  const last = shown.at(-1);
  return holdingsToMarc({
    title: title.name,
    language: language ?? title.language,
    issn,
    publisher,
    place,
    note,
    relations,
    frequencies: shown,
    frequency: last === undefined ? null : wordsIn(catalogue).holdings.frequency(last),
    isCurrent,
    runs: runsWithin(judged.runs, span),
    catalogue,
    today: dayOf(Date.now()),
  });
};

/** Writes the holdings of titles in the language of the interface. Throws title/not-found. */
export async function writeHoldings(parts: Parts, input: HoldingsExport): Promise<WrittenHoldings> {
  const titles = await titlesOf(parts, input);
  const language = parts.language();
  if (input.as === 'claims') return writeClaims(titles, input, language);
  if (input.as === 'statement') {
    const lines = titles.map(({ title, judged }) => {
      const { issn } = title.holdings.facts;
      const head = issn === null ? title.name : `${title.name} (ISSN ${issn})`;
      return `${head}\n${writeStatement(runsWithin(judged.runs, input), language)}\n`;
    });
    return { text: lines.join('\n'), issues: 0, claims: [] };
  }
  const records = titles.map((one) => toMarc(one, input, language));
  return { text: input.as === 'mrk' ? writeMrk(records) : writeMarcXml(records), issues: 0, claims: [] };
}
