// The verdict on one bag: its tag files are read, its files listed and judged, and every sum is checked in one reading of each file.
// Fetches nothing: what fetch.txt names is told as not there. Changes nothing.
import { basename, resolve } from 'node:path';
import { AppError } from '#border/errors';
import type { BagProfile } from '#border/model-bag-profile';
import type { BagFinding, BagReport } from '#border/model-bags';
import { type BagDeclaration, bagVersions, readDeclaration } from '../../formats/bag-declaration.ts';
import { type BagLabel, readBagInfo, valuesOf, writeOxum } from '../../formats/bag-info.ts';
import { findIssn } from '../../formats/bag-issn.ts';
import { manifestKind, readFetchList, readManifest } from '../../formats/bag-manifest.ts';
import { findUnfit } from '../../formats/bag-profile.ts';
import { decodeBagText } from '../../formats/bag-text.ts';
import { type BagContents, type Check, isComplete, judgeBag, type NamedManifest } from '../../formats/judge-bag.ts';
import { openBag } from './open-bag.ts';
import { sumChunks } from './read-chunks.ts';
import { BagFault, type BagTree, type Chunks, type IsCancelled } from './tree.ts';

/** How a verification is asked for. */
export type VerifyOptions = {
  profile: BagProfile | null;
  isCancelled: IsCancelled;
  /** Files whose sums were checked already, where the bag was written by us a moment ago. None unless told. */
  isChecked?: (path: string) => boolean;
  /** Bytes hashed so far, of all that are to be. */
  onProgress: (done: number, total: number) => void;
};

type Findings = { problems: BagFinding[]; warnings: BagFinding[] };

/** Labels that version 1.0 wants once at most. */
const onceOnly = ['Bagging-Date', 'Bag-Size', 'Payload-Oxum', 'Bag-Group-Identifier', 'Bag-Count'];

const readText = async (tree: BagTree, name: string, encoding: string, found: Findings): Promise<string | null> => {
  const bytes = await tree.readTag(name);
  const read = decodeBagText(bytes, encoding);
  if (read === null) found.problems.push({ path: name, code: 'bag/bad-encoding', detail: encoding });
  if (read?.hasMark === true) found.warnings.push({ path: name, code: 'bag/byte-order-mark', detail: encoding });
  return read?.text ?? null;
};

const readDeclared = async (tree: BagTree, found: Findings): Promise<BagDeclaration | null> => {
  if (!tree.files.has('bagit.txt')) {
    found.problems.push({ path: 'bagit.txt', code: 'bag/no-declaration', detail: null });
    return null;
  }
  const declared = readDeclaration(await tree.readTag('bagit.txt'));
  if (declared === null) found.problems.push({ path: 'bagit.txt', code: 'bag/bad-declaration', detail: null });
  else if (!(bagVersions as readonly string[]).includes(declared.version)) {
    found.problems.push({ path: 'bagit.txt', code: 'bag/unknown-version', detail: declared.version });
  }
  return declared;
};

const readManifests = async (tree: BagTree, encoding: string, found: Findings): Promise<NamedManifest[]> => {
  const manifests: NamedManifest[] = [];
  for (const name of [...tree.files.keys()].sort()) {
    const kind = manifestKind(name);
    const text = kind === null ? null : await readText(tree, name, encoding, found);
    if (kind !== null && text !== null) manifests.push({ ...readManifest(name, text, kind.algorithm), name, ...kind });
  }
  return manifests;
};

const readLabels = async (tree: BagTree, encoding: string, isOld: boolean, found: Findings): Promise<BagLabel[]> => {
  const name = ['bag-info.txt', 'package-info.txt'].find((one) => tree.files.has(one));
  const text = name === undefined ? null : await readText(tree, name, encoding, found);
  if (name === undefined || text === null) return [];
  const { labels, badLines } = readBagInfo(text);
  for (const line of badLines) found.problems.push({ path: name, code: 'bag/bad-line', detail: `${name}:${line}` });
  const repeated = isOld ? [] : onceOnly.filter((label) => valuesOf(labels, label).length > 1);
  for (const label of repeated) found.warnings.push({ path: name, code: 'bag/repeated-label', detail: label });
  return labels;
};

const checkOxum = (labels: readonly BagLabel[], files: ReadonlyMap<string, number>, found: Findings): void => {
  const payload = [...files].filter(([path]) => path.startsWith('data/'));
  const sizeBytes = payload.reduce((sum, [, size]) => sum + size, 0);
  const real = writeOxum(sizeBytes, payload.length);
  for (const said of valuesOf(labels, 'Payload-Oxum')) {
    if (said !== real) found.problems.push({ path: 'bag-info.txt', code: 'bag/wrong-oxum', detail: `${said} ≠ ${real}` });
  }
};

