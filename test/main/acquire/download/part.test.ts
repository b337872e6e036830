// The record beside a half-arrived file: how much of the file may be gone on with, after a crash and after a loss of power.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dropPart, keptBytes, type Part, readPart, readWhole, writePart } from '../../../../main/acquire/download/part.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const given: Omit<Part, 'boot'> = {
  url: 'https://papers.example/a.pdf',
  validator: { header: 'etag', value: '"one"' },
  totalBytes: 1000,
  syncedBytes: 300,
  sha256: null,
};

type Laid = { path: string; record: string; part: () => Part };

/** A file of 800 bytes in incoming/, and its record. */
const lay = (more: Partial<Part> = {}): Laid => {
  const incoming = join(temporaryFolder(), 'incoming');
  const path = join(incoming, 'abc', 'edition.pdf');
  mkdirSync(join(incoming, 'abc'), { recursive: true });
  writeFileSync(path, Buffer.alloc(800));
  writePart(path, { ...given, ...more });
  const part = (): Part => {
    const read = readPart(path);
    if (read === null) throw new Error('there is no record');
    return read;
  };
  return { path, record: join(incoming, 'abc.part.json'), part };
};

/** Makes the record one of an earlier run of the machine. */
const restartMachine = ({ record }: Laid): void =>
  writeFileSync(record, JSON.stringify({ ...JSON.parse(readFileSync(record, 'utf8')), boot: 'an earlier one' }));

describe('the record of a part', () => {
  it('is read as it was written', () => {
    expect(lay().part()).toMatchObject(given);
  });

  it('is there whole or not at all: a half-written one beside it changes nothing', () => {
    const laid = lay();
    writeFileSync(`${laid.record}.new`, '{"url":');
    expect(laid.part()).toMatchObject(given);
  });

  it.each(['', '{', '[]', '{"url":"https://papers.example/a.pdf"}', 'null'])('is none where it cannot be read: %s', (text) => {
    const { record, path } = lay();
    writeFileSync(record, text);
    expect(readPart(path)).toBeNull();
  });

  it('goes without a trace, and once more', () => {
    const { path, record } = lay();
    writeFileSync(`${record}.new`, '{');
    dropPart(path);
    dropPart(path);
    expect(readPart(path)).toBeNull();
    expect(existsSync(path)).toBe(true);
    expect(readdirSync(join(path, '..', '..'))).toEqual(['abc']);
  });
});

describe('what is trusted of a part', () => {
  it('is all of it while the machine runs on', () => {
    const laid = lay();
    expect(keptBytes(laid.path, laid.part())).toBe(800);
  });

  it('is what was forced to the disk, once the machine has been started again', () => {
    const laid = lay();
    restartMachine(laid);
    expect(keptBytes(laid.path, laid.part())).toBe(300);
  });

  it('is never more than there is', () => {
    const laid = lay({ syncedBytes: 900 });
    restartMachine(laid);
    expect(keptBytes(laid.path, laid.part())).toBe(800);
  });

  it('is nothing where the file is gone', () => {
    const laid = lay();
    expect(keptBytes(join(laid.path, '..', 'gone.pdf'), laid.part())).toBe(0);
  });
});

describe('a whole file that was never put on the shelf', () => {
  const sum = 'a'.repeat(64);

  it('is taken as it is while the machine runs on', () => {
    const laid = lay({ sha256: sum, totalBytes: 800 });
    expect(readWhole(laid.path, laid.part())).toEqual({ sha256: sum, sizeBytes: 800, etag: '"one"' });
  });

  it('is not, once the machine has been started again: its bytes may not have reached the disk', () => {
    const laid = lay({ sha256: sum, totalBytes: 800, syncedBytes: 0 });
    restartMachine(laid);
    expect(readWhole(laid.path, laid.part())).toBeNull();
  });

  it('is not where its length is another, or its sum was never made', () => {
    const longer = lay({ sha256: sum, totalBytes: 801 });
    expect(readWhole(longer.path, longer.part())).toBeNull();
    const unverified = lay({ totalBytes: 800 });
    expect(readWhole(unverified.path, unverified.part())).toBeNull();
  });
});
