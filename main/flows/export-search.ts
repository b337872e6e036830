// Saves what a search came to where a person chooses: its counts and its concordance as tables, its timeline as the picture that the
// page drew. The page names no path.
import type { Output, ParsedInput } from '#border/contract';
import { AppError } from '#border/errors';
import { wordsIn } from '#border/words/speak';
import { makeLabel } from '../archive/label.ts';
import { writeConcordanceTable } from './concordance-table.ts';
import { readLines, tallyHits } from './find-text.ts';
import type { Parts } from './parts.ts';
import { saveFile } from './save-file.ts';
import { writeTallyTable } from './tally-table.ts';

type Input = ParsedInput<'search.export'>;

/** All lines that a concordance can have. */
const allLines = { offset: 0, limit: 5000 };

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The bytes of a picture that the page drew. Throws input/invalid for anything else. */
function pictureOf({ as, content }: Extract<Input, { what: 'picture' }>): string | Uint8Array {
  if (as === 'svg') {
    if (content.startsWith('<?xml') && content.includes('<svg ')) return content;
    throw new AppError('input/invalid');
  }
  const bytes = Buffer.from(content, 'base64');
  if (!bytes.subarray(0, pngSignature.length).equals(pngSignature)) throw new AppError('input/invalid');
  return bytes;
}

async function contentOf(parts: Parts, input: Input): Promise<{ name: string; content: string | Uint8Array }> {
  const language = parts.language();
  const { study } = wordsIn(language);
  const timeline = makeLabel(study.timelineFile(input.query));
  if (input.what === 'picture') return { name: `${timeline}.${input.as}`, content: pictureOf(input) };
  if (input.what === 'tally') {
    const { what: _, ...asked } = input;
    return { name: `${timeline}.csv`, content: writeTallyTable(await tallyHits(parts, asked), language) };
  }
  const { what: _, ...asked } = input;
  const read = await readLines(parts, { ...asked, ...allLines });
  return { name: `${makeLabel(study.concordanceFile(input.query))}.csv`, content: writeConcordanceTable(read, language) };
}

/** Asks for a place and writes the file; `saved` is null when none was chosen. Throws as the search does, input/invalid, folder/not-writable, disk/*. */
export async function exportSearch(parts: Parts, input: Input): Promise<Output<'search.export'>> {
  const { name, content } = await contentOf(parts, input);
  return { saved: await saveFile(parts, name, content) };
}
