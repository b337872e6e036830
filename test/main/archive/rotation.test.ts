// Which copies of the catalogue are kept as years go by.
import { describe, expect, it } from 'vitest';
import {
  type BackupName,
  copyName,
  pickSurplus,
  readBackupName,
  sortNewestFirst,
} from '../../../main/archive/backups/rotation.ts';

const dayMs = 86_400_000;
const named = (name: string): BackupName => {
  const read = readBackupName(name);
  if (read === null) throw new Error(name);
  return read;
};

/** Copies as a library that is opened `perDay` times on each of so many days makes them, each followed by the rotation. */
const live = (days: number, perDay: number): BackupName[] => {
  let kept: BackupName[] = [];
  for (let number = 0; number < days * perDay; number += 1) {
    const atMs = Date.UTC(2024, 0, 1) + (number * dayMs) / perDay;
    kept.push(named(copyName(atMs)));
    const surplus = new Set(pickSurplus(kept, atMs));
    kept = kept.filter(({ name }) => !surplus.has(name));
  }
  return kept;
};

describe('the rotation of copies', () => {
  it('keeps days, weeks and months, and never the whole of a busy day', () => {
    const kept = live(500, 2);
    const newest = Math.max(...kept.map(({ atMs }) => atMs));
    const ages = kept.map(({ atMs }) => Math.floor((newest - atMs) / dayMs));
    expect(kept.length).toBeLessThanOrEqual(3 + 7 + 4 + 12);
    expect(new Set(ages.filter((age) => age < 7)).size).toBe(7);
    expect(ages.some((age) => age >= 14 && age < 31)).toBe(true);
    expect(new Set(kept.map(({ atMs }) => new Date(atMs).toISOString().slice(0, 7))).size).toBeGreaterThanOrEqual(11);
    expect(ages.every((age) => age < 400)).toBe(true);
  });

  it('never lets the newest go, nor the last of a library that nobody opened for years', () => {
    const old = [copyName(Date.UTC(2001, 0, 1)), copyName(Date.UTC(2003, 5, 1))].map(named);
    expect(pickSurplus(old, Date.UTC(2026, 0, 1))).toEqual([]);
    expect(pickSurplus([...old, named(copyName(Date.UTC(2026, 0, 1)))], Date.UTC(2026, 0, 1))).toEqual([]);
  });

  it('lets copies that a wrong clock dated years ahead push out none of the fresh ones', () => {
    const ahead = Array.from({ length: 30 }, (_, day) => named(copyName(Date.UTC(2090, 0, 1 + day))));
    let kept = ahead;
    for (let day = 0; day < 10; day += 1) {
      const atMs = Date.UTC(2026, 0, 1 + day);
      kept = [...kept, named(copyName(atMs))];
      const surplus = new Set(pickSurplus(kept, atMs));
      kept = kept.filter(({ name }) => !surplus.has(name));
      expect(sortNewestFirst(kept, atMs)[0]?.atMs).toBe(atMs);
    }
    expect(kept.filter(({ atMs }) => atMs < Date.UTC(2027, 0, 1)).length).toBeGreaterThanOrEqual(7);
  });

  it('keeps the newest copy of each version that was migrated, and some of what was set aside', () => {
    const migrations = ['library v3 2024-01-01T00-00-00.000Z.sqlite', 'library v3 2024-01-02T00-00-00.000Z.sqlite'];
    const aside = Array.from({ length: 7 }, (_, day) => `damaged 2024-02-0${day + 1}T00-00-00.000Z.sqlite`);
    expect(pickSurplus([...migrations, ...aside].map(named), Date.UTC(2026, 0, 1)).sort()).toEqual([
      aside[0],
      aside[1],
      migrations[0],
    ]);
  });

  it('knows its own names alone', () => {
    expect(readBackupName('library 2024-03-28T05-00-00.000Z.sqlite')).toMatchObject({ kind: 'copy', version: null });
    expect(readBackupName('before rebuild 2024-03-28T05-00-00.000Z.sqlite')).toMatchObject({ kind: 'set-aside' });
    for (const name of ['library.sqlite', 'notes.txt', 'library 2024-13-45T05-00-00.000Z.sqlite', 'full-backup.json'])
      expect(readBackupName(name)).toBeNull();
  });
});
