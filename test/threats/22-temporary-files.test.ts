// Threat 22: names that somebody has guessed. A link or a file lies beforehand under every name that the product writes in passing or in
// place; what it leads to is never touched. And every call that opens a file to write asks for a name that is free.
import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { fetchFile } from '../../main/acquire/download/fetch-file.ts';
import { writePart } from '../../main/acquire/download/part.ts';
import { keepCopy } from '../../main/archive/backups/keep-copy.ts';
import { putCopyBack } from '../../main/archive/backups/put-copy-back.ts';
import { appendToLog, logStart } from '../../main/archive/check-log.ts';
import { listDeaccessions, noteDeaccession } from '../../main/archive/deaccessions.ts';
import { openJournal } from '../../main/archive/full-backup/arrivals-journal.ts';
import { copyDatabase } from '../../main/base/copy-database.ts';
import { systemCodeOf } from '../../main/base/disk-error.ts';
import { openLock } from '../../main/base/lock.ts';
import { openDatabase } from '../../main/base/sqlite.ts';
import { openLibraryReader } from '../../main/library/open-library.ts';
import { openWriter } from '../../main/search/open-writer.ts';
import { openTestClient, serve } from '../main/acquire/http/servers.ts';
import { keepFile, openTasks } from '../support/kept-file.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Where a case works, and how it plants: `at` is below its folder. */
type Ground = { folder: string; plant: (at: string) => string };

/** What an attempt did: it went its way, or was refused by one of those codes. */
type Case = { name: string; refusedBy?: string; work: (ground: Ground) => unknown };

const pdf = '%PDF-1.4 arrived';
const at = Date.UTC(2026, 10, 27);
const one = {
  ...{ atMs: 1, id: '01hq000000000000', title: 'x', day: null, issue: null, sha256: 'a'.repeat(64), sizeBytes: 1 },
  ...{ addedAtMs: 1, removedAtMs: 1, by: 'person' as const, origin: null },
};

