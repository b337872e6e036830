// An issue as the library keeps it: which file draws which page, which holds its words, and what its METS says. Reads each file when it is
// asked for, and holds one ALTO file at a time. Refuses to write.
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '#border/errors';
import type { KeptFile } from '../base/record.ts';
import type { AltoDocument, AltoPage } from '../formats/alto-document.ts';
import type { MetsDocument, MetsPage } from '../formats/mets-document.ts';
import { isOwn } from '../formats/own-name.ts';
import { readAlto } from '../formats/read-alto.ts';
import { readMets } from '../formats/read-mets.ts';
import { firstPageOf, metsFileName } from './kinds.ts';
import { openResolver } from './resolve-href.ts';
import { mostTextBytes } from './source-tree.ts';

/** A kept file, and how many pages behind its first one a page stands. */
export type PageFile = { file: KeptFile; index: number };

/** An open issue. */
export type KeptIssue = {
  mets: MetsDocument | null;
  /** The file that draws a page; null where there is none. */
  imageOf: (page: number) => PageFile | null;
  /** The words of a page; null where there are none. Throws alto/*, issue/text-too-large. */
  altoOf: (page: number) => Promise<AltoPage | null>;
  hasAlto: (page: number) => boolean;
  /** Whether the words of a page were written by Kiosque, and no other program has said what its articles are. Throws as altoOf. */
  isOwnPage: (page: number) => Promise<boolean>;
  /** The page of the METS that is this page; null where the METS tells none. */
  metsPageOf: (page: number) => MetsPage | null;
  /** The last page that any of the files says it has, PDFs not asked. */
  lastNumber: number;
};

/** The files of one sort by their first pages, in order. */
const startsOf = (files: readonly KeptFile[], folder: string): { first: number; file: KeptFile }[] =>
  files
    .filter(({ name }) => name.startsWith(`${folder}/`))
    .map((file) => ({ first: firstPageOf(file.name) ?? 1, file }))
    .sort((a, b) => a.first - b.first);

const fileOf = (starts: ReturnType<typeof startsOf>, page: number): PageFile | null => {
  const start = starts.findLast(({ first }) => first <= page);
  return start === undefined ? null : { file: start.file, index: page - start.first };
};

/** A METS that cannot be read tells nothing; the pages are there all the same. */
const readMetsOrNull = async (folder: string, files: readonly KeptFile[]): Promise<MetsDocument | null> => {
  if (!files.some(({ name }) => name === metsFileName)) return null;
  try {
    return readMets(await readFile(join(folder, metsFileName)));
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
};

/** The METS pages by our numbers: the same file, else the same place. */
const metsPagesOf = (mets: MetsDocument | null, files: readonly KeptFile[]): Map<number, MetsPage> => {
  const found = new Map<number, MetsPage>();
  if (mets === null) return found;
  const names = new Map(files.map((file) => [file.original, file.name]));
  const resolve = openResolver([...names.keys()]);
  const metsName = files.find(({ name }) => name === metsFileName)?.original ?? '';
  const paths = new Map(mets.files.map((file) => [file.id, file.path]));
  const seen = new Map<string, number>();
  for (const page of mets.pages) {
    const path = page.altoId === null ? undefined : paths.get(page.altoId);
    const original = path === undefined ? null : resolve(metsName, path, false);
    const first = original === null ? null : firstPageOf(names.get(original) ?? '');
    if (first === null || original === null) continue;
    // Pages that share one ALTO file follow one another.
    const index = seen.get(original) ?? 0;
    seen.set(original, index + 1);
    found.set(first + index, page);
  }
  return found.size > 0 ? found : new Map(mets.pages.map((page) => [page.number, page]));
};

/** Opens the issue in `folder`. A damaged METS counts as none. */
export async function openKeptIssue(folder: string, files: readonly KeptFile[]): Promise<KeptIssue> {
  const images = startsOf(files, 'pages');
  const texts = startsOf(files, 'alto');
  const mets = await readMetsOrNull(folder, files);
  const metsPages = metsPagesOf(mets, files);
  let held: { name: string; document: AltoDocument } | null = null;
  const readText = async (name: string): Promise<AltoDocument> => {
    if (held?.name === name) return held.document;
    const path = join(folder, name);
    if ((await stat(path)).size > mostTextBytes) throw new AppError('issue/text-too-large');
    held = { name, document: readAlto(await readFile(path)) };
    return held.document;
  };
  return {
    mets,
    imageOf: (page) => fileOf(images, page),
    altoOf: async (page) => {
      const found = fileOf(texts, page);
      return found === null ? null : ((await readText(found.file.name)).pages[found.index] ?? null);
    },
    isOwnPage: async (page) => {
      const found = fileOf(texts, page);
      if (found === null || (mets !== null && !isOwn(mets.makers))) return false;
      return isOwn((await readText(found.file.name)).makers);
    },
    hasAlto: (page) => texts.some(({ first }) => first <= page),
    metsPageOf: (page) => metsPages.get(page) ?? null,
    lastNumber: Math.max(0, ...[...images, ...texts].map(({ first }) => first)),
  };
}
