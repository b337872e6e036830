// Pages on sheets of paper: nothing at the edge, nothing lost of a poster, nothing out of shape.
import { describe, expect, it } from 'vitest';
import { type Laying, laySheets, type Piece, paperSizes } from '../../../main/formats/lay-sheets.ts';
import { writeSheets } from '../../../main/formats/write-sheets.ts';
import { PaperFit, PaperSize, type SheetPart } from '../../../preload/model-paper.ts';

const whole = { x: 0, y: 0, width: 1, height: 1 };
const tabloid: Piece = { page: 1, area: whole, width: 280, height: 400 };
const broadsheet: Piece = { page: 2, area: whole, width: 375, height: 550 };
const clipping: Piece = { page: 3, area: { x: 0.25, y: 0.5, width: 0.5, height: 0.125 }, width: 90, height: 40 };
const lay = (pieces: readonly Piece[], laying: Partial<Laying> = {}) =>
  laySheets(pieces, { size: 'a4', fit: 'fit', mostScale: Number.POSITIVE_INFINITY, ...laying });

const partsOf = (sheets: ReturnType<typeof lay>): SheetPart[] => sheets.flatMap(({ parts }) => parts);

describe.each(PaperFit.options)('pages on paper, %s', (fit) => {
  it.each(PaperSize.options)('keep their shape and stay off the edge of %s', (size) => {
    for (const pieces of [[tabloid], [broadsheet], [clipping], [tabloid, tabloid], [broadsheet, tabloid]]) {
      const sheets = lay(pieces, { size, fit });
      for (const { width, height, parts } of sheets) {
        expect([width, height].sort((one, other) => one - other)).toEqual(Object.values(paperSizes[size]));
        for (const { page, area, at } of parts) {
          const piece = pieces.find((one) => one.page === page) as Piece;
          const ratio = (piece.width * (area.width / piece.area.width)) / (piece.height * (area.height / piece.area.height));
          expect(at.width / at.height).toBeCloseTo(ratio, 3);
          for (const [from, length, most] of [
            [at.x, at.width, width],
            [at.y, at.height, height],
          ] as const) {
            expect(from).toBeGreaterThan(9.99);
            expect(from + length).toBeLessThan(most - 9.99);
          }
          if (fit !== 'fit') expect(at.width).toBeCloseTo((area.width / piece.area.width) * piece.width, 3);
        }
      }
    }
  });
});

describe('a page that fits the sheet', () => {
  it('turns the sheet as it lies itself, and fills it', () => {
    const [upright] = lay([tabloid]);
    const [flat] = lay([tabloid, tabloid]);
    expect([upright?.width, upright?.height, flat?.width, flat?.height]).toEqual([210, 297, 297, 210]);
    expect(upright?.parts[0]?.at.width).toBeCloseTo(190, 1);
    expect(flat?.parts.map(({ page, area }) => [page, area])).toEqual([
      [1, whole],
      [1, whole],
    ]);
    expect((flat?.parts[1]?.at.x ?? 0) - (flat?.parts[0]?.at.x ?? 0)).toBeCloseTo(flat?.parts[0]?.at.width ?? -1, 5);
  });

  it('is not blown up beyond what is allowed', () => {
    const [sheet] = lay([clipping], { mostScale: 1.5 });
    const [part] = sheet?.parts ?? [];
    expect(part?.at.width).toBeCloseTo(135, 5);
    expect(part?.area).toEqual(clipping.area);
  });
});

describe('a page at its own size', () => {
  it('is cut at the foot and on both sides alike', () => {
    const sheets = lay([broadsheet], { fit: 'cut' });
    expect(sheets).toHaveLength(1);
    const { area } = partsOf(sheets)[0] as SheetPart;
    expect(area.y).toBe(0);
    expect(area.x).toBeCloseTo(1 - area.x - area.width, 5);
  });

  it('goes over as many sheets as it takes, each with a little of the one before', () => {
    const sheets = lay([broadsheet], { fit: 'poster' });
    // Two by three flat ones, where upright ones would be nine.
    expect(sheets.map(({ width }) => width)).toEqual(Array.from({ length: 6 }, () => 297));
    const areas = partsOf(sheets).map(({ area }) => area);
    // Every point of the page is on some sheet.
    for (let x = 0.001; x < 1; x += 0.05)
      for (let y = 0.001; y < 1; y += 0.05)
        expect(areas.some((area) => x >= area.x && x <= area.x + area.width && y >= area.y && y <= area.y + area.height)).toBe(
          true,
        );
    const [first, second] = areas;
    expect(((first?.x ?? 0) + (first?.width ?? 0) - (second?.x ?? 0)) * broadsheet.width).toBeCloseTo(10, 3);
    expect(lay([clipping], { fit: 'poster' })).toHaveLength(1);
  });
});

describe('the page that is printed', () => {
  it('has one picture for each part at three hundred dots an inch, and no script', () => {
    const sheets = lay([broadsheet], { fit: 'poster' }).map((sheet) => ({ ...sheet, foot: 'Le <Monde> & fils' }));
    const { html, css, pictures, isWide } = writeSheets(sheets, 'Le <Monde>', 'fr');
    expect(pictures.map(({ number, page }) => [number, page])).toEqual(sheets.map((_, at) => [at + 1, 2]));
    const [first] = sheets[0]?.parts ?? [];
    expect(pictures[0]?.widthPixels).toBe(Math.round(((first?.at.width ?? 0) / 25.4) * 300));
    expect(html).toContain('<title>Le &lt;Monde&gt;</title>');
    expect(html).toContain('Le &lt;Monde&gt; &amp; fils');
    expect(html).not.toMatch(/<script|style=|<style/);
    expect(css).toContain('@page{size:297mm 210mm;margin:0}');
    expect(isWide).toBe(true);
  });

  it('turns a flat sheet among upright ones, and the paper where all lie flat', () => {
    const flat = { ...lay([tabloid, tabloid])[0], foot: '' } as Parameters<typeof writeSheets>[0][number];
    const upright = { ...lay([tabloid])[0], foot: '' } as typeof flat;
    expect(writeSheets([flat, flat], '', 'ar')).toMatchObject({ isWide: true });
    const mixed = writeSheets([upright, flat], '', 'ar');
    expect(mixed.isWide).toBe(false);
    expect(mixed.css).toMatch(/\.s1 \.face\{width:297mm;height:210mm;transform:translateX\(210mm\) rotate\(90deg\)/);
    expect(mixed.css).not.toMatch(/\.s0 \.face\{[^}]*rotate/);
    expect(mixed.html).toContain('dir="rtl"');
  });
});
