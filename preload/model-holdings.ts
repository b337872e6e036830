// What a library says of a newspaper as a serial: its description, what it holds of it day by day, what it lacks and has claimed.
// Refuses to hold behaviour: days are judged in main/holdings.
import { z } from 'zod';
import { Day, EditionId, Language } from './model.ts';

const issnDigits = /^(\d{4})-?(\d{3}[\dX])$/;

/** Whether the last sign of an ISSN fits the seven before (ISO 3297: weights 8 to 2, modulo 11, X for ten). */
const isIssn = (text: string): boolean => {
  const found = issnDigits.exec(text);
  if (found === null) return false;
  const signs = [...`${found[1]}${found[2]}`];
  const sum = signs.reduce((total, sign, at) => total + (sign === 'X' ? 10 : Number(sign)) * (8 - at), 0);
  return sum % 11 === 0;
};

/** An ISSN as `1234-567X`, with its check digit. */
export const Issn = z
  .string()
  .trim()
  .transform((text) =>
    text
      .toUpperCase()
      .replace(/^ISSN[\s:]*/u, '')
      .replaceAll(/[\s‐-―]/gu, '-')
      .replace(issnDigits, '$1-$2'),
  )
  .refine(isIssn);

/** The holidays on which a title may rest by its own custom; further ones are given as dates. */
export const restNames = [
  'eid-al-fitr',
  'eid-al-adha',
  'mawlid',
  'new-year-hijri',
  'good-friday',
  'easter',
  'easter-monday',
  'ascension',
  'whit-monday',
] as const;

/** Days on which nothing appears: `05-01` each year, `08-01/08-31` a span each year, `2024-03-04` or a span of such days once, or a holiday by name. */
export const Closed = z.union([
  z.enum(restNames),
  z
    .string()
    .regex(/^(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])|\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?:\/[\d-]+)?$/)
    .refine((text) => {
      const [from = '', to = from] = text.split('/');
      const isDay = (one: string): boolean => Day.safeParse(one.length === 5 ? `2000-${one}` : one).success;
      return from.length === to.length && isDay(from) && isDay(to) && (from.length === 5 || from <= to);
    }),
]);

const since = Day.nullable().default(null);

/**
 * When a title appears, from a day on (null: from the beginning): days of the week (ISO, 1 is Monday), dates of all or some months, a
 * weekday of each month (`nth` 5 is the last), or every so many weeks.
 */
export const Frequency = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('weekdays'), since, weekdays: z.array(z.int().min(1).max(7)).min(1).max(7) }),
  z.strictObject({
    kind: z.literal('dates'),
    since,
    dates: z.array(z.int().min(1).max(31)).min(1).max(31),
    months: z.array(z.int().min(1).max(12)).max(12).default([]),
  }),
  z.strictObject({ kind: z.literal('nth'), since, nth: z.int().min(1).max(5), weekday: z.int().min(1).max(7) }),
  z.strictObject({ kind: z.literal('weeks'), since, every: z.int().min(2).max(26), from: Day }),
]);
export type Frequency = z.infer<typeof Frequency>;

/** How another title stands to this one: it came before or after, or one is a supplement of the other. */
export const Relation = z.strictObject({
  kind: z.enum(['continues', 'continued-by', 'supplement-of', 'has-supplement']),
  title: z.string().trim().min(1).max(300),
  issn: Issn.nullable().default(null),
  day: Day.nullable().default(null),
});
export type Relation = z.infer<typeof Relation>;

const line = z.string().trim().min(1).max(300).nullable().default(null);

/**
 * What a person says of a title as a whole. All of it may be left out. `collectedFrom` and `collectedTo`: the time for which the library
 * answers; `isCurrent`: it answers up to the present day.
 */
export const TitleFacts = z.strictObject({
  issn: Issn.nullable().default(null),
  publisher: line,
  place: line,
  language: Language.nullable().default(null),
  frequencies: z.array(Frequency).max(60).default([]),
  closed: z.array(Closed).max(400).default([]),
  collectedFrom: Day.nullable().default(null),
  collectedTo: Day.nullable().default(null),
  isCurrent: z.boolean().default(false),
  relations: z.array(Relation).max(100).default([]),
  note: z.string().trim().max(5000).default(''),
});
export type TitleFacts = z.infer<typeof TitleFacts>;

