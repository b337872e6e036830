// Threat 13: a page that was taken over calls whatever it likes. Every call of the contract gets hostile inputs over a real open library, which
// must stay as it was, file by file and row by row.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openLog } from '../../main/base/log.ts';
import { openLibraryReader } from '../../main/library/open-library.ts';
import { type CallName, calls, events, type WindowHandlers } from '../../preload/contract.ts';
import { callEffects, eventEffects } from '../../preload/contract-effects.ts';
import { folderSums } from '../support/folder-sums.ts';
import { makeKeptLibrary } from '../support/kept-library.ts';
import { openTestCore, type TestCore } from '../support/open-test-core.ts';
import { absentId, hostileInputs, samples } from './hostile-inputs.ts';

const INPUTS = 200;
const names = Object.keys(calls) as CallName[];

/** They do what a whole input asks though it names nothing that is there: these get only what their schema refuses. A new one must be thought of. */
const obedient: ReadonlySet<CallName> = new Set([
  'checks.run',
  'dossiers.create',
  'safety.copy',
  'searches.save',
  'settings.set',
  // These go to the network: what an address leads to is threat 14.
  'sources.add',
  'sources.check',
  'sources.probe',
  'titles.keep',
  'titles.style',
]);

/** Give back what was learned, however long it is: bounded by the measure of the whole alone. */
const unbounded = ['titles.style'];

const folder = mkdtempSync(join(tmpdir(), 'kiosque-contract-'));
const ends: (() => Promise<void>)[] = [];
const bugs: string[] = [];
const asked: string[] = [];
let core: TestCore;

/** A window that writes down what it is asked for. */
const own = Object.fromEntries(
  names
    .filter((name) => name.startsWith('window.'))
    .map((name) => [name, (input: unknown) => void asked.push(JSON.stringify([name, input]))]),
) as unknown as WindowHandlers;

beforeAll(async () => {
  const libraryDir = join(folder, 'library');
  makeKeptLibrary(libraryDir, 12);
  const log = openLog((line) => / error |^\w*Error/.test(line) && bugs.push(line));
  core = await openTestCore({ libraryDir, indexing: 'all', isFetching: false, log }, (close) => ends.push(close));
  await core.whenSearchable();
});
afterAll(async () => {
  for (const end of ends) await end();
  rmSync(folder, { recursive: true, force: true });
});

/** Every row of every table, and every file that the library could not make anew; the database by its rows, since it may tidy its file. */
const readState = (): string => {
  const files = Object.entries(folderSums(core.libraryDir)).filter(([path]) => !/^(library|lock)\.sqlite|^derived/.test(path));
  const database = openLibraryReader(core.libraryDir);
  try {
    const tables = database
      .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .all();
    const rows = tables.map(({ name }) => [name, database.prepare(`SELECT * FROM "${name}"`).all()]);
    return JSON.stringify({ files, rows });
  } finally {
    database.close();
  }
};

const isWhole = (name: CallName, input: unknown): boolean => calls[name].input.safeParse(input).success;

/** Asks, and gives what is wrong with the answer; null where it is as it must be. */
const wrongOf = async (name: CallName, input: unknown): Promise<string | null> => {
  const given = await core.answer(name, input, own);
  if (given.ok) return isWhole(name, input) ? null : 'was obeyed';
  if (JSON.stringify(given.fault).includes(folder)) return 'told a path';
  if (given.fault.code === 'internal') return 'met a bug';
  const isRefused = given.fault.code === 'input/invalid' || given.fault.code === 'input/too-much';
  return isRefused || isWhole(name, input) ? null : given.fault.code;
};

/** What calls of an area may name; of editions alone unless told. */
const ownKinds: Readonly<Record<string, readonly string[]>> = {
  dossiers: ['edition', 'dossier', 'item'],
  clips: ['edition', 'dossier', 'item'],
  marks: ['edition', 'mark'],
  searches: ['search'],
  sources: ['source'],
  catalogue: ['source'],
  search: ['search', 'edition'],
  downloads: [],
  add: [],
};
const kindsOf = (name: CallName): readonly string[] => ownKinds[name.split('.')[0] ?? ''] ?? ['edition'];

