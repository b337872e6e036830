// The nouns of Kiosque: title, edition, page, article, hit, each as a zod schema with its inferred type.
// Refuses to hold behaviour: what is done with them lives in main/.
import { z } from 'zod';
import { Damage } from './model-damage.ts';

/** A calendar day as `YYYY-MM-DD`, without a time zone. */
export const Day = z.iso.date();
export type Day = z.infer<typeof Day>;

/** The id of one version of one edition: sixteen characters of lower-case Crockford base 32, made once, never reused. */
export const EditionId = z.string().regex(/^[0-9a-hjkmnp-tv-z]{16}$/);
export type EditionId = z.infer<typeof EditionId>;

/** ISO 639 code of a language, such as `fr`, `ar`, `en`. Stems exist for those three only. */
export const Language = z.string().regex(/^[a-z]{2,3}$/);
export type Language = z.infer<typeof Language>;

/** The languages that the interface speaks. */
export const InterfaceLanguage = z.enum(['fr', 'ar', 'en']);
export type InterfaceLanguage = z.infer<typeof InterfaceLanguage>;

/** The side from which a page or an edition is read. */
export const Direction = z.enum(['ltr', 'rtl']);
export type Direction = z.infer<typeof Direction>;

/** A rectangle in PDF points from the top left of the unrotated page. */
export const Box = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });
export type Box = z.infer<typeof Box>;

/** What a stretch of text is on its page. */
export const Role = z.enum([
  'kicker',
  'headline',
  'standfirst',
  'byline',
  'subhead',
  'body',
  'quote',
  'caption',
  'advert',
  'furniture',
]);
export type Role = z.infer<typeof Role>;

/** How most letters of a block look: the family without the prefix of its subset, the size in tenths of a point, the weight, the slant. */
export const FontMark = z.object({
  family: z.string().min(1),
  sizePoints: z.number().positive(),
  isBold: z.boolean(),
  isItalic: z.boolean(),
});
export type FontMark = z.infer<typeof FontMark>;

/** A stretch `[start, end)` of the page's text (UTF-16 offsets) with one role, the place that it covers, and its letters where they are known. */
export const Block = z.object({
  role: Role,
  start: z.int().min(0),
  end: z.int().min(0),
  box: Box,
  font: FontMark.optional(),
});
export type Block = z.infer<typeof Block>;

/**
 * One article's share of a page: its blocks in reading order. Confidence runs from 0 to 1. Jump lines name the pages, as printed, on
 * which it goes on and from which it comes; null where none does.
 */
export const Article = z.object({
  headline: z.string().nullable(),
  confidence: z.number().min(0).max(1),
  continuesOn: z.int().min(1).nullable(),
  continuedFrom: z.int().min(1).nullable(),
  blocks: z.array(Block),
});
export type Article = z.infer<typeof Article>;

/** A word `[start, end)` of the page's text; a word cut by a line end has two boxes. */
export const Word = z.object({ start: z.int().min(0), end: z.int().min(0), boxes: z.array(Box).min(1) });
export type Word = z.infer<typeof Word>;

/** Why a page has no text that can be trusted. */
export const OcrReason = z.enum(['no-text', 'no-unicode']);
export type OcrReason = z.infer<typeof OcrReason>;

/**
 * The one layout model: PDF glyphs, OCR and ALTO all become this.
 * `text` is everything on the page in logical reading order, furniture last: blocks are separated by a line feed, words by a space;
 * a word cut at a line end stands joined. `words` are in the order of `text`. Sizes are points of the unrotated page;
 * `rotation` is the turn (0, 90, 180, 270, clockwise) with which the page is meant to be seen.
 */
export const PageLayout = z.object({
  widthPoints: z.number().positive(),
  heightPoints: z.number().positive(),
  rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  source: z.enum(['pdf', 'ocr', 'alto']),
  direction: Direction,
  language: Language.nullable(),
  text: z.string(),
  words: z.array(Word),
  articles: z.array(Article),
  furniture: z.array(Block),
  needsOcr: OcrReason.nullable(),
});
export type PageLayout = z.infer<typeof PageLayout>;

