// Judges a bag by its tag files and the list of its files: what is missing, extra, listed twice or out of place, and which sums are to be
// checked. Reads nothing and hashes nothing: whoever holds the files does.
import type { BagCode, BagFinding } from '#border/model-bags';
import { bagAlgorithms, type FetchEntry, type Manifest, type ManifestEntry } from './bag-manifest.ts';
import { foldPath } from './bag-path.ts';

/** A manifest with its file's name and the algorithm of its sums. */
export type NamedManifest = Manifest & { name: string; algorithm: string; isOfTags: boolean };

/** What is known of a bag before a file of it has been hashed. */
export type BagContents = {
  /** 1.0 is stricter than what was before it. */
  isOld: boolean;
  manifests: readonly NamedManifest[];
  fetch: readonly FetchEntry[];
  /** Every regular file, relative to the bag. */
  files: ReadonlyMap<string, number>;
  hasPayloadFolder: boolean;
};

/** A sum that a file must have. */
export type Check = { algorithm: string; sum: string; manifest: string };

/** The verdict so far, and the sums of each file that are to be checked. */
export type BagJudgement = { problems: BagFinding[]; warnings: BagFinding[]; checks: Map<string, Check[]> };

type Judging = BagContents & BagJudgement & { byForm: Map<string, string[]>; byFold: Map<string, string[]> };

const group = (paths: Iterable<string>, keyOf: (path: string) => string): Map<string, string[]> => {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const key = keyOf(path);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [path]);
    else known.push(path);
  }
  return groups;
};

const say = (list: BagFinding[], code: BagCode, path: string, detail: string | null = null): void => {
  list.push({ path, code, detail });
};

/** The file that an entry means, and by what stretch of the rules; null where it is not there. */
const findFile = (
  state: Judging,
  entry: ManifestEntry,
  twins: ReadonlyMap<string, string>,
): { path: string; by: BagCode | null } | null => {
  const { files, isOld } = state;
  const ways: [string, BagCode | null][] = isOld
    ? [
        [entry.written, null],
        [entry.path, null],
      ]
    : [
        [entry.path, null],
        [entry.written, 'bag/percent'],
      ];
  for (const [path, by] of ways) if (files.has(path)) return { path, by };
  const [alike, ...others] = state.byForm.get(entry.path.normalize('NFC')) ?? [];
  if (alike !== undefined && others.length === 0) return { path: alike, by: 'bag/form-collision' };
  // Two names that differ in case alone were one file where the bag was made; its sum is listed for both.
  const twin = (state.byFold.get(foldPath(entry.path)) ?? []).find((path) => twins.get(path) === entry.sum);
  return twin === undefined ? null : { path: twin, by: 'bag/case-collision' };
};

const isMisplaced = ({ isOfTags }: NamedManifest, { path }: ManifestEntry): boolean => path.startsWith('data/') === isOfTags;

const judgeEntry = (
  state: Judging,
  manifest: NamedManifest,
  entry: ManifestEntry,
  seen: Map<string, { sum: string; path: string }>,
  twins: ReadonlyMap<string, string>,
): void => {
  const { name, algorithm } = manifest;
  const found = findFile(state, entry, twins);
  const before = seen.get(found?.path ?? entry.path);
  if (before !== undefined && before.path === entry.path) {
    const isHarmless = state.isOld && before.sum === entry.sum;
    say(isHarmless ? state.warnings : state.problems, 'bag/duplicate-entry', entry.path, name);
    if (before.sum === entry.sum) return;
  } else if (
    before !== undefined &&
    found !== null &&
    found.by === null &&
    before.path.normalize('NFC') === entry.path.normalize('NFC')
  ) {
    say(state.warnings, 'bag/form-collision', entry.path, name);
  }
  if (before === undefined) seen.set(found?.path ?? entry.path, { sum: entry.sum, path: entry.path });
  if (found === null) {
    const isElsewhere = state.fetch.some(({ path }) => path === entry.path);
    say(state.problems, isElsewhere ? 'bag/to-fetch' : 'bag/missing', entry.path, name);
    return;
  }
  if (found.by !== null) say(state.warnings, found.by, entry.path, name);
  if (bagAlgorithms[algorithm] === undefined) return;
  const checks = state.checks.get(found.path) ?? [];
  checks.push({ algorithm, sum: entry.sum, manifest: name });
  state.checks.set(found.path, checks);
};

