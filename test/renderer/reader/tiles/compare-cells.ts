// Runs in the page of a real browser: draws a page of a PDF whole, in cells by all of its steps, and in cells by the noted ones, as the
// reader does, and tells how far apart they are.
import * as pdfjs from 'pdfjs-dist';
import { type Drawing, drawPage } from '../../../../renderer/reader/draw-page.ts';
import { allCells, type Part, partOf, type Shown } from '../../../../renderer/reader/tiles/tile-grid.ts';

/** Which page, how wide in pixels; `isMisled` draws each cell by the steps of the one before it, as if the notes were wrong. */
export type Asked = { page: number; width: number; isMisled: boolean };

/** As many levels (of 255) the channels of a pixel may lie apart. */
const mostApart = 8;

/**
 * `farthest` is how many levels cells by noted steps and by all steps lie apart at most. `shifted` is the share of channels that lie
 * farther from the whole page than they may, and `inked` how many are dark. Of the `steps` of the page the largest cell was drawn by `mostDrawn`.
 */
export type Compared = {
  cells: number;
  farthest: number;
  shifted: number;
  inked: number;
  steps: number;
  mostDrawn: number;
};

type Filter = (step: number) => boolean;

const folder = (name: string): string => new URL(`/pdfjs/${name}/`, document.baseURI).href;

const bytesOf = (canvas: HTMLCanvasElement, { x, y, width, height }: Part): Uint8ClampedArray =>
  (canvas.getContext('2d') as CanvasRenderingContext2D).getImageData(x, y, width, height).data;

/** The cells of a page in whole pixels; what reaches beyond the page is cut. */
function listCells(shown: Shown): Part[] {
  const all = allCells(shown);
  return Array.from({ length: all.cols * all.rows }, (_, at) => {
    const part = partOf({ col: at % all.cols, row: Math.floor(at / all.cols), cols: 1, rows: 1 }, shown);
    return { ...part, width: Math.floor(part.width), height: Math.floor(part.height) };
  });
}

/** Lets what the reader asks of pdf.js through, and counts by how many steps it has a cell drawn. */
function watchSteps(page: pdfjs.PDFPageProxy, steps: number, isMisled: boolean): { most: () => number } {
  let before: Filter | null = null;
  let most = 0;
  const render = page.render.bind(page);
  page.render = (asked) => {
    const given = asked.operationsFilter as Filter | undefined;
    const filter = isMisled && before !== null ? before : given;
    before = given ?? null;
    if (filter !== undefined)
      most = Math.max(most, Array.from({ length: steps }, (_, step) => filter(step)).filter(Boolean).length);
    return render(filter === undefined ? asked : { ...asked, operationsFilter: filter });
  };
  return { most: () => most };
}

/** Compares one page of `/file.pdf`. */
async function compareCells({ page: number, width, isMisled }: Asked): Promise<Compared> {
  pdfjs.GlobalWorkerOptions.workerSrc = `${folder('build')}pdf.worker.min.mjs`;
  const task = pdfjs.getDocument({
    url: new URL('/file.pdf', document.baseURI).href,
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
    iccUrl: folder('iccs'),
    useSystemFonts: false,
    verbosity: 0,
  });
  const pdf = await task.promise;
  const page = await pdf.getPage(number);
  const view = page.getViewport({ scale: 1 });
  const shown = { width, height: (view.height * width) / view.width, density: 1 };
  const draw = async (drawing: Partial<Drawing>): Promise<HTMLCanvasElement> => {
    const canvas = await drawPage(pdf, { page: number, width, density: 1, part: null, isNoted: false, ...drawing }).canvas;
    if (canvas === null) throw new Error('nobody cancelled this drawing');
    return canvas;
  };
  const whole = await draw({});
  const cells = listCells(shown);
  const drawCells = async (): Promise<Uint8ClampedArray[]> => {
    const drawn: Uint8ClampedArray[] = [];
    for (const part of cells) drawn.push(bytesOf(await draw({ part }), { ...part, x: 0, y: 0 }));
    return drawn;
  };
  // Without notes the reader draws a cell by every step of the page.
  const byAll = await drawCells();
  await draw({ width: 256, isNoted: true });
  const steps = (await page.getOperatorList()).fnArray.length;
  const watch = watchSteps(page, steps, isMisled);
  const byNoted = await drawCells();
  const found: Compared = { cells: cells.length, farthest: 0, shifted: 0, inked: 0, steps, mostDrawn: watch.most() };
  for (const [at, part] of cells.entries()) {
    const [noted, all, place] = [byNoted[at] ?? [], byAll[at] ?? [], bytesOf(whole, part)];
    for (let index = 0; index < place.length; index += 1) {
      const level = noted[index] ?? 0;
      found.farthest = Math.max(found.farthest, Math.abs(level - (all[index] ?? 0)));
      if (Math.abs(level - (place[index] ?? 0)) > mostApart) found.shifted += 1 / place.length / cells.length;
      if ((place[index] ?? 255) < 128) found.inked += 1;
    }
  }
  await task.destroy();
  return found;
}

/** Where a test finds it. */
export type CellsPage = { compareCells: (asked: Asked) => Promise<Compared> };
(globalThis as unknown as CellsPage).compareCells = compareCells;
