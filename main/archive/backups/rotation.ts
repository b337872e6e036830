// Which copies of library.sqlite are kept: a rule of calendar days, weeks and months. Pure; deletes nothing by itself.
// Refuses to let go the newest copy, whatever its age.

/** What kind of file it is: a copy that rotates, one made before a migration, or a database that was set aside. */
export type BackupKind = 'copy' | 'migration' | 'set-aside';

/** A file in backups/, by its name. */
export type BackupName = { name: string; kind: BackupKind; atMs: number; version: number | null };

const pattern = /^(?:(library)(?: v(\d+))?|(damaged|before [a-z]+)) (\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2}\.\d{3})Z\.sqlite$/;

/** A moment as it stands in a file's name. */
export const stampOf = (atMs: number): string => new Date(atMs).toISOString().replaceAll(':', '-');

/** The name of a rotating copy. */
export const copyName = (atMs: number): string => `library ${stampOf(atMs)}.sqlite`;

/** What a name in backups/ says; null for a file that is none of ours. */
export function readBackupName(name: string): BackupName | null {
  const match = pattern.exec(name);
  if (match === null) return null;
  const [, library, version, , day, hour, minute, second] = match;
  const atMs = Date.parse(`${day}T${hour}:${minute}:${second}Z`);
  if (Number.isNaN(atMs)) return null;
  const kind = library === undefined ? 'set-aside' : version === undefined ? 'copy' : 'migration';
  return { name, kind, atMs, version: version === undefined ? null : Number(version) };
}

/** How many are kept: the newest few whatever their day, then the newest of each of so many days, weeks and months that have one. */
export const keptCopies = { newest: 3, days: 7, weeks: 4, months: 12, setAside: 5 } as const;

const dayMs = 86_400_000;
const dayOf = (atMs: number): string => new Date(atMs).toISOString().slice(0, 10);
const monthOf = (atMs: number): string => dayOf(atMs).slice(0, 7);
/** The Monday with which a week begins; the first of January 1970 was a Thursday. */
const weekOf = (atMs: number): string => String(Math.floor((Math.floor(atMs / dayMs) + 3) / 7));

const newestOfEach = (copies: readonly BackupName[], periodOf: (atMs: number) => string, most: number): BackupName[] => {
  const byPeriod = new Map<string, BackupName>();
  for (const copy of copies) if (!byPeriod.has(periodOf(copy.atMs))) byPeriod.set(periodOf(copy.atMs), copy);
  return [...byPeriod.values()].slice(0, most);
};

/**
 * The newest first. A copy whose time is still to come was made under a wrong clock: it stands behind all others, so that it neither passes
 * for the newest nor lets those go that are.
 */
export function sortNewestFirst<Name extends BackupName>(names: readonly Name[], nowMs: number): Name[] {
  const isToCome = ({ atMs }: Name): number => (atMs > nowMs ? 1 : 0);
  return [...names].sort((a, b) => isToCome(a) - isToCome(b) || b.atMs - a.atMs || (a.name < b.name ? 1 : -1));
}

/** The names to delete, of all that are there. Of migrations the newest copy of each version stays. */
export function pickSurplus(names: readonly BackupName[], nowMs: number): string[] {
  const newestFirst = sortNewestFirst(names, nowMs);
  const copies = newestFirst.filter(({ kind }) => kind === 'copy');
  const migrations = newestFirst.filter(({ kind }) => kind === 'migration');
  const kept = new Set([
    ...copies.slice(0, keptCopies.newest),
    ...newestOfEach(copies, dayOf, keptCopies.days),
    ...newestOfEach(copies, weekOf, keptCopies.weeks),
    ...newestOfEach(copies, monthOf, keptCopies.months),
    ...new Map([...migrations].reverse().map((one) => [one.version, one])).values(),
    ...newestFirst.filter(({ kind }) => kind === 'set-aside').slice(0, keptCopies.setAside),
  ]);
  return newestFirst.filter((one) => !kept.has(one)).map(({ name }) => name);
}
