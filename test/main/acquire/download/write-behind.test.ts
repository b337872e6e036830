// Writing behind the line: pieces stay in their order, whoever gives them is told to wait, and a full disk ends it with its code.
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openWriteBehind, type WriteEvents } from '../../../../main/acquire/download/write-behind.ts';
import { seededBytes } from '../../../support/paper.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const open = (path: string, flag: string, offset: number, events: Partial<WriteEvents> = {}) => {
  const descriptor = openSync(path, flag);
  onTestFinished(() => closeSync(descriptor));
  const silent: WriteEvents = { onDrained: () => {}, onWritten: () => {}, onFailed: () => {} };
  return openWriteBehind(descriptor, offset, { ...silent, ...events });
};

describe('writing behind the line', () => {
  it('takes the next piece before the last is written, and keeps their order', async () => {
    const path = join(temporaryFolder(), 'file');
    const bytes = seededBytes('order', 3_000_000);
    writeFileSync(path, bytes.subarray(0, 1000));
    const written: number[] = [];
    const file = open(path, 'r+', 1000, { onWritten: (position) => written.push(position) });
    for (let at = 1000; at < bytes.length; at += 60_000) file.write(bytes.subarray(at, at + 60_000));
    expect(written).toEqual([]);
    await file.settled();
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(written.at(-1)).toBe(bytes.length);
  });

  it('asks to wait past half a mebibyte, and says when there is room again', async () => {
    let drained = 0;
    const file = open(join(temporaryFolder(), 'file'), 'w', 0, { onDrained: () => (drained += 1) });
    expect(file.write(Buffer.alloc(1000))).toBe(true);
    expect(file.write(Buffer.alloc(1 << 20))).toBe(false);
    await file.settled();
    expect(drained).toBeGreaterThan(0);
    expect(file.write(Buffer.alloc(1000))).toBe(true);
    await file.settled();
  });

  it.skipIf(process.platform !== 'linux')('ends with disk/full where the disk takes no more', async () => {
    const failures: unknown[] = [];
    const file = open('/dev/full', 'w', 0, { onFailed: (error) => failures.push(error) });
    file.write(Buffer.from('x'));
    await expect(file.settled()).rejects.toMatchObject({ code: 'disk/full' });
    expect(failures).toHaveLength(1);
    expect(file.write(Buffer.from('y'))).toBe(false);
  });
});
