// What a report of a problem says of the program, the library and the settings: counts, versions and codes. Refuses to name a newspaper, a
// file, an address or a person.
import { statfs } from 'node:fs/promises';
import { arch, cpus, release, type as systemType, totalmem } from 'node:os';
import { sqliteVersion } from '../../base/sqlite.ts';
import { listDownloads } from '../../library/downloads.ts';
import { listDamaged } from '../../library/expected-editions.ts';
import { listIndexFailures } from '../../library/index-failures.ts';
import { listFolders, readSettings } from '../../library/library-record.ts';
import { listTrash } from '../../library/read-editions.ts';
import { listSources, readSourceState } from '../../library/sources.ts';
import { listTitles } from '../../library/titles.ts';
import type { Parts } from '../parts.ts';
import { countPending } from '../read-state.ts';

/** Facts by name; a list of codes is counted. */
export type Facts = Record<string, string | number | boolean | null | Record<string, number>>;

const mebibytes = (bytes: number): number => Math.round(bytes / 2 ** 20);

/** How often each value stands in a list. */
const count = (values: readonly string[]): Record<string, number> =>
  Object.fromEntries([...new Set(values)].sort().map((value) => [value, values.filter((one) => one === value).length]));

/** The program and what it runs on. */
export function programFacts(parts: Parts): Facts {
  const { electron = null, chrome = null, node, v8 } = process.versions;
  return {
    kiosque: parts.version,
    electron,
    chromium: chrome,
    node,
    v8,
    sqlite: sqliteVersion(),
    system: `${systemType()} ${release()} ${arch()}`,
    processors: cpus().length,
    memoryMiB: mebibytes(totalmem()),
    usedMiB: mebibytes(process.memoryUsage().rss),
    runningForMinutes: Math.round(process.uptime() / 60),
    language: parts.language(),
  };
}

/** The library in counts. */
export async function libraryFacts(parts: Parts): Promise<Facts> {
  const { database, root } = parts;
  const shelf = parts.shelf.list();
  const { bavail, bsize } = await statfs(root);
  const sources = listSources(database);
  return {
    editions: shelf.length,
    pages: shelf.reduce((sum, { pages }) => sum + (pages ?? 0), 0),
    MiB: mebibytes(shelf.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)),
    kinds: count(shelf.map(({ kind }) => kind)),
    titles: listTitles(database).length,
    inTrash: listTrash(database).length,
    pending: await countPending(parts),
    notSearchable: count([...listIndexFailures(database).values()].map(({ code }) => code)),
    damaged: listDamaged(database).length,
    lostAtOpening: count((parts.recovery?.losses ?? []).map(({ code }) => code)),
    downloads: count(listDownloads(database).map(({ state, fault }) => (fault === null ? state : `${state} ${fault.code}`))),
    sources: count(sources.map(({ kind }) => kind)),
    sourceFaults: count(sources.flatMap(({ id }) => readSourceState(database, id).fault?.code ?? [])),
    watchedFolders: listFolders(database).length,
    access: parts.door.access(),
    readOnly: parts.readOnly,
    schema: Number(database.pragma('user_version', { simple: true })),
    freeMiB: mebibytes(bavail * bsize),
  };
}

/** What was chosen, without the names of people and institutions. */
export function settingsFacts({ database }: Parts): Facts {
  const { operator, organization, article: _, aloud: _voices, quietHours, checks, ...plain } = readSettings(database);
  return {
    ...plain,
    quietHours: quietHours === null ? null : `${quietHours.from} to ${quietHours.to}`,
    checks: `each within ${checks.intervalDays} days${checks.isPaused ? ', paused' : ''}`,
    hasOperator: operator !== null,
    hasOrganization: organization !== null,
  };
}
