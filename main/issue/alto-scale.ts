// Finds how many units of an ALTO page make a point of the page on which it is shown. Refuses to be silent on pixels, which have no size in
// ALTO: where nothing tells the resolution it takes the one with which letters and paper have usual sizes.
import { type AltoPage, blocksOf } from '../formats/alto-document.ts';
import { boxAround } from '../formats/alto-values.ts';

const POINTS_PER_INCH = 72;

/** A page on which an ALTO page is to be laid, such as the picture wrapped in a PDF; its size in pixels where it is known. */
export type Sheet = { widthPoints: number; heightPoints: number; widthPixels?: number | null; heightPixels?: number | null };

/** How a page is brought to points. `pixelsPerInch` counts for pixels alone; with a sheet the page is fitted to it. */
export type AltoScaleOptions = { pixelsPerInch?: number | null; sheet?: Sheet | null };

/** Points a unit, in both directions, and the size of the page in points. */
export type AltoScale = { x: number; y: number; widthPoints: number; heightPoints: number };

/** Content may stick out by this share of the page before the page's size counts as wrong. */
const MOST_OUTSIDE = 0.02;

/** The scale of a page. A page that is smaller than what stands on it, which damaged files have, grows to hold it. */
export function scaleOf(page: AltoPage, { pixelsPerInch, sheet }: AltoScaleOptions): AltoScale {
  const reach = boxAround(blocksOf(page).flatMap(({ lines }) => lines.map(({ box }) => box)));
  const right = reach === null ? 0 : reach.x + reach.width;
  const bottom = reach === null ? 0 : reach.y + reach.height;
  const isTooSmall = right > page.width * (1 + MOST_OUTSIDE) || bottom > page.height * (1 + MOST_OUTSIDE);
  const width = isTooSmall ? Math.max(page.width, right) : page.width;
  const height = isTooSmall ? Math.max(page.height, bottom) : page.height;
  const perInch = unitsPerInch(page, pixelsPerInch ?? null);
  if (sheet === undefined || sheet === null) {
    const scale = POINTS_PER_INCH / perInch;
    return { x: scale, y: scale, widthPoints: width * scale, heightPoints: height * scale };
  }
  const { widthPoints, heightPoints } = sheet;
  const picture = isTooSmall || page.isSizeGuessed ? pictureSize(page, sheet, perInch) : null;
  return {
    x: widthPoints / Math.max(picture?.width ?? width, right),
    y: heightPoints / Math.max(picture?.height ?? height, bottom),
    widthPoints,
    heightPoints,
  };
}

/** The picture's size in the units of the page, where the page's own cannot be trusted. */
function pictureSize(page: AltoPage, sheet: Sheet, perInch: number): { width: number; height: number } | null {
  const { widthPixels, heightPixels, widthPoints, heightPoints } = sheet;
  if (page.unit === 'pixel') {
    return widthPixels && heightPixels ? { width: widthPixels, height: heightPixels } : null;
  }
  return { width: (widthPoints / POINTS_PER_INCH) * perInch, height: (heightPoints / POINTS_PER_INCH) * perInch };
}

function unitsPerInch(page: AltoPage, given: number | null): number {
  if (page.unit === 'inch1200') return 1_200;
  if (page.unit === 'mm10') return 254;
  return given ?? page.pixelsPerInch ?? guessResolution(page);
}

/** Resolutions at which newspapers are scanned, the commonest first. */
const usual = [300, 400, 200, 600, 150, 100, 72] as const;
/** A word is about this high for each point of its font, by its box: 0.7 to 1.1 in files whose resolution is known. */
const HEIGHT_OF_POINT = 0.85;
const FEWEST_WORDS = 20;
/** From a tabloid for the pocket to the largest broadsheets. */
const paperInches = { least: 7, most: 36 };

/**
 * The resolution with which words are as high as the sizes of their fonts say, rounded to a usual one, 300 within a third of it;
 * without such sizes the first usual one with which the paper has the height of a newspaper.
 */
export function guessResolution(page: AltoPage): number {
  const ratios: number[] = [];
  for (const { lines } of blocksOf(page)) {
    for (const { strings } of lines) {
      for (const { box, content, style } of strings) {
        if (box !== null && box.height > 0 && content.length > 2 && style.sizePoints !== null)
          ratios.push(box.height / style.sizePoints);
      }
    }
  }
  ratios.sort((one, other) => one - other);
  const median = ratios[ratios.length >> 1];
  if (median !== undefined && ratios.length >= FEWEST_WORDS) {
    const estimate = (median * POINTS_PER_INCH) / HEIGHT_OF_POINT;
    if (Math.abs(estimate - 300) <= 100) return 300;
    const distance = (resolution: number): number => Math.abs(Math.log(resolution / estimate));
    return [...usual].sort((one, other) => distance(one) - distance(other))[0] ?? 300;
  }
  const longer = Math.max(page.width, page.height);
  const fits = (resolution: number): boolean => {
    const inches = longer / resolution;
    return inches >= paperInches.least && inches <= paperInches.most;
  };
  return usual.find(fits) ?? longer / 16;
}