/** A place on a page that a person gave a role. Words belong to it by where they are printed, so it outlives any layout of the text. */
export const CorrectedBlock = z.strictObject({
  role: Role,
  box: z.strictObject({ x: z.number(), y: z.number(), width: z.number().positive(), height: z.number().positive() }),
});
export type CorrectedBlock = z.infer<typeof CorrectedBlock>;

/** An article as a person left it: its blocks in reading order, and its headline where it was given another than is printed. */
export const CorrectedArticle = z.strictObject({
  headline: z.string().trim().min(1).max(1000).nullable(),
  blocks: z.array(CorrectedBlock).min(1).max(2000),
});
export type CorrectedArticle = z.infer<typeof CorrectedArticle>;

/** A page as a person left it, in reading order. Blocks with the role `furniture` belong to the paper, in whatever article they stand. */
export const CorrectedPage = z.object({
  page: z.int().min(1),
  correctedAtMs: z.int(),
  articles: z.array(CorrectedArticle).min(1).max(1000),
});
export type CorrectedPage = z.infer<typeof CorrectedPage>;

/** What corrections have taught of a title: the letters of its headlines, kickers and bylines, and where its front page bears its name. */
export const TitleStyle = z.object({
  headline: z.array(FontMark),
  kicker: z.array(FontMark),
  byline: z.array(FontMark),
  masthead: Box.nullable(),
});
export type TitleStyle = z.infer<typeof TitleStyle>;

/** Where a field of an edition was taken from; `user` is never overwritten by a guess, and `rule` is what a person's correction taught. */
export const FactSource = z.enum(['user', 'feed', 'rule', 'masthead', 'file-name', 'metadata', 'text', 'none']);
export type FactSource = z.infer<typeof FactSource>;

/** How sure we are of one field of an edition, and why; `printed` is the stretch that said so as it stands there, null where none did. */
export const Fact = z.object({
  source: FactSource,
  confidence: z.number().min(0).max(1),
  printed: z.string().nullable().default(null),
});
export type Fact = z.infer<typeof Fact>;

const unknownFact: Fact = { source: 'none', confidence: 0, printed: null };

/** How sure we are of each field of an edition. `day` speaks of `covers` too. */
export const EditionFacts = z.object({
  title: Fact,
  day: Fact,
  issue: Fact,
  language: Fact,
  price: Fact.default(unknownFact),
  printedPages: Fact.default(unknownFact),
});
export type EditionFacts = z.infer<typeof EditionFacts>;

/**
 * By what later files of a title are known, learned from a correction. `fileName` has `{yyyy}`, `{yy}`, `{mm}`, `{dd}`, `{m}`, `{d}`,
 * `{issue}` and `{number}` where names differ; `masthead` is the name as the front page prints it; `dayBox` is where the day stands, in
 * shares of the page; `dayOrder` is how figures of a day stand where they may be read two ways.
 */
export const Recognition = z.strictObject({
  fileName: z.string().min(1).max(500).nullable(),
  masthead: z.string().min(1).max(300).nullable(),
  dayBox: Box.nullable(),
  dayOrder: z.enum(['day-first', 'month-first']).nullable(),
  learnedAtMs: z.int(),
});
export type Recognition = z.infer<typeof Recognition>;

/** How far an edition is on its way into the index. */
export const IndexState = z.enum(['pending', 'searchable', 'needs-password', 'failed']);
export type IndexState = z.infer<typeof IndexState>;

