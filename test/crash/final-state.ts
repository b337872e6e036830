// All that a place holds in the end, as one text to compare: the state of its library, what is indexed, every file of it and of `out`. What
// chance and the clock put in (ids, times, numbers of changes) is left out.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { exportState } from '../support/library-state.ts';
import { lookAtIndex } from './open-index.ts';
import { sumOfFile } from './open-stage.ts';
import type { Place } from './operation.ts';

const isChance = (key: string): boolean => /^(id|revision|link|seal|prefix|events)$|(Id|Ids|AtMs|Ms|Stamp)$/.test(key);

/** A value without what differs from run to run, its fields in one order. */
const settled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(settled);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([key]) => !isChance(key))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, settled(inner)]));
};

const listFiles = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
        .sort()
    : [];

/** Newspapers are the same to the byte; of all else names count, without the numbers in them that are made of chance. */
const filesOf = (folder: string): string[] =>
  listFiles(folder)
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => `${name} ${sumOfFile(join(folder, name))}`);

/** The state as text. */
export async function finalStateOf({ library, out }: Place): Promise<string> {
  const { editions, whole } = await exportState(library);
  const records = Object.values(editions).map(({ path, record }) => ({
    path: record.removedAtMs === null ? path : 'trash',
    isRemoved: record.removedAtMs !== null,
    events: [...new Set(record.events.map(({ type }) => type))].sort(),
    record: settled(record),
  }));
  const index = lookAtIndex(library);
  const state = {
    editions: records.sort((a, b) => (JSON.stringify(a.record) < JSON.stringify(b.record) ? -1 : 1)),
    whole: settled(whole),
    index: index === null ? null : { version: index.version, pages: index.pages },
    kept: filesOf(library),
    out: filesOf(out),
  };
  return JSON.stringify(state, null, 1);
}