/** Adds `bag/changed` for each file with another sum than it must have; names all manifests that say so. */
const checkFile = async (
  path: string,
  chunks: Chunks,
  checks: readonly Check[],
  found: Findings,
  onBytes: (bytes: number) => void,
) => {
  try {
    const { sums } = await sumChunks(chunks, [...new Set(checks.map(({ algorithm }) => algorithm))], onBytes);
    const wrong = checks.filter(({ algorithm, sum }) => sums.get(algorithm) !== sum).map(({ manifest }) => manifest);
    if (wrong.length > 0) found.problems.push({ path, code: 'bag/changed', detail: [...new Set(wrong)].join(', ') });
  } catch (error) {
    if (!(error instanceof BagFault) || error.path === '') throw error;
    found.problems.push({ path, code: error.code, detail: null });
  }
};

const checkSums = async (
  tree: BagTree,
  checks: ReadonlyMap<string, Check[]>,
  found: Findings,
  options: VerifyOptions,
): Promise<void> => {
  let done = 0;
  const isWanted = (path: string): boolean => checks.has(path) && options.isChecked?.(path) !== true;
  const total = [...checks.keys()].filter(isWanted).reduce((sum, path) => sum + (tree.files.get(path) ?? 0), 0);
  const onBytes = (bytes: number): void => {
    done += bytes;
    options.onProgress(done, Math.max(total, done));
  };
  options.onProgress(0, total);
  await tree.walk(isWanted, async (path, chunks) => {
    if (options.isCancelled()) throw new AppError('add/cancelled');
    await checkFile(path, chunks, checks.get(path) ?? [], found, onBytes);
  });
};

/** What a bag says of itself. */
type Told = Pick<BagReport, 'version' | 'issn'>;

const judgeTree = async (tree: BagTree, options: VerifyOptions, found: Findings): Promise<Told> => {
  const declared = await readDeclared(tree, found);
  const encoding = declared?.encoding ?? 'UTF-8';
  const isOld = declared?.version.startsWith('0.') === true;
  const manifests = await readManifests(tree, encoding, found);
  const labels = await readLabels(tree, encoding, isOld, found);
  const fetchText = tree.files.has('fetch.txt') ? await readText(tree, 'fetch.txt', encoding, found) : null;
  const fetch = fetchText === null ? { entries: [], problems: [] } : readFetchList(fetchText);
  const { files, hasPayloadFolder } = tree;
  const contents: BagContents = { isOld, manifests, fetch: fetch.entries, files, hasPayloadFolder };
  const judged = judgeBag(contents);
  found.problems.push(...fetch.problems, ...judged.problems);
  found.warnings.push(...judged.warnings);
  const lacksPayload = judged.problems.some(({ code }) => code === 'bag/to-fetch' || code === 'bag/missing');
  if (!lacksPayload) checkOxum(labels, files, found);
  await checkSums(tree, judged.checks, found, options);
  const algorithmsOf = (isOfTags: boolean): string[] =>
    manifests.filter((one) => one.isOfTags === isOfTags).map(({ algorithm }) => algorithm);
  if (options.profile !== null) {
    const version = declared?.version ?? '';
    const [ofPayload, ofTags] = [algorithmsOf(false), algorithmsOf(true)];
    const bag = { version, form: tree.form, labels, manifests: ofPayload, tagManifests: ofTags };
    found.problems.push(...findUnfit(options.profile, { ...bag, hasFetch: files.has('fetch.txt'), paths: [...files.keys()] }));
  }
  return { version: declared?.version ?? null, issn: findIssn(labels) };
};

/** Verifies the bag at `path`. What is wrong is in the report and never thrown; throws add/cancelled. */
export async function verifyBag(path: string, options: VerifyOptions): Promise<BagReport> {
  const found: Findings = { problems: [], warnings: [] };
  const report: Omit<BagReport, 'valid' | 'complete'> = {
    path,
    name: basename(resolve(path)),
    form: null,
    version: null,
    issn: null,
    files: 0,
    sizeBytes: 0,
    ...found,
  };
  let tree: BagTree | null = null;
  try {
    tree = await openBag(path, options.isCancelled);
    const payload = [...tree.files].filter(([within]) => within.startsWith('data/'));
    Object.assign(report, {
      name: tree.name,
      form: tree.form,
      files: payload.length,
      sizeBytes: payload.reduce((sum, [, size]) => sum + size, 0),
    });
    found.problems.push(...tree.problems);
    found.warnings.push(...tree.warnings);
    Object.assign(report, await judgeTree(tree, options, found));
  } catch (error) {
    if (!(error instanceof BagFault)) throw error;
    found.problems.push({ path: error.path, code: error.code, detail: null });
  } finally {
    tree?.close();
  }
  return { ...report, valid: found.problems.length === 0, complete: isComplete(found.problems) };
}
