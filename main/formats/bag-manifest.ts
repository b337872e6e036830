// Manifests and fetch lists of a bag: lines to entries and back. Refuses to look for the files.
import type { BagFinding } from '#border/model-bags';
import { decodePath, encodePath, judgePath } from './bag-path.ts';
import { linesOf } from './bag-text.ts';

/** Every algorithm by the name that a manifest's file name has: as Node calls it, and the length of its sums in hexadecimal digits. */
export const bagAlgorithms: Readonly<Record<string, { hash: string; digits: number }>> = {
  md5: { hash: 'md5', digits: 32 },
  sha1: { hash: 'sha1', digits: 40 },
  sha224: { hash: 'sha224', digits: 56 },
  sha256: { hash: 'sha256', digits: 64 },
  sha384: { hash: 'sha384', digits: 96 },
  sha512: { hash: 'sha512', digits: 128 },
  sha3256: { hash: 'sha3-256', digits: 64 },
  sha3512: { hash: 'sha3-512', digits: 128 },
  blake2b512: { hash: 'blake2b512', digits: 128 },
};

/** What a tag file at the root of a bag is a manifest of; null for any other file. */
export function manifestKind(name: string): { isOfTags: boolean; algorithm: string } | null {
  const match = /^(tag)?manifest-([A-Za-z0-9_.-]+)\.txt$/u.exec(name);
  if (match === null) return null;
  return { isOfTags: match[1] !== undefined, algorithm: (match[2] ?? '').toLowerCase().replace(/[^a-z0-9]/gu, '') };
}

/** A line of a manifest: where the file is said to lie, percent signs as written and decoded, and its sum in lower case. */
export type ManifestEntry = { path: string; written: string; sum: string };

/** The entries of a manifest, and what is wrong with lines of it; an unsafe path is told and left out. */
export type Manifest = { entries: ManifestEntry[]; problems: BagFinding[]; warnings: BagFinding[] };

/** The line that an unreadable line is told by. */
const lineOf = (name: string, at: number): string => `${name}:${at + 1}`;

/** Reads a manifest. `name` is told with lines that are none; a `*` before the path, as md5sum marks binary files, is passed over. */
export function readManifest(name: string, text: string, algorithm: string): Manifest {
  const digits = bagAlgorithms[algorithm]?.digits;
  const read: Manifest = { entries: [], problems: [], warnings: [] };
  for (const [at, line] of linesOf(text).entries()) {
    if (line === '') continue;
    const match = /^([0-9a-fA-F]+)[ \t]+\*?(.+)$/u.exec(line);
    const [sum, raw] = [match?.[1]?.toLowerCase(), match?.[2]];
    if (sum === undefined || raw === undefined) {
      read.problems.push({ path: name, code: 'bag/bad-line', detail: lineOf(name, at) });
      continue;
    }
    const judged = judgePath(decodePath(raw));
    if (judged.fault !== null) {
      read.problems.push({ path: raw, code: judged.fault, detail: lineOf(name, at) });
      continue;
    }
    if (judged.isTidied) read.warnings.push({ path: raw, code: 'bag/relative-path', detail: lineOf(name, at) });
    if (digits !== undefined && sum.length !== digits) {
      read.problems.push({ path: judged.path, code: 'bag/bad-sum', detail: lineOf(name, at) });
    }
    read.entries.push({ path: judged.path, written: judgePath(raw).path, sum });
  }
  return read;
}

/** Writes a manifest in the order of the paths, with two blanks, so that `sha256sum -c` reads it too. */
export function writeManifest(entries: readonly { path: string; sum: string }[]): string {
  const lines = entries.map(({ path, sum }) => ({ path, line: `${sum}  ${encodePath(path)}\n` }));
  lines.sort((a, b) => (a.path < b.path ? -1 : 1));
  return lines.map(({ line }) => line).join('');
}

/** A file that is to be fetched from elsewhere. Nothing here or anywhere in Kiosque does so. */
export type FetchEntry = { url: string; sizeBytes: number | null; path: string };

/** Reads fetch.txt: an address, a length or `-`, a path below the payload. */
export function readFetchList(text: string): { entries: FetchEntry[]; problems: BagFinding[] } {
  const entries: FetchEntry[] = [];
  const problems: BagFinding[] = [];
  for (const [at, line] of linesOf(text).entries()) {
    if (line.trim() === '') continue;
    const detail = lineOf('fetch.txt', at);
    const match = /^(\S+)[ \t]+(\d+|-)[ \t]+(.+)$/u.exec(line);
    if (match === null) {
      problems.push({ path: 'fetch.txt', code: 'bag/bad-line', detail });
      continue;
    }
    const [, url = '', length = '-', raw = ''] = match;
    const { path, fault } = judgePath(decodePath(raw));
    if (fault !== null) problems.push({ path: raw, code: fault, detail });
    else if (!path.startsWith('data/')) problems.push({ path, code: 'bag/misplaced-entry', detail });
    else entries.push({ url, sizeBytes: length === '-' ? null : Number(length), path });
  }
  return { entries, problems };
}
