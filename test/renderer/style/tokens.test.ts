import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const tokens = readFileSync(join(root, 'renderer/style/tokens.css'), 'utf8');
const note = readFileSync(join(root, 'renderer/README.md'), 'utf8');

/** The values that the blocks of the sheet give the tokens of a selector. */
function valuesOf(selector: string): Map<string, string> {
  // What only some screens have stands in blocks within blocks, which are left out.
  const sheet = tokens.replace(/\/\*.*?\*\//gs, '').replace(/@[^{}]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
  const blocks = sheet.matchAll(/([^{};]+)\{([^{}]*)\}/g);
  const own = [...blocks].filter(([, selectors]) => selectors?.split(',').some((one) => one.trim() === selector));
  const values = own.flatMap(([, , block = '']) => [...block.matchAll(/(--[a-z0-9-]+): ([^;]+);/g)]);
  return new Map(values.map(([, name = '', value = '']) => [name, value]));
}

const light = valuesOf(':root');
const dark = valuesOf(':root[data-theme="dark"]');
const arabic = valuesOf(':root[dir="rtl"]');
const sepia = valuesOf('[data-paper="sepia"]');

describe('the design note', () => {
  it('tells the sizes of type that the sheet has, in both scripts', () => {
    const rows = [...note.matchAll(/^\| `(--size-\d)` \| ([\d.]+rem), (\d+) px \| ([\d.]+rem) \|/gm)];
    expect(rows).toHaveLength(6);
    for (const [, name = '', size, pixels, inArabic] of rows) {
      expect([light.get(name), arabic.get(name)]).toEqual([size, inArabic]);
      expect(Number.parseFloat(size ?? '') * 16).toBe(Number(pixels));
    }
  });

  it('tells the colours that the sheet has, light and dark', () => {
    const rows = [...note.matchAll(/^\| `(--[a-z-]+)` \| (#[0-9a-f]{6}) \| (#[0-9a-f]{6}) \|/gm)];
    expect(rows).toHaveLength(8);
    for (const [, name = '', inLight, inDark] of rows) expect([light.get(name), dark.get(name)]).toEqual([inLight, inDark]);
  });

  it('tells the measures and times that the sheet has', () => {
    const told = [...note.matchAll(/`(--(?:margin|radius|rail|bar|fast|appear))` \(?([\d.]+) ?(px|rem|ms)/g)];
    expect(told).toHaveLength(6);
    for (const [, name = '', amount, unit] of told) expect(light.get(name)).toMatch(new RegExp(`^${amount}${unit}\\b`));
  });
});

/** The light of a colour `#rrggbb`, as WCAG reckons it. */
function lightOf(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [lightOf(one), lightOf(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe('the colours', () => {
  for (const [theme, values] of [
    ['light', light],
    ['dark', dark],
    ['sepia', sepia],
  ] as const) {
    const of = (name: string): string => values.get(name) ?? light.get(name) ?? '';
    it(`keep text readable, ${theme}`, () => {
      for (const ground of ['--paper', '--sheet'])
        for (const text of ['--ink', '--ink-2', '--ink-3', '--kiosk', '--warn'])
          expect(contrast(of(text), of(ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(of('--on-kiosk'), of('--kiosk'))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(of('--mark-ink'), of('--mark'))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(of('--desk-ink'), of('--desk'))).toBeGreaterThanOrEqual(4.5);
    });

    it(`keep the parts of controls and the focus to be seen, ${theme}`, () => {
      for (const ground of ['--paper', '--sheet'])
        for (const part of ['--edge', '--kiosk-2'])
          expect(contrast(of(part), of(ground)), `${part} on ${ground}`).toBeGreaterThanOrEqual(3);
    });
  }
});
