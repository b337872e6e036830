// The parts of the soak: what each makes, runs and finds, as figures. Each runs in a process of its own, whose memory is then that part's.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Figure, readable } from '../bench/figures.ts';
import { adoptWritten, writeLibrary } from '../support/write-library.ts';
import { cycleEditions } from './edition-cycles.ts';
import { judgeReturn } from './judge-return.ts';
import { readLargeFile } from './large-files.ts';
import { cycleLibrary } from './library-cycles.ts';
import { readLongEdition } from './long-edition.ts';
import { writeLargePdf } from './write-large-pdf.ts';

const largeBytes = 500 * 1024 * 1024;
const mostMb = 200;

const inFolder = async (work: (folder: string) => Promise<Figure[]>): Promise<Figure[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'kiosque-soak-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
};

const counted = (name: string, done: number, wanted: number): Figure => ({
  name,
  figure: `${done} of ${wanted}`,
  target: String(wanted),
  isReached: done === wanted,
});

type Sizes = { editions: number; cycles: number; warmUp: number };

const editionsPart = ({ editions, cycles, warmUp }: Sizes) =>
  inFolder(async (folder) => {
    const library = join(folder, 'library');
    await writeLibrary(library, editions);
    await adoptWritten(library);
    const { start, end, done } = await cycleEditions(library, { cycles, warmUp });
    const what = `${editions} editions, opened and closed`;
    return [counted(what, done, cycles), ...judgeReturn(what, start, end)];
  });

const libraryPart = ({ editions, cycles, warmUp }: Sizes) =>
  inFolder(async (folder) => {
    const library = join(folder, 'library');
    await writeLibrary(library, editions);
    await adoptWritten(library);
    const { start, end, done } = await cycleLibrary(library, { cycles, warmUp });
    const what = `a library of ${editions}, opened and closed`;
    return [counted(what, done, cycles), ...judgeReturn(what, start, end)];
  });

const largePart = (fill: 'chance' | 'hole') =>
  inFolder(async (folder) => {
    const path = join(folder, 'large.pdf');
    const small = join(folder, 'small.pdf');
    writeLargePdf(path, largeBytes, fill);
    writeLargePdf(small, 1024 * 1024, 'chance');
    const { addingMb, readingMb, pieces, isSearchable } = await readLargeFile(join(folder, 'library'), path, small);
    const what = fill === 'hole' ? 'a PDF of 500 MB with a hole' : 'a PDF of 500 MB';
    const memory = (name: string, mb: number): Figure => ({
      name: `${what}: ${name}`,
      figure: `${mb > 0 ? '+' : ''}${readable(mb, 'MB')}`,
      target: `< +${mostMb} MB`,
      isReached: mb < mostMb,
    });
    return [
      counted(`${what}: can be searched`, Number(isSearchable), 1),
      memory('added, drawn and indexed', addingMb),
      memory(`read in ${pieces} pieces`, readingMb),
    ];
  });

/** By name; what `short` names is small enough for `npm test`. */
export const parts: Readonly<Record<string, () => Promise<Figure[]>>> = {
  short: async () => [
    ...(await editionsPart({ editions: 40, cycles: 200, warmUp: 40 })),
    ...(await libraryPart({ editions: 10, cycles: 6, warmUp: 2 })),
  ],
  editions: () => editionsPart({ editions: 10_000, cycles: 10_000, warmUp: 1000 }),
  library: () => libraryPart({ editions: 200, cycles: 200, warmUp: 60 }),
  large: () => largePart('chance'),
  sparse: () => largePart('hole'),
  long: () => inFolder(readLongEdition),
  window: async () => {
    // What drives a browser would fill the heap of every other part.
    const { cycleWindow } = await import('./window-cycles.ts');
    return inFolder((folder) => cycleWindow(folder, { cycles: 300, warmUp: 60 }));
  },
};
