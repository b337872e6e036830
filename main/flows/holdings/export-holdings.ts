// Saves holdings where a person chooses, and claims what was listed where they wish it: the file first, so that no claim is kept of a
// list that nobody has. The page names no path.
import type { Output, ParsedInput } from '#border/contract';
import type { HoldingsExport, HoldingsFormat, Rulings } from '#border/model-holdings';
import { wordsIn } from '#border/words/speak';
import { makeLabel } from '../../archive/label.ts';
import { type Parts, writingOf } from '../parts.ts';
import { saveFile } from '../save-file.ts';
import { ruleTitles } from './change-holdings.ts';
import { writeHoldings } from './write-holdings.ts';

const endings: Record<HoldingsFormat, string> = { claims: 'csv', statement: 'txt', mrk: 'mrk', marcxml: 'xml' };

type Saved = { saved: string | null; issues: number; claims: Rulings[] };

const save = async (parts: Parts, input: HoldingsExport): Promise<Saved> => {
  const { text, issues, claims } = await writeHoldings(parts, input);
  const words = wordsIn(parts.language()).holdings;
  const [only, ...more] = input.titles ?? [];
  const name = words.fileName(only !== undefined && more.length === 0 ? only : null, words.fileWords[input.as]);
  return { saved: await saveFile(parts, `${makeLabel(name)}.${endings[input.as]}`, text), issues, claims };
};

/** Writes a file. Throws title/not-found, folder/not-writable, file/is-folder, disk/*. */
export async function exportHoldings(parts: Parts, input: ParsedInput<'holdings.export'>): Promise<Output<'holdings.export'>> {
  const { saved, issues } = await save(parts, input);
  return { saved, issues };
}

/** Writes the claim list and claims what is missing in it; answers what takes the claims back. Throws as writing does, and library/read-only. */
export async function claimMissing(parts: Parts, input: ParsedInput<'holdings.claim'>): Promise<Output<'holdings.claim'>> {
  writingOf(parts);
  const { saved, issues, claims } = await save(parts, { ...input, as: 'claims' });
  if (saved === null || claims.length === 0) return { saved, issues, before: [] };
  return { saved, issues, before: (await ruleTitles(parts, { rulings: claims })).before };
}
