import { describe, expect, it } from 'vitest';
import { answer } from '../../main/answer.ts';
import { openLog } from '../../main/base/log.ts';
import { calls, type Handlers } from '../../preload/contract.ts';
import { AppError } from '../../preload/errors.ts';

const reached: string[] = [];
const failing = Object.fromEntries(
  Object.keys(calls).map((name) => [
    name,
    () => {
      reached.push(name);
      throw new Error('secret /home/reader/path');
    },
  ]),
) as unknown as Handlers;

const ask = async (name: unknown, input: unknown, handlers: Handlers = failing) => {
  const lines: string[] = [];
  const given = await answer(
    { handlers, log: openLog((line) => lines.push(line)), language: () => 'en', refusal: () => null },
    name,
    input,
  );
  return { given, lines };
};

const hostileNames = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '',
  'editions.list ',
  'EDITIONS.LIST',
  1,
  null,
  undefined,
  {},
  [],
];

const circle: Record<string, unknown> = {};
circle.circle = circle;
const hostileInputs: unknown[] = [
  null,
  undefined,
  0,
  Number.NaN,
  'text',
  'x'.repeat(1_000_000),
  [],
  [[]],
  true,
  10n,
  Symbol('s'),
  () => {},
  new Date(),
  new Map(),
  circle,
  JSON.parse('{"__proto__":{"id":"0000000000000000"}}'),
  { id: '../../etc/passwd' },
  { id: '0000000000000000', path: '/etc/passwd' },
  { ids: [] },
  { ids: ['0000000000000000', "'; DROP TABLE editions"] },
  { unknown: 1 },
  { query: 'x'.repeat(10_001) },
  { query: 'a', limit: -1 },
  { query: 'a', limit: 1e9 },
  { theme: 'pink' },
  new Proxy(
    {},
    {
      get: () => {
        throw new Error('trap');
      },
      ownKeys: () => {
        throw new Error('trap');
      },
    },
  ),
];

describe('an answer', () => {
  it.each(hostileNames.map((name) => [name]))('knows no call named %j', async (name) => {
    const { given } = await ask(name, {});
    expect(given).toMatchObject({ ok: false, fault: { code: 'input/unknown-call' } });
  });

  it('lets no hostile input reach a handler that its schema does not allow, and never throws', async () => {
    for (const name of Object.keys(calls) as (keyof typeof calls)[]) {
      for (const input of hostileInputs) {
        reached.length = 0;
        const { given } = await ask(name, input);
        expect(given.ok).toBe(false);
        if (reached.length > 0) expect(calls[name].input.safeParse(input).success).toBe(true);
        if (!given.ok) expect(['input/invalid', 'input/too-much', 'internal']).toContain(given.fault.code);
      }
    }
  });

  it('shows nothing of a bug, and logs it with its stack', async () => {
    const { given, lines } = await ask('editions.list', {});
    expect(given).toMatchObject({ ok: false, fault: { code: 'internal', detail: {} } });
    expect(JSON.stringify(given)).not.toContain('secret');
    expect(lines.join('\n')).toMatch(/secret[\s\S]*answer\.test\.ts/);
  });

  it('gives the code, the sentence and the plain values of an expected failure', async () => {
    const handlers: Handlers = {
      ...failing,
      'editions.list': () => {
        throw new AppError('library/locked', { pid: 42 });
      },
    };
    const { given, lines } = await ask('editions.list', {}, handlers);
    expect(given).toEqual({
      ok: false,
      fault: { code: 'library/locked', message: expect.stringContaining('42'), detail: { pid: 42 } },
    });
    expect(lines).toEqual([]);
  });

  it('names the field that is not valid', async () => {
    const { given } = await ask('editions.list', { from: 'yesterday' });
    expect(given).toMatchObject({ ok: false, fault: { code: 'input/invalid', detail: { field: 'from' } } });
  });
});
