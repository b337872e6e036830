import { describe, expect, it } from 'vitest';
import { readDeclaration, writeDeclaration } from '../../../main/formats/bag-declaration.ts';
import { readBagInfo, writeBagInfo, writeBagSize } from '../../../main/formats/bag-info.ts';
import { readFetchList, readManifest, writeManifest } from '../../../main/formats/bag-manifest.ts';
import { decodePath, encodePath, judgePath } from '../../../main/formats/bag-path.ts';
import { decodeBagText, linesOf } from '../../../main/formats/bag-text.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8');

describe('the texts of a bag', () => {
  it('come back as they were written, labels folded and repeated', () => {
    const labels = [
      {
        label: 'Source-Organization',
        value: 'Bibliothèque nationale du Royaume du Maroc, département des périodiques et des journaux',
      },
      { label: 'External-Identifier', value: 'one' },
      { label: 'External-Identifier', value: 'two' },
      { label: 'Description', value: 'خبر: مع نقطتين' },
    ];
    const text = writeBagInfo(labels);
    expect(Math.max(...linesOf(text).map((line) => line.length))).toBeLessThanOrEqual(79);
    expect(readBagInfo(text)).toEqual({ labels, badLines: [] });
  });

  it('declare a version to the letter from 1.0 on', () => {
    expect(readDeclaration(bytes(writeDeclaration()))).toEqual({ version: '1.0', encoding: 'UTF-8' });
    for (const bad of [
      'BagIt-Version : 1.0\nTag-File-Character-Encoding: UTF-8\n',
      'BagIt-Version: .97\nTag-File-Character-Encoding: UTF-8\n',
      'Tag-File-Character-Encoding: UTF-8\nBagIt-Version: 1.0\n',
      '\ufeffBagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
      'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\nmore\n',
      '',
    ]) {
      expect([bad, readDeclaration(bytes(bad))]).toEqual([bad, null]);
    }
    expect(readDeclaration(bytes('BagIt-Version:0.96 \r\nTag-File-Character-Encoding:  UTF-16'))).toEqual({
      version: '0.96',
      encoding: 'UTF-16',
    });
  });

  it('list any name, with CR, LF and percent signs encoded and all else as it is', () => {
    const names = ['data/100 %.pdf', 'data/a\r\nb', 'data/%25', 'data/لوماتان ٢٠٢٤.pdf', 'data/e\u0301'];
    for (const name of names) expect(decodePath(encodePath(name))).toBe(name);
    expect(decodePath('data/%7Etest')).toBe('data/%7Etest');
    const sum = 'a'.repeat(64);
    const text = writeManifest(names.map((path) => ({ path, sum })));
    expect(linesOf(text)).toHaveLength(names.length);
    expect(
      readManifest('m', text, 'sha256')
        .entries.map(({ path }) => path)
        .sort(),
    ).toEqual([...names].sort());
  });

  it('refuse paths that lead out of the bag or mean another file elsewhere', () => {
    for (const path of [
      '/a',
      '~/a',
      '~root/a',
      '../a',
      'data/../../a',
      'C:\\a',
      'c:/a',
      '\\\\server\\a',
      'data\\a',
      'data/a\0',
      '',
      ' ',
    ])
      expect([path, judgePath(path).fault]).toEqual([path, 'bag/unsafe-path']);
    for (const path of ['data/CON', 'data/nul.pdf', 'data/com1/a', 'data/a:b', 'data/a.', 'data/a '])
      expect([path, judgePath(path).fault]).toEqual([path, 'bag/reserved-name']);
    for (const path of ['data/a', 'data/~a', 'data/..a', 'data/console.txt', 'data/a b/é.pdf'])
      expect([path, judgePath(path)]).toEqual([path, { path, fault: null, isTidied: false }]);
    expect(judgePath('./data//a')).toEqual({ path: 'data/a', fault: null, isTidied: true });
  });

  it('are decoded by the encoding that is named, or not at all', () => {
    expect(decodeBagText(Uint8Array.from([0xfe, 0xff, 0x06, 0x28]), 'UTF-16')?.text).toBe('ب');
    expect(decodeBagText(Uint8Array.from([0xff, 0xfe, 0x28, 0x06]), 'utf-16')?.text).toBe('ب');
    expect(decodeBagText(Uint8Array.from([0x06, 0x28]), 'UTF-16')?.text).toBe('ب');
    expect(decodeBagText(Uint8Array.from([0x80, 0xe9]), 'ISO-8859-1')?.text).toBe('\u0080é');
    expect(decodeBagText(Uint8Array.from([0xe9]), 'UTF-8')).toBeNull();
    expect(decodeBagText(bytes('x'), 'klingon')).toBeNull();
    expect(decodeBagText(bytes('\ufeffx'), 'UTF-8')).toEqual({ text: 'x', hasMark: true });
  });

  it('name what is to be fetched, and lines that are none', () => {
    const { entries, problems } = readFetchList(
      'https://x/a - data/a b\r\nhttps://x/b 12 data/b\rftp 1\nhttps://x/c 1 bagit.txt\n',
    );
    expect(entries).toEqual([
      { url: 'https://x/a', sizeBytes: null, path: 'data/a b' },
      { url: 'https://x/b', sizeBytes: 12, path: 'data/b' },
    ]);
    expect(problems.map(({ code }) => code)).toEqual(['bag/bad-line', 'bag/misplaced-entry']);
  });

  it('say sizes for people', () => {
    expect([0, 999, 1500, 2_000_000_000].map(writeBagSize)).toEqual(['0 B', '999 B', '1.5 KB', '2 GB']);
  });
});
