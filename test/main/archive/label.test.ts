import { describe, expect, it } from 'vitest';
import { makeLabel, numberLabel } from '../../../main/archive/label.ts';

describe('a label', () => {
  it('keeps Arabic and accents, composed', () => {
    expect(makeLabel('الأهرام')).toBe('الأهرام');
    expect(makeLabel('Libe\u0301ration')).toBe('Libération');
  });

  it('leaves out what some system cannot store', () => {
    expect(makeLabel('a<b>c:"d"/e\\f|g?h*i\u0007')).toBe('a b c d e f g h i');
    expect(makeLabel('  name. . ')).toBe('name');
    expect(makeLabel('../../etc/passwd')).toBe('etc passwd');
    expect(makeLabel('\u202egnp.exe')).toBe('gnp.exe');
  });

  it.each(['CON', 'nul.txt', 'com1', 'LPT9', 'Com¹'])('does not take the reserved name %s', (name) => {
    expect(makeLabel(name)).toBe(`x ${name}`);
  });

  it('never begins like the folder of the unsorted', () => {
    expect(makeLabel('_unsorted')).not.toMatch(/^_/);
  });

  it('is never empty', () => {
    expect(makeLabel('')).toBe('untitled');
    expect(makeLabel('...')).toBe('untitled');
  });

  it('has at most 80 bytes and cuts no letter in two', () => {
    const label = makeLabel('جريدة '.repeat(40));
    expect(Buffer.byteLength(label)).toBeLessThanOrEqual(80);
    expect(label.isWellFormed()).toBe(true);
    expect(Buffer.byteLength(makeLabel('👩‍👩‍👧'.repeat(20)))).toBeLessThanOrEqual(80);
    expect(Buffer.byteLength(numberLabel(label, 12))).toBeLessThanOrEqual(80);
    expect(numberLabel('Le Matin', 2)).toBe('Le Matin (2)');
  });
});