/** Gives the files that the manifest speaks of. */
const judgeManifest = (state: Judging, manifest: NamedManifest): ReadonlySet<string> => {
  state.problems.push(...manifest.problems);
  state.warnings.push(...manifest.warnings);
  if (bagAlgorithms[manifest.algorithm] === undefined)
    say(state.problems, 'bag/unknown-algorithm', manifest.name, manifest.algorithm);
  const seen = new Map<string, { sum: string; path: string }>();
  const twins = new Map(manifest.entries.filter(({ path }) => state.files.has(path)).map(({ path, sum }) => [path, sum]));
  for (const entry of manifest.entries) {
    if (isMisplaced(manifest, entry)) say(state.problems, 'bag/misplaced-entry', entry.path, manifest.name);
    judgeEntry(state, manifest, entry, seen, twins);
  }
  return new Set(seen.keys());
};

const judgePayload = (state: Judging, listings: readonly ReadonlySet<string>[]): void => {
  const payload = [...state.files.keys()].filter((path) => path.startsWith('data/'));
  for (const path of payload) {
    const times = listings.filter((listing) => listing.has(path)).length;
    if (times === 0) say(state.problems, 'bag/extra', path);
    else if (times < listings.length && !state.isOld) say(state.problems, 'bag/not-in-every-manifest', path);
  }
  for (const paths of group(payload, foldPath).values()) {
    if (paths.length > 1) for (const path of paths.slice(1)) say(state.warnings, 'bag/case-collision', path, paths[0] ?? null);
  }
};

const judgeFetch = (state: Judging, listings: readonly ReadonlySet<string>[]): void => {
  for (const { path } of state.fetch) {
    if (listings.every((listing) => listing.has(path))) continue;
    say(state.isOld ? state.warnings : state.problems, 'bag/fetch-not-listed', path, 'fetch.txt');
  }
};

/** Judges what a bag says of itself against the files that it has. */
export function judgeBag(contents: BagContents): BagJudgement {
  const paths = [...contents.files.keys()];
  const state: Judging = {
    ...contents,
    problems: [],
    warnings: [],
    checks: new Map(),
    byForm: group(paths, (path) => path.normalize('NFC')),
    byFold: group(paths, foldPath),
  };
  const { manifests } = contents;
  const ofPayload = manifests.filter(({ isOfTags }) => !isOfTags);
  if (!contents.hasPayloadFolder) say(state.problems, 'bag/no-payload', 'data');
  if (ofPayload.length === 0) say(state.problems, 'bag/no-manifest', '');
  const listings = ofPayload.map((manifest) => judgeManifest(state, manifest));
  judgePayload(state, listings);
  judgeFetch(state, listings);
  for (const manifest of manifests.filter(({ isOfTags }) => isOfTags)) {
    const listed = judgeManifest(state, manifest);
    const left = contents.isOld ? [] : ofPayload.filter(({ name }) => !listed.has(name));
    for (const { name } of left) say(state.warnings, 'bag/manifest-not-listed', name, manifest.name);
  }
  const { problems, warnings, checks } = state;
  return { problems, warnings, checks };
}

/** What leaves a bag complete although it is a problem. */
const onlyOfValidity: ReadonlySet<BagCode> = new Set<BagCode>([
  'bag/changed',
  'bag/bad-sum',
  'bag/unknown-algorithm',
  'bag/wrong-oxum',
  'bag/profile-version',
  'bag/profile-label',
  'bag/profile-value',
  'bag/profile-repeated',
  'bag/profile-manifest',
  'bag/profile-fetch',
  'bag/profile-serialization',
  'bag/profile-file',
  'bag/profile-identifier',
]);

/** Whether a bag with these problems is complete: all that is listed is there and readable, and nothing else. */
export function isComplete(problems: readonly BagFinding[]): boolean {
  return problems.every(({ code }) => onlyOfValidity.has(code));
}
