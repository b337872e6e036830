// What lies beside the folder of a half-arrived file: whose bytes these are, so that the rest may be asked for and nothing be joined that does not belong.
// Refuses to trust more of a part than is surely on the disk.
import { lstatSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { bootId } from '../../base/boot-id.ts';
import { systemCodeOf } from '../../base/disk-error.ts';

/** A strong validator (RFC 9110, 8.8): as long as it is the same, so is every byte. */
export const Validator = z.object({ header: z.enum(['etag', 'last-modified']), value: z.string().min(1) });
export type Validator = z.infer<typeof Validator>;

/** The record of a part, written before its first byte. */
export const Part = z.object({
  url: z.string(),
  validator: Validator.nullable(),
  totalBytes: z.int().min(0).nullable(),
  /** How much is forced to the disk; beyond it a part is trusted only while the machine runs on. */
  syncedBytes: z.int().min(0),
  boot: z.string(),
  /** The sum of the whole file, once it is there and verified. */
  sha256: z.string().nullable(),
});
export type Part = z.infer<typeof Part>;

const recordOf = (path: string): string => `${dirname(path)}.part.json`;

/** The record of the file at `path`; null where there is none that can be read. */
export function readPart(path: string): Part | null {
  try {
    return Part.parse(JSON.parse(readFileSync(recordOf(path), 'utf8')));
  } catch (error) {
    if (systemCodeOf(error) === null || systemCodeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Writes the record, whole or not at all. It is not forced to the disk: after a loss of power nothing of it would be trusted anyway. */
export function writePart(path: string, part: Omit<Part, 'boot'>): void {
  const record = recordOf(path);
  rmSync(`${record}.new`, { force: true });
  writeFileSync(`${record}.new`, JSON.stringify({ ...part, boot: bootId() } satisfies Part), { flag: 'wx', mode: 0o600 });
  renameSync(`${record}.new`, record);
}

/** The whole and verified file that an earlier run fetched; null where anything of it is missing. */
export function readWhole(path: string, part: Part): { sha256: string; sizeBytes: number; etag: string | null } | null {
  const sizeBytes = keptBytes(path, part);
  if (part.sha256 === null || part.totalBytes !== sizeBytes) return null;
  return { sha256: part.sha256, sizeBytes, etag: etagOf(part.validator) };
}

/** The entity tag, where that is what the validator is. */
export function etagOf(validator: Validator | null): string | null {
  return validator?.header === 'etag' ? validator.value : null;
}

/** Takes the record away, so that only the file is left. */
export function dropPart(path: string): void {
  for (const end of ['', '.new']) rmSync(`${recordOf(path)}${end}`, { force: true });
}

/** How much of the file at `path` may be kept: all of it within one run of the machine, else what was forced to the disk; nothing of what is no file. */
export function keptBytes(path: string, part: Part): number {
  try {
    const found = lstatSync(path);
    if (!found.isFile()) return 0;
    const { size } = found;
    return part.boot === bootId() ? size : Math.min(size, part.syncedBytes);
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return 0;
    throw error;
  }
}