/** One id of each kind that the library has. */
const listIds = async (): Promise<Record<string, string>> => {
  const { editions } = await core.ask('editions.list', {});
  const { dossiers } = await core.ask('dossiers.list', {});
  const dossier = dossiers.find(({ items }) => items > 0)?.id ?? '';
  const { items } = (await core.ask('dossiers.open', { id: dossier })).dossier;
  const { searches } = await core.ask('searches.list', {});
  const { sources } = await core.ask('sources.list', {});
  const { marks } = await core.ask('marks.find', { filter: {} });
  const firsts = {
    edition: editions,
    item: items,
    search: searches,
    source: sources.filter(({ kind }) => kind !== 'folder'),
    mark: marks,
  };
  return { dossier, ...Object.fromEntries(Object.entries(firsts).map(([kind, [first]]) => [kind, first?.id ?? ''])) };
};

describe('every call', () => {
  it('has a schema, an effect and a bound for each text and list, and refuses what it does not know', () => {
    expect(Object.keys(callEffects).sort()).toEqual([...names].sort());
    const loose: string[] = [];
    for (const name of names) {
      expect(calls[name].input, name).toBeInstanceOf(z.ZodType);
      expect(calls[name].output, name).toBeInstanceOf(z.ZodType);
      for (const whole of samples(name)) expect(isWhole(name, { ...(whole as object), stranger: 1 }), name).toBe(false);
      JSON.stringify(z.toJSONSchema(calls[name].input, { io: 'input', unrepresentable: 'any' }), (_key, shape) => {
        const isEndlessText =
          shape?.type === 'string' && ![shape.maxLength, shape.pattern, shape.enum, shape.const, shape.format].some(Boolean);
        if (isEndlessText || (shape?.type === 'array' && shape.maxItems === undefined)) loose.push(name);
        return shape;
      });
    }
    expect([...new Set(loose)]).toEqual(unbounded);
  });

  it('is refused, or without effect, for each of 200 hostile inputs', { timeout: 900_000 }, async () => {
    const wrong: string[] = [];
    let tried = 0;
    let changed = 0;
    let before = readState();
    for (const name of names) {
      const inputs = hostileInputs(name).filter((input) => !obedient.has(name) || !isWhole(name, input));
      for (const [at, input] of inputs.take(INPUTS).toArray().entries()) {
        const found = await wrongOf(name, input);
        if (found !== null) wrong.push(`${name} ${at}: ${found}`);
        tried += 1;
      }
      const after = readState();
      if (after !== before) {
        changed += 1;
        wrong.push(`${name} changed the library`);
      }
      before = after;
    }
    console.log(`threat 13: ${names.length} calls × ${INPUTS} hostile inputs, ${tried} asked, ${changed} state changes`);
    expect(wrong).toEqual([]);
    expect(bugs).toEqual([]);
    expect(tried).toBe(names.length * INPUTS);
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
    for (const one of asked) {
      const [name, input] = JSON.parse(one) as [CallName, unknown];
      expect(isWhole(name, input), one).toBe(true);
    }
  });

  it('that names a thing of one kind takes no id of another', { timeout: 120_000 }, async () => {
    const ids = await listIds();
    expect(Object.values(ids).every((id) => id.length === 16)).toBe(true);
    const before = readState();
    const wrong: string[] = [];
    let tried = 0;
    for (const name of names.filter((one) => !obedient.has(one))) {
      const wholes = new Set(samples(name).map((one) => JSON.stringify(one)));
      for (const [kind, id] of Object.entries(ids).filter(([one]) => !kindsOf(name).includes(one))) {
        for (const text of [...wholes].filter((one) => one.includes(absentId))) {
          tried += 1;
          const found = await wrongOf(name, JSON.parse(text.replaceAll(absentId, id)));
          if (found !== null) wrong.push(`${name} with a ${kind}: ${found}`);
        }
      }
    }
    const changes = readState() === before ? 0 : 1;
    console.log(`threat 13: ${tried} calls with ids of another kind, ${changes} state changes`);
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(500);
    expect(changes).toBe(0);
  });
});

describe('every event', () => {
  it('has a schema, and is said to be for everybody or for keepers alone', () => {
    expect(Object.keys(eventEffects).sort()).toEqual(Object.keys(events).sort());
    for (const schema of Object.values(events)) expect(schema).toBeInstanceOf(z.ZodType);
  });
});
