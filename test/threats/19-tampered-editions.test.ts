// Threat 19: editions and logs that somebody was at, at places that a seed chooses. An audit names each, with the edition or the line.
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditNow, listShelved, names, prepareAudited, type Shelved } from '../support/audited-library.ts';
import { openTasks } from '../support/kept-file.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const copyLibrary = prepareAudited();

/** Numbers that are the same in every run (mulberry32). */
const openDice = (seed: number): ((sides: number) => number) => {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
};

type Place = { edition: Shelved; name: string; path: string };

/** Any file of any edition; with `sidecars` its record too. */
const pick = (root: string, editions: readonly Shelved[], dice: (sides: number) => number, sidecars: boolean): Place => {
  const edition = editions[dice(editions.length)] as Shelved;
  const all = sidecars ? [...edition.files, 'edition.json'] : edition.files;
  const name = all[dice(all.length)] as string;
  return { edition, name, path: join(root, edition.folder, name) };
};

const flip = (path: string, dice: (sides: number) => number): void => {
  const bytes = readFileSync(path);
  const at = dice(bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << dice(8));
  writeFileSync(path, bytes);
};

/** Does something to a file, audits, and puts the file back. */
const damaged = (path: string, damage: () => void, look: () => boolean): boolean => {
  const kept = join(temporaryFolder(), 'kept');
  copyFileSync(path, kept);
  try {
    damage();
    return look();
  } finally {
    copyFileSync(kept, path);
  }
};

describe('threat 19: an audit that reads every byte', () => {
  it('finds nothing in a library that is whole', () => {
    const root = copyLibrary();
    const found = auditNow(root, true);
    expect(found).toMatchObject({ problems: [], isComplete: true, checked: 6, ok: 6 });
  });

  it('finds each of a hundred turned bits, and names its edition', { timeout: 60_000 }, () => {
    const root = copyLibrary();
    const editions = listShelved(root);
    const dice = openDice(7);
    let found = 0;
    for (let round = 0; round < 100; round += 1) {
      const { edition, path } = pick(root, editions, dice, true);
      const isFound = damaged(
        path,
        () => flip(path, dice),
        () => {
          const { problems } = auditNow(root, true);
          return problems.length === 1 && names(problems[0], edition);
        },
      );
      if (isFound) found += 1;
    }
    console.log(`threat 19: ${found} of 100 bits that were turned found, each names its edition`);
    expect(found).toBe(100);
  });

  it('names each file that is cut off, deleted, swapped or too many', { timeout: 120_000 }, () => {
    const root = copyLibrary();
    const editions = listShelved(root);
    const dice = openDice(11);
    const codesOf = (place: Place): string[] =>
      auditNow(root, true)
        .problems.filter((problem) => names(problem, place.edition) && problem.path === `${place.edition.folder}/${place.name}`)
        .map(({ code }) => code);
    const rounds: Record<string, () => boolean> = {
      truncated: () => {
        const place = pick(root, editions, dice, false);
        const lengthBytes = dice(readFileSync(place.path).length);
        return damaged(
          place.path,
          () => truncateSync(place.path, lengthBytes),
          () => codesOf(place).join() === 'file-truncated',
        );
      },
      deleted: () => {
        const place = pick(root, editions, dice, true);
        const code = place.name === 'edition.json' ? 'sidecar-missing' : 'file-missing';
        return damaged(
          place.path,
          () => rmSync(place.path),
          () => codesOf(place).join() === code,
        );
      },
      swapped: () => {
        const one = pick(root, editions, dice, false);
        let other = pick(root, editions, dice, false);
        while (other.path === one.path || readFileSync(other.path).equals(readFileSync(one.path)))
          other = pick(root, editions, dice, false);
        const bytes = readFileSync(one.path);
        return damaged(
          one.path,
          () => copyFileSync(other.path, one.path),
          () =>
            damaged(
              other.path,
              () => writeFileSync(other.path, bytes),
              () => [one, other].every((place) => codesOf(place).join() === 'file-swapped'),
            ),
        );
      },
      extra: () => {
        const { edition } = pick(root, editions, dice, false);
        const name = ['notes.txt', 'edition (1).pdf', 'alto/9999.xml', 'pages/copy.jp2'][dice(4)] as string;
        const path = join(root, edition.folder, name);
        const isFolderThere = existsSync(join(path, '..'));
        const written = isFolderThere ? path : join(root, edition.folder, `x-${name.split('/').at(-1)}`);
        writeFileSync(written, 'not of this edition');
        try {
          return (
            codesOf({ edition, name: written.slice(join(root, edition.folder).length + 1), path: written }).join() ===
            'file-extra'
          );
        } finally {
          rmSync(written);
        }
      },
    };
    let named = 0;
    const missed: string[] = [];
    for (const [kind, round] of Object.entries(rounds))
      for (let number = 0; number < 100; number += 1) {
        if (round()) named += 1;
        else missed.push(`${kind} ${number}`);
      }
    console.log(`threat 19: ${named} of 400 cut off, deleted, swapped and added files named`);
    expect(missed).toEqual([]);
    expect(auditNow(root, true).problems).toEqual([]);
  });

  it('names the line at which the log of checks was edited', { timeout: 60_000 }, () => {
    const root = copyLibrary();
    const tasks = openTasks(root);
    for (let round = 0; round < 4; round += 1) {
      const { inspected, heads, ...found } = auditNow(root, true);
      tasks.keepChecks({ why: 'audit', found: inspected });
      tasks.keepAudit({ report: { ...found, isFull: true, isMarked: true }, heads });
    }
    tasks.close({});
    const log = join(root, 'checks', readdirSync(join(root, 'checks'))[0] ?? '');
    const lines = readFileSync(log, 'utf8').trimEnd().split('\n');
    const dice = openDice(19);
    /** One letter or figure of the line is another. */
    const turnSign = (line: string): string => {
      let at = dice(line.length);
      while (!/[a-z0-9]/.test(line[at] ?? '')) at = dice(line.length);
      return `${line.slice(0, at)}${line[at] === 'a' ? 'b' : 'a'}${line.slice(at + 1)}`;
    };
    const edits: readonly ((line: string, others: readonly string[]) => string[])[] = [
      (line) => [turnSign(line)],
      (line) => [turnSign(line)],
      (line) => [line.replace(/,"link":"[0-9a-f]{64}"/, '')],
      (line) => [line, line],
      (_, others) => [others[dice(others.length)] ?? ''],
    ];
    let [named, all] = [0, 0];
    for (const [at, line] of lines.entries()) {
      for (const [kind, edit] of edits.entries()) {
        const others = lines.filter((one) => one !== line);
        writeFileSync(log, `${lines.toSpliced(at, 1, ...edit(line, others)).join('\n')}\n`);
        const { problems } = auditNow(root, false);
        // A line that is there twice breaks the chain where it stands the second time.
        const number = kind === 3 ? at + 2 : at + 1;
        all += 1;
        expect([at, kind, problems]).toMatchObject([at, kind, [{ code: 'log-broken', detail: { number } }]]);
        named += 1;
      }
    }
    writeFileSync(log, `${lines.join('\n')}\n`);
    expect(auditNow(root, false).problems).toEqual([]);
    console.log(`threat 19: ${named} of ${all} edits of ${lines.length} lines of the log named by their line`);
    expect([named, lines.length >= 8]).toEqual([all, true]);
  });
});