const fetchTo = async (path: string): Promise<void> => {
  const server = await serve((request, response) => {
    const from = Number(/^bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
    const head = { etag: '"one"', 'content-range': `bytes ${from}-${pdf.length - 1}/${pdf.length}` };
    response.writeHead(from > 0 ? 206 : 200, head).end(pdf.slice(from));
  });
  const url = `${server.url}/a.pdf`;
  const record = `${dirname(path)}.part.json`;
  if (lstatSync(record, { throwIfNoEntry: false }) === undefined)
    writePart(path, { url, validator: { header: 'etag', value: '"one"' }, totalBytes: pdf.length, syncedBytes: 5, sha256: null });
  const input = { url, path, access: null, reach: 'own', isTyped: true, sizeBytes: null, digest: null, knownEtag: null } as const;
  await fetchFile(openTestClient(), input, () => {});
  expect([readFileSync(path, 'utf8'), lstatSync(path).isFile(), lstatSync(path).mode & 0o777]).toEqual([pdf, true, 0o600]);
};

const library = (folder: string): string => {
  const root = join(folder, 'library');
  const tasks = openTasks(root);
  keepFile(tasks);
  tasks.close({});
  return root;
};

const reopen = (root: string): void => {
  const tasks = openTasks(root);
  tasks.open({});
  tasks.close({});
  const reader = openLibraryReader(root);
  expect(reader.prepare('SELECT count(*) FROM editions').pluck().get()).toBe(1);
  reader.close();
};

const cases: readonly Case[] = [
  {
    name: 'the record of a part on its way',
    work: async ({ folder, plant }) => {
      mkdirSync(join(folder, 'incoming', 'a'), { recursive: true });
      plant('incoming/a.part.json.new');
      await fetchTo(join(folder, 'incoming', 'a', 'edition.pdf'));
    },
  },
  {
    name: 'a file that is to arrive',
    refusedBy: 'pdf/not-pdf',
    work: async ({ folder, plant }) => {
      mkdirSync(join(folder, 'incoming', 'a'), { recursive: true });
      plant('incoming/a/edition.pdf');
      await fetchTo(join(folder, 'incoming', 'a', 'edition.pdf'));
    },
  },
  {
    name: 'the catalogue',
    work: ({ folder, plant }) => {
      const root = library(folder);
      rmSync(join(root, 'library.sqlite'));
      plant('library/library.sqlite');
      reopen(root);
    },
  },
  ...['library.sqlite-wal', 'library.sqlite-shm'].map((name) => ({
    name: `${name} beside it`,
    work: ({ folder, plant }: Ground) => {
      const root = library(folder);
      plant(`library/${name}`);
      reopen(root);
    },
  })),
  ...['lock.sqlite', 'lock.pid'].map((name) => ({
    name,
    work: ({ folder, plant }: Ground) => {
      plant(name);
      openLock(folder).close();
      expect(statSync(join(folder, 'lock.pid')).size).toBe(0);
    },
  })),
  {
    name: 'a copy of the catalogue on its way',
    work: ({ folder, plant }) => {
      const database = openDatabase(join(folder, 'a.sqlite'));
      database.exec('CREATE TABLE a (b)');
      plant('b.sqlite.tmp');
      copyDatabase(database, join(folder, 'b.sqlite'));
      database.close();
    },
  },
  {
    name: 'a copy that is put back on its way',
    work: ({ folder, plant }) => {
      const root = library(folder);
      const database = openLibraryReader(root);
      const { name } = keepCopy(database, join(root, 'backups'), () => at);
      database.close();
      plant('library/library.sqlite.arriving');
      putCopyBack(root, name, () => at);
      reopen(root);
    },
  },
  {
    name: 'the log of checks',
    refusedBy: 'ELOOP',
    work: ({ folder, plant }) => {
      mkdirSync(join(folder, 'checks'));
      plant('checks/2026-11.jsonl');
      appendToLog(folder, logStart, [{ a: 1 }], at);
    },
  },
  {
    name: 'the list of what was deleted',
    refusedBy: 'ELOOP',
    work: ({ folder, plant }) => {
      mkdirSync(join(folder, 'log'));
      plant('log/deaccessions.jsonl');
      noteDeaccession(folder, one);
      expect(listDeaccessions(folder)).toEqual([one]);
    },
  },
  {
    name: 'the journal of a backup',
    work: ({ folder, plant }) => {
      mkdirSync(join(folder, 'arriving'));
      plant('arriving/journal.jsonl');
      openJournal(folder).note({
        path: 'a',
        at: 'arriving/x',
        sizeBytes: 1,
        modifiedNs: '1',
        sha256: 'a'.repeat(64),
        edition: null,
      });
    },
  },
  {
    name: 'the index',
    work: ({ folder, plant }) => {
      plant('search.sqlite');
      openWriter(join(folder, 'search.sqlite')).close();
    },
  },
  {
    name: 'an index that is being built',
    work: ({ folder, plant }) => {
      const path = join(folder, 'search.sqlite');
      const writer = openWriter(path);
      writer.run((database) => database.pragma('user_version = 4001'));
      writer.close();
      plant('search-building.sqlite');
      openWriter(path).close();
    },
  },
];

/** Runs a case; gives the code that refused it. */
const codeOf = async ({ work }: Case, ground: Ground): Promise<string | null> => {
  try {
    await work(ground);
    return null;
  } catch (error) {
    const code = systemCodeOf(error);
    if (code === null) throw error;
    return code;
  }
};

const plantings = {
  'a link to a file': (path: string, victim: string) => symlinkSync(victim, path),
  'a link to nothing': (path: string, _: string, nothing: string) => symlinkSync(nothing, path),
  'a file of somebody': (path: string) => writeFileSync(path, 'planted'),
};

describe('threat 22', { timeout: 120_000 }, () => {
  it('what a planted link leads to is never touched, and what it was planted for goes on or is refused by name', async () => {
    let [untouched, refused, all] = [0, 0, 0];
    for (const [kind, put] of Object.entries(plantings)) {
      for (const one of cases) {
        const [folder, outside] = [temporaryFolder(), temporaryFolder()];
        const [victim, nothing] = [join(outside, 'victim'), join(outside, 'nothing')];
        writeFileSync(victim, 'precious');
        const plant = (name: string): string => {
          rmSync(join(folder, name), { force: true });
          put(join(folder, name), victim, nothing);
          return join(folder, name);
        };
        const code = await codeOf(one, { folder, plant });
        all += 1;
        const isAllowed = code === null || (one.refusedBy ?? '').split(' ').includes(code);
        expect([kind, one.name, code, isAllowed]).toEqual([kind, one.name, code, true]);
        expect([kind, one.name, readdirSync(outside), readFileSync(victim, 'utf8')]).toEqual([
          kind,
          one.name,
          ['victim'],
          'precious',
        ]);
        if (code !== null) refused += 1;
        untouched += 1;
      }
    }
    console.log(`threat 22: ${untouched} of ${all} plantings led nowhere, ${refused} of them refused by name`);
    expect([untouched, all]).toEqual([all, cases.length * 3]);
  });

  it('a folder of a file that arrives may be a link to elsewhere: it is taken away', async () => {
    const [folder, outside] = [temporaryFolder(), temporaryFolder()];
    mkdirSync(join(folder, 'incoming'));
    symlinkSync(outside, join(folder, 'incoming', 'a'));
    await fetchTo(join(folder, 'incoming', 'a', 'edition.pdf'));
    expect(readdirSync(outside)).toEqual([]);
  });
});

/** A node of the tree (ESTree), as far as it is looked at. */
type Node = { type: string; start: number; end: number } & Record<string, unknown>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

const walk = (value: unknown, visit: (node: Node) => void): void => {
  if (Array.isArray(value)) for (const one of value) walk(one, visit);
  else if (isNode(value)) {
    visit(value);
    for (const child of Object.values(value)) if (typeof child === 'object') walk(child, visit);
  }
};

const writing = new Set([
  'openSync',
  'open',
  'writeFile',
  'writeFileSync',
  'appendFile',
  'appendFileSync',
  'copyFile',
  'copyFileSync',
  'createWriteStream',
]);

/** What a call says of the name that it takes: free (`wx`, EXCL), only read, or not followed. A descriptor is no name. */
const isSafe = /['"](?:wx\+?|ax\+?|r)['"]|COPYFILE_EXCL|O_RDONLY|O_NOFOLLOW|^\w+\(descriptor,/;

/** The log of the application lies among its own data, which are no library's; files for pages are opened to be read, by flags that stand apart. */
const elsewhere: readonly string[] = ['base/rotating-file.ts', 'archive/open-kept-file.ts'];

/** Calls of node:fs that open a file to write, as they stand in a source. */
const writesOf = (source: string): string[] => {
  const { program } = parseSync('x.ts', source);
  const names = new Set<string>();
  const found: string[] = [];
  walk(program, (node) => {
    if (node.type !== 'ImportDeclaration' || !/^node:fs/.test(String((node.source as { value: string }).value))) return;
    for (const one of node.specifiers as { local: { name: string } }[]) names.add(one.local.name);
  });
  walk(program, (node) => {
    const { name } = (node.callee ?? {}) as { name?: string };
    if (node.type === 'CallExpression' && name !== undefined && names.has(name) && writing.has(name))
      found.push(source.slice(node.start, node.end));
  });
  return found;
};

describe('threat 22, in the source', () => {
  const main = resolve(import.meta.dirname, '../../main');
  const files = readdirSync(main, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !elsewhere.includes(name),
  );
  const calls = files.flatMap((name) => writesOf(readFileSync(join(main, name), 'utf8')).map((call) => ({ name, call })));

  it('every call that opens a file to write asks for a free name or follows no link', () => {
    const safe = calls.filter(({ call }) => isSafe.test(call));
    console.log(`threat 22: ${safe.length} of ${calls.length} calls that open files take free names or follow no link`);
    expect(calls.filter(({ call }) => !isSafe.test(call))).toEqual([]);
    expect(calls.length).toBeGreaterThan(25);
  });

  it('the look through the source finds what it is for', () => {
    const [careless] = writesOf("import { writeFileSync } from 'node:fs';\nwriteFileSync(path + '.new', 'b');");
    expect([careless, isSafe.test(careless ?? '')]).toEqual(["writeFileSync(path + '.new', 'b')", false]);
    expect(writesOf("const writeFile = () => 1; writeFile('a');")).toEqual([]);
  });
});
