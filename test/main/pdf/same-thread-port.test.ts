import { describe, expect, it } from 'vitest';
import { openSameThreadPorts } from '../../../main/pdf/same-thread-port.ts';

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe('openSameThreadPorts', () => {
  it('brings messages to the other end, in order and uncopied, after the running code', async () => {
    const [near, far] = openSameThreadPorts();
    const heard: unknown[] = [];
    far.addEventListener('message', ({ data }) => heard.push(data));
    const sent = [{ one: 1 }, { chunk: { fnArray: [1], argsArray: [[2]] } }, { three: 3 }];
    for (const message of sent) near.postMessage(message);
    expect(heard).toEqual([]);
    await turn();
    expect(heard).toEqual(sent);
    expect(heard[0]).toBe(sent[0]);
  });

  it('keeps a chunk of operators whole when its sender empties the lists', async () => {
    const [near, far] = openSameThreadPorts();
    const heard: unknown[] = [];
    far.addEventListener('message', ({ data }) => heard.push(data));
    const chunk = { fnArray: [44], argsArray: [['text']] };
    near.postMessage({ chunk });
    chunk.fnArray.length = 0;
    chunk.argsArray.length = 0;
    await turn();
    expect(heard).toEqual([{ chunk: { fnArray: [44], argsArray: [['text']] } }]);
  });

  it('lets operators be taken on their way', async () => {
    const taken: unknown[] = [];
    const [near, far] = openSameThreadPorts(({ fnArray }) => taken.push(...fnArray) > 0);
    const heard: unknown[] = [];
    far.addEventListener('message', ({ data }) => heard.push(data));
    near.postMessage({ chunk: { fnArray: [44, 45], argsArray: [[], []], length: 2, lastChunk: true } });
    await turn();
    expect(taken).toEqual([44, 45]);
    expect(heard).toEqual([{ chunk: { fnArray: [], argsArray: [], length: 0, lastChunk: true } }]);
  });

  it('stops when a listener is removed or its signal aborts', async () => {
    const [near, far] = openSameThreadPorts();
    const heard: string[] = [];
    const abort = new AbortController();
    const listener = (): number => heard.push('removed');
    far.addEventListener('message', listener);
    far.addEventListener('message', () => heard.push('aborted'), { signal: abort.signal });
    far.removeEventListener('message', listener);
    abort.abort();
    near.postMessage('hello');
    await turn();
    expect(heard).toEqual([]);
  });
});