/** One version of one issue of one title, with everything that a card on the shelf shows. */
export const Edition = z.object({
  id: EditionId,
  title: z.string().min(1),
  day: Day.nullable(),
  /** The last day of an issue that is for several, such as a weekend; null where it is for its day alone. */
  covers: Day.nullable(),
  issue: z.string().nullable(),
  /** The price of one issue: an amount and a currency, such as `4 MAD`. */
  price: z.string().nullable(),
  /** How many pages the paper says it has; `pages` is how many there are. */
  printedPages: z.int().min(1).nullable(),
  language: Language.nullable(),
  direction: Direction,
  variant: z.string(),
  version: z.int().min(1),
  replaces: EditionId.nullable(),
  state: z.enum(['confirmed', 'unconfirmed']),
  facts: EditionFacts,
  pages: z.int().min(1),
  sizeBytes: z.int().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  indexState: IndexState,
  searchable: z.boolean(),
  isLocked: z.boolean(),
  path: z.string(),
  addedAtMs: z.int(),
  readAtMs: z.int().nullable(),
  lastPage: z.int().min(1).nullable(),
  /** A pinned edition stays, whatever the rule of its title lets go. */
  isPinned: z.boolean(),
  /** One PDF, or an issue that arrived as page images and texts. */
  kind: z.enum(['pdf', 'issue']),
  /** Files that were found not to be what arrived; null where nothing is known to be damaged. */
  damage: Damage.nullable(),
});
export type Edition = z.infer<typeof Edition>;

/** The size in points of one page, before its rotation. */
export const PageSize = z.object({
  widthPoints: z.number().positive(),
  heightPoints: z.number().positive(),
  rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
});
export type PageSize = z.infer<typeof PageSize>;

/** A stretch `[start, end)` of a snippet that is to be marked. */
export const Mark = z.object({ start: z.int().min(0), end: z.int().min(0) });
export type Mark = z.infer<typeof Mark>;

/** One page that answers a search. Boxes frame the words on the unrotated page. */
export const Hit = z.object({
  editionId: EditionId,
  title: z.string(),
  day: Day.nullable(),
  page: z.int().min(1),
  headline: z.string().nullable(),
  snippet: z.string(),
  marks: z.array(Mark),
  boxes: z.array(Box),
});
export type Hit = z.infer<typeof Hit>;

/** How many pages answer within one year (`2024`) or month (`2024-03`); `null` holds the undated. */
export const TimelinePart = z.object({ period: z.string().nullable(), count: z.int().min(0) });
export type TimelinePart = z.infer<typeof TimelinePart>;

/** A time of day as `HH:MM`, 24 hours, by the clock of this machine. */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export type ClockTime = z.infer<typeof ClockTime>;

/** What a source of editions is: a catalogue, a news feed, a page of links, an address with a date in it, one file, a watched folder. */
export const SourceKind = z.enum(['opds', 'feed', 'index', 'pattern', 'file', 'folder']);
export type SourceKind = z.infer<typeof SourceKind>;

/** When a source is checked by itself. `weekdays` are ISO numbers, 1 is Monday: the days on which an issue appears. */
export const Schedule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('manual') }),
  z.strictObject({ kind: z.literal('every'), minutes: z.int().min(5).max(10_080) }),
  z.strictObject({
    kind: z.literal('times'),
    times: z.array(ClockTime).min(1).max(24),
    weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
  }),
]);
export type Schedule = z.infer<typeof Schedule>;

/** Which of the editions that a source lists are wanted: the newest so many, those since a day, or (both null) all. */
export const Wanted = z.strictObject({ newest: z.int().min(1).max(100_000).nullable(), since: Day.nullable() });
export type Wanted = z.infer<typeof Wanted>;

/** What becomes of a file in a watched folder once the library has it. */
export const Afterwards = z.enum(['leave', 'move']);
export type Afterwards = z.infer<typeof Afterwards>;

/** How one signs in at a source; the secret itself stands in the keychain alone. */
export const SignIn = z.object({ kind: z.enum(['password', 'bearer', 'headers', 'oauth']), user: z.string().nullable() });
export type SignIn = z.infer<typeof SignIn>;

/** How many editions of a title are kept. `all` lets nothing go. */
export const KeepRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('newest'), count: z.int().min(1).max(100_000) }),
  z.strictObject({ kind: z.literal('days'), days: z.int().min(1).max(36_500) }),
  z.strictObject({ kind: z.literal('size'), gigabytes: z.number().min(0.001).max(100_000) }),
]);
export type KeepRule = z.infer<typeof KeepRule>;
