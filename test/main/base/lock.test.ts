import { linkSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLock } from '../../../main/base/lock.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('the lock of a library', () => {
  it('is held by one, names its holder, and is free again when it is closed', () => {
    const folder = temporaryFolder();
    const lock = openLock(folder);
    expect(() => openLock(folder)).toThrow(expect.objectContaining({ code: 'library/locked', detail: { pid: process.pid } }));
    lock.close();
    openLock(folder).close();
  });

  it('is of one library alone', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'other'));
    const lock = openLock(folder);
    openLock(join(folder, 'other')).close();
    lock.close();
  });

  it('locks the very file in which foreign bytes stood: another program may hold it already', () => {
    const folder = temporaryFolder();
    const [path, other] = [join(folder, 'lock.sqlite'), join(folder, 'other name')];
    writeFileSync(path, 'foreign bytes '.repeat(100));
    linkSync(path, other);
    const lock = openLock(folder);
    expect(statSync(path).ino).toBe(statSync(other).ino);
    expect(statSync(other).size).toBe(0);
    expect(() => openLock(folder)).toThrow(expect.objectContaining({ code: 'library/locked' }));
    lock.close();
  });
});
