// Bags as RFC 8493 (BagIt) has them: what is wrong with one, by path and code, and what came of exporting and importing.
// The codes are a closed union of their own; words/bags.ts does not compile without a sentence for each.
import { z } from 'zod';
import { Fault } from './errors.ts';
import { Edition, EditionId } from './model.ts';

/** Everything that can be said of a bag. The same code is a problem in one version of BagIt and a warning in an older one. */
export const bagCodes = [
  'bag/not-found',
  'bag/not-a-bag',
  'bag/archive-broken',
  'bag/archive-locked',
  'bag/archive-too-large',
  'bag/no-single-folder',
  'bag/no-declaration',
  'bag/bad-declaration',
  'bag/unknown-version',
  'bag/bad-encoding',
  'bag/byte-order-mark',
  'bag/no-payload',
  'bag/no-manifest',
  'bag/bad-line',
  'bag/bad-sum',
  'bag/unknown-algorithm',
  'bag/duplicate-entry',
  'bag/unsafe-path',
  'bag/reserved-name',
  'bag/link',
  'bag/misplaced-entry',
  'bag/missing',
  'bag/to-fetch',
  'bag/fetch-not-listed',
  'bag/extra',
  'bag/not-in-every-manifest',
  'bag/manifest-not-listed',
  'bag/changed',
  'bag/unreadable',
  'bag/wrong-oxum',
  'bag/repeated-label',
  'bag/relative-path',
  'bag/case-collision',
  'bag/form-collision',
  'bag/percent',
  'bag/profile-version',
  'bag/profile-label',
  'bag/profile-value',
  'bag/profile-repeated',
  'bag/profile-manifest',
  'bag/profile-fetch',
  'bag/profile-serialization',
  'bag/profile-file',
  'bag/profile-identifier',
] as const;

/** One member of the closed union. */
export const BagCode = z.enum(bagCodes);
export type BagCode = z.infer<typeof BagCode>;

/** One thing that is wrong or strange: the path within the bag (empty for the bag itself), and what the code leaves open, such as an algorithm. */
export const BagFinding = z.object({ path: z.string(), code: BagCode, detail: z.string().nullable() });
export type BagFinding = z.infer<typeof BagFinding>;

/** How a bag lies on the disk. */
export const BagForm = z.enum(['folder', 'zip', 'tar', 'tar.gz']);
export type BagForm = z.infer<typeof BagForm>;

/**
 * The verdict on one bag. *Complete*: all that is listed is there, and nothing else. *Valid*: complete, and every sum is right. Problems
 * make it invalid, warnings do not. `version` is null where no declaration could be read.
 */
export const BagReport = z.object({
  path: z.string(),
  name: z.string(),
  form: BagForm.nullable(),
  version: z.string().nullable(),
  /** The ISSN of the newspaper of which all in it is; null where it names none. */
  issn: z.string().nullable(),
  valid: z.boolean(),
  complete: z.boolean(),
  files: z.int().min(0),
  sizeBytes: z.int().min(0),
  problems: z.array(BagFinding),
  warnings: z.array(BagFinding),
});
export type BagReport = z.infer<typeof BagReport>;

/** An edition that a bag brought. */
export const BroughtEdition = Edition.pick({ id: true, title: true, day: true, pages: true, sha256: true, searchable: true });
export type BroughtEdition = z.infer<typeof BroughtEdition>;

const FailedPart = z.object({ path: z.string(), code: Fault.shape.code, message: z.string() });

/** What came of importing one bag: its verdict, and what of it was added, was there already, or could not be added. */
export const ImportedBag = BagReport.extend({
  added: z.array(BroughtEdition),
  skipped: z.array(z.object({ path: z.string(), code: Fault.shape.code })),
  failed: z.array(FailedPart),
});
export type ImportedBag = z.infer<typeof ImportedBag>;

/** One bag that was written and then verified. `failed` are editions that are not in it, by their ids, and why. */
export const ExportedBag = BagReport.extend({ editions: z.array(EditionId) });
export type ExportedBag = z.infer<typeof ExportedBag>;

/** The bags that were written, the editions that are in none of them, and how many bags of killed exports were cleared away in their place. */
export const ExportedBags = z.object({
  bags: z.array(ExportedBag),
  failed: z.array(z.object({ id: EditionId, code: Fault.shape.code, message: z.string() })),
  cleared: z.int().min(0),
});
export type ExportedBags = z.infer<typeof ExportedBags>;

/** What is to be exported: editions by id, all of one title, or the whole library with its trash. */
export const BagContent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('editions'), ids: z.array(EditionId).min(1).max(100_000) }),
  z.strictObject({ kind: z.literal('title'), title: z.string().trim().min(1).max(300) }),
  z.strictObject({ kind: z.literal('library') }),
]);
export type BagContent = z.infer<typeof BagContent>;

/** As what a bag is written. */
export const BagWriteForm = BagForm.extract(['folder', 'zip', 'tar']);
export type BagWriteForm = z.infer<typeof BagWriteForm>;

/** The inputs of the calls. Where bags lie and go, a dialog of the system asks. */
export const BagInputs = {
  export: z.strictObject({
    content: BagContent,
    as: BagWriteForm,
    /** One bag for each edition instead of one for all. */
    isEach: z.boolean(),
    organization: z.string().trim().max(300).optional(),
    /** Further labels, written like bag-info.txt. */
    info: z.string().max(20_000).optional(),
    /** What the chosen profile asks for and only a person can say. */
    asked: z
      .array(z.strictObject({ label: z.string().min(1).max(300), value: z.string().trim().max(2000) }))
      .max(200)
      .optional(),
  }),
  /** What the dialog asks for: systems have one for folders and one for files. */
  choose: z.strictObject({ form: z.enum(['folder', 'archive']) }),
};

/** What is being done with bags; done and total are bytes, or editions while they are taken in. A total of 0 is not known yet. */
export const BagTask = z.object({
  kind: z.enum(['export', 'verify', 'import']),
  name: z.string(),
  done: z.int().min(0),
  total: z.int().min(0),
});
export type BagTask = z.infer<typeof BagTask>;

/** What the last task brought. `isStopped` is true where a person ended it before its end. */
export const BagOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('export'), isStopped: z.boolean(), place: z.string(), ...ExportedBags.shape }),
  z.object({ kind: z.literal('verify'), isStopped: z.boolean(), bags: z.array(BagReport) }),
  z.object({ kind: z.literal('import'), isStopped: z.boolean(), bags: z.array(ImportedBag) }),
  z.object({ kind: z.literal('failed'), fault: Fault }),
]);
export type BagOutcome = z.infer<typeof BagOutcome>;

/** A label that a profile asks for and that only a person can give: the values that it may have (any where there are none), what it is for. */
export const AskedLabel = z.object({ label: z.string(), values: z.array(z.string()), about: z.string().nullable() });
export type AskedLabel = z.infer<typeof AskedLabel>;

/** The BagIt profile that a person has chosen, by the name of its file, and the forms in which it takes bags. */
export const ChosenProfile = z.object({
  name: z.string(),
  organization: z.string().nullable(),
  asked: z.array(AskedLabel),
  forms: z.array(BagWriteForm),
});
export type ChosenProfile = z.infer<typeof ChosenProfile>;

/** What the view of bags shows: what is under way, and what came of the last task since the library was opened, and by which profile bags are judged and written. */
export const BagState = z.object({ task: BagTask.nullable(), last: BagOutcome.nullable(), profile: ChosenProfile.nullable() });
export type BagState = z.infer<typeof BagState>;