/** What a person says of one day, against or beyond what was found: `on` is the day of a claim. */
export const RuledDay = z.strictObject({
  day: Day,
  ruling: z.enum(['missing', 'not-published', 'claimed', 'not-wanted']),
  on: Day.nullable().default(null),
  note: z.string().trim().max(1000).default(''),
});
export type RuledDay = z.infer<typeof RuledDay>;

/** Both, as library.json keeps them of a title; `ruled` is in the order of its days, each day once. */
export const TitleHoldings = z.object({ facts: TitleFacts, ruled: z.array(RuledDay).max(100_000) });
export type TitleHoldings = z.infer<typeof TitleHoldings>;

/** How a day stands. */
export const dayStates = [
  'held',
  'missing',
  'not-published',
  'incomplete',
  'damaged',
  'duplicate',
  'claimed',
  'not-wanted',
] as const;
export const DayState = z.enum(dayStates);
export type DayState = z.infer<typeof DayState>;

/**
 * One day. `number` is that of its issue, as printed or as the issues around it tell; `covers` the last day of an issue for several,
 * and `partOf` the first one where this is a further day. `isCertain` is false where no number told.
 */
export const HoldingDay = z.object({
  day: Day,
  state: DayState,
  number: z.string().nullable(),
  covers: Day.nullable(),
  partOf: Day.nullable(),
  isCertain: z.boolean(),
  claimedOn: Day.nullable(),
  note: z.string(),
  editions: z.array(EditionId),
});
export type HoldingDay = z.infer<typeof HoldingDay>;

/** How many days of each state; further days of an issue for several are not counted. */
export const DayCounts = z.record(DayState, z.int().min(0));
export type DayCounts = z.infer<typeof DayCounts>;

/** A title as the list of holdings shows it; `first` and `last` are the days that count, null where no issue has a day. */
export const HeldTitle = z.object({
  title: z.string(),
  issn: z.string().nullable(),
  first: Day.nullable(),
  last: Day.nullable(),
  editions: z.int().min(0),
  undated: z.int().min(0),
  counts: DayCounts,
});
export type HeldTitle = z.infer<typeof HeldTitle>;

/** One year of a title. `days` are all days of the year that count; `years` are those that have any, with how many of their days are missing. */
export const HoldingYear = z.object({
  title: z.string(),
  year: z.int(),
  years: z.array(z.object({ year: z.int(), missing: z.int().min(0), held: z.int().min(0) })),
  counts: DayCounts,
  days: z.array(HoldingDay),
});
export type HoldingYear = z.infer<typeof HoldingYear>;

/** What a person said of a title, beside what its issues show where nothing was said, and the statement of what is held. */
export const DescribedTitle = z.object({
  title: z.string(),
  facts: TitleFacts,
  learned: z.object({ frequencies: z.array(Frequency), closed: z.array(Closed) }),
  statement: z.string(),
});
export type DescribedTitle = z.infer<typeof DescribedTitle>;

/** Rulings of one title, and days of which the ruling is lifted: what takes another such change back. */
export const Rulings = z.strictObject({
  title: z.string().trim().min(1).max(300),
  days: z.array(RuledDay).max(50_000),
  lift: z.array(Day).max(50_000),
});
export type Rulings = z.infer<typeof Rulings>;

/** What holdings are written as: claims as a table, the statement as text, or a MARC 21 record as text or XML. */
export const HoldingsFormat = z.enum(['claims', 'statement', 'mrk', 'marcxml']);
export type HoldingsFormat = z.infer<typeof HoldingsFormat>;

/** Which titles, days and form; without titles all of them. */
export const HoldingsExport = z.strictObject({
  titles: z.array(z.string().trim().min(1).max(300)).min(1).max(10_000).nullable(),
  as: HoldingsFormat,
  from: Day.nullable().default(null),
  to: Day.nullable().default(null),
});
export type HoldingsExport = z.infer<typeof HoldingsExport>;
