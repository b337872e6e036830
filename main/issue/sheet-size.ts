// How large a page is on paper: from its picture, else from METS or ALTO, else as newspapers are. Refuses sizes that no paper has.
import type { PageSize } from '#border/model';
import type { AltoPage } from '../formats/alto-document.ts';
import { scaleOf } from './alto-scale.ts';
import type { PageImage, Resolution } from './images/page-image.ts';

const pointsPerInch = 72;
/** From a postcard to four sheets of a broadsheet side by side, along the longer side. */
const paperInches = { least: 4, most: 60 };
/** Where nothing tells the size, the longer side of a page is that of a Berliner, 470 mm. */
const usualLongerSidePoints = (470 / 25.4) * pointsPerInch;

/** What else may tell a size. */
export type SizeHints = { pixelsPerInch: number | null; alto: AltoPage | null };

const isPaper = (points: number): boolean =>
  points >= paperInches.least * pointsPerInch && points <= paperInches.most * pointsPerInch;

const byResolution = (image: PageImage, { x, y }: Resolution): { widthPoints: number; heightPoints: number } | null => {
  const widthPoints = (image.widthPixels / x) * pointsPerInch;
  const heightPoints = (image.heightPixels / y) * pointsPerInch;
  return isPaper(Math.max(widthPoints, heightPoints)) ? { widthPoints, heightPoints } : null;
};

const square = (pixelsPerInch: number | null): Resolution | null =>
  pixelsPerInch === null ? null : { x: pixelsPerInch, y: pixelsPerInch };

/** The paper of an ALTO page in the proportions of its picture. */
const byAlto = (image: PageImage, alto: AltoPage): { widthPoints: number; heightPoints: number } | null => {
  const isSized = alto.unit !== 'pixel' || alto.pixelsPerInch !== null;
  if (!isSized) return null;
  const { heightPoints } = scaleOf(alto, {});
  const widthPoints = (heightPoints * image.widthPixels) / image.heightPixels;
  return isPaper(Math.max(widthPoints, heightPoints)) ? { widthPoints, heightPoints } : null;
};

/** The size of a page that a picture draws. A picture that has words lies as it is: they were found on it as it lies. */
export function sizeOfImage(image: PageImage, { pixelsPerInch, alto }: SizeHints): PageSize {
  const told = image.resolution === null ? null : byResolution(image, image.resolution);
  const mix = square(pixelsPerInch);
  const found = told ?? (mix === null ? null : byResolution(image, mix)) ?? (alto === null ? null : byAlto(image, alto));
  const scale = usualLongerSidePoints / Math.max(image.widthPixels, image.heightPixels);
  const size = found ?? { widthPoints: image.widthPixels * scale, heightPoints: image.heightPixels * scale };
  return { ...size, rotation: alto === null ? image.turn : 0 };
}

/** The size of a page that has words and no picture. */
export function sizeOfAlto(alto: AltoPage, pixelsPerInch: number | null): PageSize {
  const { widthPoints, heightPoints } = scaleOf(alto, { pixelsPerInch });
  const longer = Math.max(widthPoints, heightPoints);
  const scale = isPaper(longer) ? 1 : usualLongerSidePoints / longer;
  return { widthPoints: widthPoints * scale, heightPoints: heightPoints * scale, rotation: 0 };
}

/** The size of a page of which nothing is known: as the one before it, or a Berliner. */
export function sizeOfNothing(before: PageSize | undefined): PageSize {
  return before ?? { widthPoints: (315 / 25.4) * pointsPerInch, heightPoints: usualLongerSidePoints, rotation: 0 };
}
