// What the library keeps of an edition and of itself: the shape of the sidecars, and of the rows made from them.
// Archive writes these to files, library to rows; neither knows the other, both know this.
import { z } from 'zod';
import { errorCodes } from '#border/errors';
import {
  Afterwards,
  CorrectedPage,
  Day,
  Direction,
  Edition,
  EditionId,
  KeepRule,
  Language,
  PageSize,
  Recognition,
  Schedule,
  SignIn,
  SourceKind,
  TitleStyle,
  Wanted,
} from '#border/model';
import { TitleAuthority } from '#border/model-authority';
import { Damage } from '#border/model-damage';
import { DossierRecord } from '#border/model-dossier';
import { TitleFacts, TitleHoldings } from '#border/model-holdings';
import { MarkRecord } from '#border/model-marks';
import { OcrLanguage } from '#border/model-ocr';
import { TitleReading } from '#border/model-reading';
import { KeptSearch } from '#border/model-searches';
import { Settings } from '#border/model-settings';
import { PinProof } from './pin.ts';

/** Who did something: a program in a version, and the person at it where the library's settings name one. */
export const Agent = z.object({ program: z.string().min(1), version: z.string().min(1), operator: z.string().min(1).nullable() });
export type Agent = z.infer<typeof Agent>;

/** What can happen to an edition, in the words of the Library of Congress (id.loc.gov/vocabulary/preservation/eventType). */
export const eventTypes = [
  'ingestion',
  'message digest calculation',
  'format identification',
  'validation',
  'metadata modification',
  'policy assignment',
  'creation',
  'migration',
  'deletion',
  'recovery',
  'replacement',
  'replication',
  'transfer',
  'fixity check',
] as const;

/**
 * Something that happened to an edition, in the words of PREMIS 3. `link` is made of the link before it and of all that the event says
 * (base/events.ts). What an earlier Kiosque wrote has no agent, and no link until the next change.
 */
export const ArchiveEvent = z.object({
  type: z.enum(eventTypes),
  atMs: z.int(),
  outcome: z.enum(['success', 'failure']),
  detail: z.string(),
  agent: Agent.nullable().default(null),
  link: Edition.shape.sha256.nullable().default(null),
});
export type ArchiveEvent = z.infer<typeof ArchiveEvent>;

/** By which entry of which source an edition arrived; the stamp changes when the entry announces other bytes. */
export const Origin = z.object({
  sourceId: EditionId.nullable(),
  entryId: z.string(),
  stamp: z.string(),
  url: z.string(),
  /** The strong validator under which the bytes were served, to ask later whether they have changed. */
  etag: z.string().nullable(),
});
export type Origin = z.infer<typeof Origin>;

/** A file of an edition: its name in the edition's folder, the name under which it arrived, and what proves that it is unchanged. */
export const KeptFile = z.object({
  name: z.string().regex(/^(?:edition\.pdf|mets\.xml|(?:pages|alto)\/\d{4,6}\.[a-z0-9]{2,4})$/u),
  original: z.string(),
  sizeBytes: z.int().min(0),
  sha256: Edition.shape.sha256,
});
export type KeptFile = z.infer<typeof KeptFile>;

/** The text of one page that was read from its picture: an ALTO file beside the PDF. `confidence` is null where no word was found. */
export const RecognisedFile = z.object({
  page: z.int().min(1),
  name: z.string().regex(/^alto\/\d{4,6}(?:\.ocr)?\.xml$/u),
  sizeBytes: z.int().min(1),
  sha256: Edition.shape.sha256,
  words: z.int().min(0),
  confidence: z.number().min(0).max(1).nullable(),
  languages: z.array(OcrLanguage).min(1),
  engine: z.string().min(1),
  atMs: z.int(),
});
export type RecognisedFile = z.infer<typeof RecognisedFile>;

/** A page of an issue whose picture or text could not be read, and why. */
export const PageFault = z.object({ page: z.int().min(1), code: z.enum(errorCodes) });
export type PageFault = z.infer<typeof PageFault>;

/** Everything that is known of one version of one edition. `revision` counts its changes; the higher one wins at open. */
export const EditionRecord = z.object({
  id: EditionId,
  revision: z.int().min(1),
  title: z.string().min(1),
  day: Day.nullable(),
  covers: Day.nullable().default(null),
  issue: z.string().nullable(),
  price: z.string().nullable().default(null),
  printedPages: z.int().min(1).nullable().default(null),
  language: Language.nullable(),
  direction: Direction,
  variant: z.string(),
  version: z.int().min(1),
  replaces: EditionId.nullable(),
  state: Edition.shape.state,
  facts: Edition.shape.facts,
  pageSizes: z.array(PageSize).min(1),
  sizeBytes: z.int().min(1),
  sha256: Edition.shape.sha256,
  isLocked: z.boolean(),
  addedAtMs: z.int(),
  readAtMs: z.int().nullable(),
  lastPage: z.int().min(1).nullable(),
  removedAtMs: z.int().nullable(),
  isPinned: z.boolean().default(false),
  /** The pages whose articles a person arranged. */
  corrections: z.array(CorrectedPage).default([]),
  /** Highlights, underlines, notes and bookmarks, in the order in which they were made. */
  marks: z.array(MarkRecord).default([]),
  /** One PDF, or an issue of page images and texts. */
  kind: Edition.shape.kind.default('pdf'),
  /** The PDF that its pages are drawn from: the one that arrived, or one made of the page images. */
  drawnFrom: z.enum(['edition.pdf', 'derived.pdf']).default('edition.pdf'),
  /** The files that arrived, of an issue alone; `sha256` is then the sum of their names and sums. */
  files: z.array(KeptFile).default([]),
  pageFaults: z.array(PageFault).default([]),
  /** What was read from pictures of pages, in the order of the pages; not part of `files`, which arrived. */
  recognised: z.array(RecognisedFile).default([]),
  /** Files that were found not to be what arrived. */
  damage: Damage.nullable().default(null),
  source: z.object({ name: z.string(), modifiedAtMs: z.number(), origin: Origin.nullable().default(null) }),
  events: z.array(ArchiveEvent),
});
export type EditionRecord = z.infer<typeof EditionRecord>;

