import { describe, expect, it } from 'vitest';
import { isInSight, isOfUse, nextAtRest, nextInSight, type Work } from '../../../../renderer/reader/tiles/next-work.ts';
import { allCells, cellsOver, type Part, partAround, type Shown } from '../../../../renderer/reader/tiles/tile-grid.ts';
import { newPage, type TilePage } from '../../../../renderer/reader/tiles/tile-page.ts';

const small: Shown = { width: 900, height: 1250, density: 1 };
const large: Shown = { width: 4720, height: 6560, density: 1 };
const desk = { width: 1280, height: 600 };

/** A page in the document, looked at from a place of it. */
const lookedAt = (page: number, shown: Shown, x = 0, y = 0): TilePage => {
  const view: Part = { x, y, ...desk };
  const around = shown === small ? allCells(shown) : cellsOver(partAround(view, desk, shown.density), shown);
  return { ...newPage(page), host: {} as HTMLElement, shown, seen: cellsOver(view, shown), around };
};

const drawn = (page: TilePage, ...works: (Work | null)[]): TilePage => ({
  ...page,
  pieces: works.flatMap((work) => (work === null ? [] : [{ cells: work.cells, canvas: {} as HTMLCanvasElement }])),
});

describe('what is drawn next', () => {
  it('is what is in sight: a small page whole, of a large one as much as the desk shows', () => {
    expect(nextInSight({ pages: [lookedAt(1, small)], under: [] })?.cells).toEqual(allCells(small));
    const zoomed = lookedAt(1, large, 1000, 2000);
    const first = nextInSight({ pages: [zoomed], under: [] });
    expect(first?.cells).toEqual(zoomed.seen);
    expect(nextInSight({ pages: [zoomed], under: [first as Work] })).toBeNull();
    expect(nextInSight({ pages: [{ ...zoomed, hasFailed: true }], under: [] })).toBeNull();
    expect(nextInSight({ pages: [{ ...zoomed, host: null }], under: [] })).toBeNull();
  });

  it('once that is there: notes when all is calm, then what lies around, then pages that may follow', () => {
    const zoomed = lookedAt(1, large, 1000, 2000);
    const page = drawn(zoomed, nextInSight({ pages: [zoomed], under: [] }));
    const rest = { pages: [page], under: [], ahead: [{ page: newPage(2), shown: small }] };
    expect(nextAtRest({ ...rest, isCalm: false })).toBeNull();
    expect(nextAtRest({ ...rest, isCalm: true })?.kind).toBe('notes');
    const noted = { ...page, isNoted: true };
    const around = nextAtRest({ ...rest, pages: [noted], isCalm: false });
    expect(around?.kind).toBe('around');
    expect((around?.cells.cols ?? 0) * (around?.cells.rows ?? 0)).toBeLessThanOrEqual(8);
    const whole = drawn(lookedAt(1, small), nextInSight({ pages: [lookedAt(1, small)], under: [] }));
    expect(nextAtRest({ ...rest, pages: [whole], isCalm: true })).toMatchObject({ kind: 'ahead', cells: allCells(small) });
    expect(nextAtRest({ ...rest, pages: [whole], isCalm: false })).toBeNull();
  });

  it('ends what is of no more use, and nothing else', () => {
    const page = lookedAt(1, large, 1000, 2000);
    const work = nextInSight({ pages: [page], under: [] }) as Work;
    expect(isOfUse(work, [])).toBe(true);
    expect(isInSight(work)).toBe(true);
    expect(isOfUse({ ...work, page: lookedAt(1, large, 3400, 5900) }, [])).toBe(false);
    expect(isOfUse({ ...work, page: lookedAt(1, small) }, [])).toBe(false);
    const gone = { ...page, host: null };
    expect(isOfUse({ ...work, page: gone }, [])).toBe(false);
    expect(isOfUse({ ...work, page: gone }, [{ page: gone, shown: large }])).toBe(true);
    // A page that was drawn ahead and has just come is not yet looked at.
    const come = { ...newPage(2), host: {} as HTMLElement, isNew: true };
    const ahead: Work = { kind: 'ahead', page: come, shown: small, cells: allCells(small) };
    expect(isOfUse(ahead, [{ page: come, shown: small }])).toBe(true);
  });
});
