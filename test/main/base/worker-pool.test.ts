import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { openPool } from '../../../main/base/worker-pool.ts';
import type { EchoTasks } from '../../fixtures/workers/echo-worker.ts';

const name = '../test/fixtures/workers/echo-worker';

describe('a pool of workers', () => {
  const pool = openPool<EchoTasks>(name, { size: 2 });
  afterAll(() => pool.close());

  it('answers many tasks, each with its own result', async () => {
    const inputs = Array.from({ length: 40 }, (_, i) => `task ${i}`);
    expect(await Promise.all(inputs.map((input) => pool.run('echo', input)))).toEqual(inputs);
  });

  it('runs an urgent task before those that wait', async () => {
    const other = openPool<EchoTasks>(name, { size: 1 });
    const ended: string[] = [];
    const run = (input: string, isUrgent: boolean) => other.run('echo', input, { isUrgent }).then((value) => ended.push(value));
    await Promise.all([run('running', false), run('waiting', false), run('urgent', true)]);
    expect(ended).toEqual(['running', 'urgent', 'waiting']);
    await other.close();
  });

  it('tells progress in order, before the result', async () => {
    const seen: unknown[] = [];
    const last = await pool.run('count', 5, { onProgress: (value) => seen.push(value) });
    expect([seen, last]).toEqual([[1, 2, 3, 4, 5], 5]);
  });

  it('brings a code and its detail across the thread', async () => {
    await expect(pool.run('refuse', undefined)).rejects.toMatchObject({ code: 'pdf/broken', detail: { page: 3 } });
  });

  it('brings a bug across as an error that is not a code', async () => {
    await expect(pool.run('fail', undefined)).rejects.toThrow('a bug');
    await expect(pool.run('fail', undefined)).rejects.not.toHaveProperty('code');
  });

  it('ends a task that outlives its time with the given code, and goes on', async () => {
    const run = pool.run('spin', undefined, { timeoutMs: 50, timeoutCode: 'pdf/too-slow' });
    await expect(run).rejects.toMatchObject({ code: 'pdf/too-slow' });
    expect(await pool.run('echo', 'still here')).toBe('still here');
  });

  it('ends a running task and forgets a waiting one when they are cancelled', async () => {
    const cancel = new AbortController();
    const runs = Array.from({ length: 4 }, () => pool.run('spin', undefined, { signal: cancel.signal }));
    setTimeout(() => cancel.abort(), 50);
    const results = await Promise.allSettled(runs);
    expect(results.map((result) => (result.status === 'rejected' ? result.reason.code : 'fulfilled'))).toEqual(
      Array.from({ length: 4 }, () => 'add/cancelled'),
    );
    expect(await pool.run('echo', 'on')).toBe('on');
  });

  it('fails only the task whose thread dies, and starts another thread', async () => {
    await expect(pool.run('die', undefined)).rejects.toThrow(/ended with 7/);
    expect(await pool.run('echo', 'next')).toBe('next');
  });

  it('lets running tasks end when it closes, and refuses new ones', async () => {
    const other = openPool<EchoTasks>(name, { size: 1 });
    const running = [other.run('echo', 'a'), other.run('echo', 'b')];
    await other.close();
    expect(await Promise.all(running)).toEqual(['a', 'b']);
    await expect(other.run('echo', 'c')).rejects.toThrow(/closed/);
  });

  it('replaces a thread after the given number of tasks without losing one', async () => {
    const other = openPool<EchoTasks>(name, { size: 1, recycleAfter: 2 });
    const results = await Promise.all(Array.from({ length: 7 }, (_, i) => other.run('echo', String(i))));
    expect(results).toEqual(['0', '1', '2', '3', '4', '5', '6']);
    await other.close();
  });

  it('ends a thread that has rested long enough, and starts another when it is needed', async () => {
    const other = openPool<EchoTasks>(name, { size: 1, restMs: 50 });
    const first = await other.run('thread', undefined);
    expect(await other.run('thread', undefined)).toBe(first);
    await wait(300);
    expect(await other.run('thread', undefined)).not.toBe(first);
    await other.close();
  });
});
