// Reads what a person hands in beside editions: a profile, and further labels. Refuses what cannot be read, before anything is written.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError, type FaultDetail } from '#border/errors';
import { BagProfile } from '#border/model-bag-profile';
import { toSourceError } from '../../base/source-error.ts';
import { type BagLabel, readBagInfo } from '../../formats/bag-info.ts';
import { decodeBagText } from '../../formats/bag-text.ts';

const read = async (path: string): Promise<Buffer> => {
  try {
    return await readFile(path);
  } catch (error) {
    throw toSourceError(error, { name: basename(path) });
  }
};

/** The profile in a JSON file. Throws file/*, bag/bad-profile. */
export async function readProfile(path: string): Promise<BagProfile> {
  const bytes = await read(path);
  try {
    return BagProfile.parse(JSON.parse(bytes.toString('utf8')));
  } catch (error) {
    throw new AppError('bag/bad-profile', { name: basename(path) }, { cause: error });
  }
}

/** The labels of a text that is written like bag-info.txt. Throws bag/bad-labels with the first line that is none. */
export function parseLabels(text: string, detail: FaultDetail = {}): BagLabel[] {
  const { labels, badLines } = readBagInfo(text);
  const [line] = badLines;
  if (line !== undefined) throw new AppError('bag/bad-labels', { ...detail, line });
  return labels;
}

/** The labels of a file. Throws file/*, bag/bad-labels. */
export async function readLabels(path: string): Promise<BagLabel[]> {
  const name = basename(path);
  const text = decodeBagText(await read(path), 'utf-8');
  if (text === null) throw new AppError('bag/bad-labels', { name });
  return parseLabels(text.text, { name });
}
