// Tells how sure the engine was of each word of a page that was read from its picture, by where it stands. A file that is gone tells nothing.
import { readFile } from 'node:fs/promises';
import { AppError } from '#border/errors';
import type { PageSize } from '#border/model';
import { systemCodeOf } from '../base/disk-error.ts';
import { blocksOf } from '../formats/alto-document.ts';
import type { SureWord } from '../formats/alto-writing.ts';
import { readAlto } from '../formats/read-alto.ts';
import { scaleOf } from './alto-scale.ts';
import { turnBack } from './turn-layout.ts';

/** The words with their places in points of the unrotated page. */
export async function readWordConfidence(path: string, size: PageSize): Promise<SureWord[]> {
  try {
    const [page] = readAlto(await readFile(path)).pages;
    if (page === undefined) return [];
    const isTurned = size.rotation === 90 || size.rotation === 270;
    const [widthPoints, heightPoints] = isTurned ? [size.heightPoints, size.widthPoints] : [size.widthPoints, size.heightPoints];
    const scale = scaleOf(page, { sheet: { widthPoints, heightPoints } });
    return blocksOf(page)
      .flatMap(({ lines }) => lines.flatMap(({ strings }) => strings))
      .flatMap(({ box, confidence }) => {
        if (box === null || confidence === null) return [];
        const seen = { x: box.x * scale.x, y: box.y * scale.y, width: box.width * scale.x, height: box.height * scale.y };
        const { x, y } = turnBack(seen, size.rotation, widthPoints, heightPoints);
        return [{ x, y, confidence }];
      });
  } catch (error) {
    if (error instanceof AppError || systemCodeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