/** A title of which nobody has said how it is read. */
export const firstReading: TitleReading = { direction: null, isCoverAlone: true };

/** A title of which nobody has said how its sections and places are called. */
export const firstAuthority: TitleAuthority = { sections: [], places: [] };
/** A title of which nobody has said anything as a serial. */
export const firstHoldings: TitleHoldings = { facts: TitleFacts.parse({}), ruled: [] };

/** A newspaper: its name, what its editions inherit, the folder that holds them, how many are kept, and how it is set. */
export const TitleRecord = z.object({
  name: z.string().min(1),
  language: Language.nullable(),
  direction: Direction,
  folder: z.string().min(1),
  keep: KeepRule.default({ kind: 'all' }),
  isArchive: z.boolean().default(false),
  /** What corrections have taught; those made before `styleSinceMs` teach nothing any more. */
  style: TitleStyle.nullable().default(null),
  styleSinceMs: z.int().default(0),
  /** By what its later files are known, learned from a correction; null where nothing was learned, or it was forgotten. */
  recognition: Recognition.nullable().default(null),
  /** From which side it is read and where its cover lies, where a person said so. */
  reading: TitleReading.default(firstReading),
  /** How its sections and places are called. */
  authority: TitleAuthority.default(firstAuthority),
  /** The title that took its editions in: what still arrives under this name belongs there. */
  nowCalled: z.string().min(1).nullable().default(null),
  /** What a person said of it as a serial, and of its days. */
  holdings: TitleHoldings.default(firstHoldings),
});
export type TitleRecord = z.infer<typeof TitleRecord>;

/** Where editions come from over the network. Holds no secret: that stands in the keychain under the source's id. */
export const SourceRecord = z.object({
  id: EditionId,
  kind: SourceKind.exclude(['folder']),
  url: z.url(),
  title: z.string().min(1),
  isFollowed: z.boolean(),
  schedule: Schedule,
  wanted: Wanted,
  signIn: SignIn.nullable(),
  /** How private an address it may lie at: whatever a person typed, else no more private than the catalogue that named it. */
  reach: z.enum(['public', 'lan', 'own']),
});
export type SourceRecord = z.infer<typeof SourceRecord>;

/** A watched folder, and what becomes of its files. */
export const FolderRecord = z.object({
  id: EditionId,
  path: z.string().min(1),
  afterwards: Afterwards.default('leave'),
});
export type FolderRecord = z.infer<typeof FolderRecord>;

/** The settings of a library in which nobody has chosen anything. */
export const firstSettings: Settings = {
  language: null,
  theme: 'system',
  textPercent: 100,
  shelfGroup: 'title',
  shelfSort: 'newest',
  spread: 'auto',
  downloadsAtOnce: 3,
  downloadsPerHost: 1,
  isMetered: false,
  quietHours: null,
  quotaGigabytes: null,
  trashDays: null,
  isNotifying: true,
  isReadingScans: false,
  isLookingForUpdates: true,
  hasToured: false,
  article: { font: 'serif', sizePx: 18, widthCharacters: 66, spacing: 'normal', theme: 'window', place: 'auto' },
  tone: 'printed',
  citationStyle: null,
  organization: null,
  operator: null,
  checks: { intervalDays: 90, isPaused: false },
  aloud: { rate: 1, voices: {}, voiceless: {}, isFollowing: true, readsCaptions: false, readsAdverts: false },
};

/** What belongs to the library as a whole. `revision` counts its changes. What an earlier Kiosque did not write is as at the beginning. */
export const LibraryRecord = z.object({
  /** Tells this library from others, also where it was moved or restored; null until one that an earlier Kiosque made is opened to write. */
  id: EditionId.nullable().default(null),
  revision: z.int().min(0),
  titles: z.array(TitleRecord),
  folders: z.array(FolderRecord),
  sources: z.array(SourceRecord).default([]),
  searches: z.array(KeptSearch).default([]),
  dossiers: z.array(DossierRecord).default([]),
  /** What proves the PIN that ends the reading room; null where everyone at the machine keeps the library. */
  readingRoom: PinProof.nullable().default(null),
  settings: z.preprocess((kept) => ({ ...firstSettings, ...(typeof kept === 'object' ? kept : {}) }), Settings),
});
export type LibraryRecord = z.infer<typeof LibraryRecord>;
