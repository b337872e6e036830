// A file of lines that never grows past its share.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRotatingFile } from '../../../main/base/rotating-file.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const rule = { mostBytes: 100, kept: 3 };
const line = (n: number): string => `${String(n).padStart(29, '0')}\n`;

describe('a rotating file', () => {
  it('holds the newest lines in files that each keep their share, whatever is written', () => {
    const folder = join(temporaryFolder(), 'logs');
    const file = openRotatingFile(join(folder, 'kiosque.log'), rule);
    for (let n = 1; n <= 50; n += 1) file.append(line(n));
    expect(readdirSync(folder).sort()).toEqual(['kiosque.1.log', 'kiosque.2.log', 'kiosque.3.log', 'kiosque.log']);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).size).toBeLessThanOrEqual(100);
    const kept = file.read().trimEnd().split('\n').map(Number);
    expect(kept.at(-1)).toBe(50);
    expect(kept).toEqual(Array.from({ length: kept.length }, (_, index) => 50 - kept.length + 1 + index));
    expect(kept.length).toBeGreaterThanOrEqual(10);
  });

  it('goes on where an earlier start ended', () => {
    const path = join(temporaryFolder(), 'kiosque.log');
    openRotatingFile(path, rule).append(line(1));
    const again = openRotatingFile(path, rule);
    again.append(line(2));
    expect(again.read()).toBe(line(1) + line(2));
    for (const n of [3, 4]) again.append(line(n));
    expect(readFileSync(path, 'utf8')).toBe(line(4));
    expect(again.read()).toBe([1, 2, 3, 4].map(line).join(''));
  });

  it('writes a text that is larger than its share whole', () => {
    const path = join(temporaryFolder(), 'kiosque.log');
    const file = openRotatingFile(path, rule);
    file.append('x'.repeat(300));
    file.append('y');
    expect(readFileSync(path, 'utf8')).toBe('y');
    expect(file.read()).toBe(`${'x'.repeat(300)}y`);
  });

  it.skipIf(process.platform === 'win32')('is for its owner alone to read', () => {
    const path = join(temporaryFolder(), 'kiosque.log');
    openRotatingFile(path, rule).append('x');
    expect(statSync(path).mode & 0o077).toBe(0);
  });

  it('throws what the disk says', () => {
    const path = join(temporaryFolder(), 'kiosque.log');
    const file = openRotatingFile(path, rule);
    mkdirSync(path);
    writeFileSync(join(path, 'x'), '');
    expect(() => file.append('y')).toThrow('EISDIR');
  });
});
