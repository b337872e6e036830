// Finds the editions among the files of a place: issues with METS, issues of ALTO files, PDFs, page images, in this order; each file belongs
// to one edition. What is none of these is passed over, as any folder holds other things.
import { basename } from 'node:path/posix';
import { AppError } from '#border/errors';
import type { MetsDocument } from '../formats/mets-document.ts';
import { readMets } from '../formats/read-mets.ts';
import { tellXml, type XmlKind } from '../formats/tell-xml.ts';
import { proposeDayFromName } from '../text/file-name-dates.ts';
import type { IssuePlan } from './found-edition.ts';
import { type FileKind, issueFolderOf, kindOf, stemOf } from './kinds.ts';
import { planFromMets } from './plan-from-mets.ts';
import { planPages } from './plan-pages.ts';
import { openResolver } from './resolve-href.ts';
import type { SourceTree } from './source-tree.ts';

/** What a place holds: PDFs by name, issues with the folder that they lie in, METS files that lead to nothing. */
export type Recognised = {
  pdfs: string[];
  issues: { folder: string; plan: IssuePlan }[];
  faults: { name: string; error: AppError }[];
};

/** What tells an XML file. */
export const headBytes = 16_384;
/** The METS of a whole reel of microfilm lists its targets, not an issue (NDNP). */
const isReel = (head: string): boolean => /PROFILE\s*=\s*["'][^"']*reel/iu.test(head) || /TYPE\s*=\s*["'][^"']*reel/iu.test(head);

const isAltoName = (name: string): boolean => /\.alto(?:\.xml)?$/iu.test(name);

type Files = { mets: string[]; altos: string[]; images: string[]; pdfs: string[] };

/** What an XML file is; one that cannot be read is told and passed over. */
const tellOf = async (tree: SourceTree, name: string, faults: Recognised['faults']): Promise<XmlKind | 'reel' | null> => {
  try {
    const head = await tree.readStart(name, headBytes);
    const kind = tellXml(head);
    return kind === 'mets' && isReel(Buffer.from(head).toString('latin1')) ? 'reel' : kind;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    faults.push({ name, error });
    return 'reel';
  }
};

const sortFiles = async (tree: SourceTree, faults: Recognised['faults']): Promise<Files> => {
  const files: Files = { mets: [], altos: [], images: [], pdfs: [] };
  const simple: Partial<Record<FileKind, string[]>> = { pdf: files.pdfs, image: files.images };
  for (const name of tree.names) {
    const kind = kindOf(name);
    if (kind !== 'xml') {
      if (kind !== null) simple[kind]?.push(name);
      continue;
    }
    const xml = await tellOf(tree, name, faults);
    // One that calls itself ALTO and is none has its place all the same: what is wrong with it is told of its page.
    if (xml === 'alto' || (xml === null && isAltoName(name))) files.altos.push(name);
    if (xml === 'mets') files.mets.push(name);
  }
  return files;
};

/** A day with its whole year, the year first. */
const sureDay = 0.85;

/** The files of several days in one folder are several issues. */
const groupOf = (name: string): string => {
  const day = proposeDayFromName(stemOf(name));
  // Six figures may be anything, the number of a page above all.
  return `${issueFolderOf(name)}\n${day !== null && day.confidence >= sureDay ? day.value : ''}`;
};
const folderIn = (group: string): string => group.slice(0, group.indexOf('\n'));

type Open = { files: Files; used: Set<string>; recognised: Recognised };

const unused = ({ used }: Open, names: readonly string[]): string[] => names.filter((name) => !used.has(name));

const take = (open: Open, folder: string, plan: IssuePlan): void => {
  open.recognised.issues.push({ folder, plan });
  const { mets, document, pages } = plan;
  for (const name of [mets, document, ...pages.flatMap(({ image, alto }) => [image, alto])])
    if (name !== null) open.used.add(name);
};

/** What is around a METS that it does not name: in its folder, where it is the only METS. */
const aroundOf = (open: Open, name: string) => {
  const home = issueFolderOf(name);
  const isAlone = open.files.mets.filter((other) => issueFolderOf(other) === home).length === 1;
  const near = (names: readonly string[]): string[] =>
    isAlone ? unused(open, names).filter((one) => issueFolderOf(one) === home) : [];
  return { images: near(open.files.images), altos: near(open.files.altos), pdfs: near(open.files.pdfs) };
};

const readMetsOr = async (tree: SourceTree, name: string): Promise<MetsDocument | AppError> => {
  try {
    return readMets(await tree.read(name));
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
};

const takeMets = async (open: Open, tree: SourceTree): Promise<void> => {
  const resolve = openResolver(tree.names);
  for (const name of open.files.mets) {
    const mets = await readMetsOr(tree, name);
    const around = aroundOf(open, name);
    if (mets instanceof AppError) {
      // The pages are there all the same; the structure is kept as it arrived.
      const pages = planPages(around.images, around.altos);
      if (around.altos.length > 0) take(open, issueFolderOf(name), { mets: name, document: null, pages });
      else open.recognised.faults.push({ name, error: mets });
      continue;
    }
    const plan = planFromMets(name, mets, resolve, around);
    if (plan === null) open.recognised.faults.push({ name, error: new AppError('issue/no-pages') });
    else take(open, issueFolderOf(name), plan);
  }
};

/** PDFs beside texts: one for all pages, or one a page of the same names; null where they do not belong together. */
const planWithPdfs = (pdfs: readonly string[], altos: readonly string[]): IssuePlan | null => {
  const [first] = pdfs;
  if (first !== undefined && pdfs.length === 1) return { mets: null, document: first, pages: planPages([], altos) };
  const stems = new Set(altos.map((alto) => stemOf(alto).toLowerCase()));
  const isPaged = pdfs.length > 1 && pdfs.every((pdf) => stems.has(stemOf(pdf).toLowerCase()));
  return isPaged ? { mets: null, document: null, pages: planPages(pdfs, altos) } : null;
};

/** Whether a text is named after a PDF; a number that goes on is another one: `issue-10_0001` is not of `issue-1`. */
const isNamedAfter = (alto: string, pdf: string): boolean => {
  const [name, stem] = [stemOf(alto).toLowerCase(), stemOf(pdf).toLowerCase()];
  return name.startsWith(stem) && !(/\d$/u.test(stem) && /^\d/u.test(name.slice(stem.length)));
};

/** Several PDFs with texts named after each, the longest name first: `issue-1.pdf`, `issue-1_0001.xml`. The rest is left. */
const takeNamedAfter = (open: Open, folder: string, pdfs: readonly string[], altos: readonly string[]): void => {
  for (const pdf of [...pdfs].sort((one, other) => stemOf(other).length - stemOf(one).length)) {
    const own = unused(open, altos).filter((alto) => isNamedAfter(alto, pdf));
    if (own.length > 0) take(open, folder, { mets: null, document: pdf, pages: planPages([], own) });
  }
};

const takeAltos = (open: Open): void => {
  const groups = Map.groupBy(unused(open, open.files.altos), groupOf);
  for (const [group, altos] of groups) {
    const folder = folderIn(group);
    const near = (names: readonly string[]): string[] =>
      unused(open, names).filter((name) => groupOf(name) === group || (groups.size === 1 && issueFolderOf(name) === folder));
    const pdfs = near(open.files.pdfs);
    const plan = planWithPdfs(pdfs, altos);
    if (plan !== null) {
      take(open, folder, plan);
      continue;
    }
    takeNamedAfter(open, folder, pdfs, altos);
    const left = unused(open, altos);
    if (left.length > 0) take(open, folder, { mets: null, document: null, pages: planPages(near(open.files.images), left) });
  }
};

/** Images beside anything else are illustrations of it; alone they are pages. */
const takeImages = (open: Open): void => {
  const busy = new Set([...open.files.pdfs, ...open.files.mets, ...open.files.altos].map(issueFolderOf));
  const free = open.files.images.filter((name) => !busy.has(issueFolderOf(name)));
  for (const [group, images] of Map.groupBy(free, groupOf)) {
    take(open, folderIn(group), { mets: null, document: null, pages: planPages(images, []) });
  }
};

/** Finds the editions of a place. */
export async function recognise(tree: SourceTree): Promise<Recognised> {
  const recognised: Recognised = { pdfs: [], issues: [], faults: [] };
  const open: Open = { files: await sortFiles(tree, recognised.faults), used: new Set(), recognised };
  await takeMets(open, tree);
  takeAltos(open);
  open.recognised.pdfs.push(...unused(open, open.files.pdfs));
  takeImages(open);
  return open.recognised;
}

/** A part of a path that may name a newspaper: `0217` and `2024-03-28` do not. */
const isTelling = (part: string): boolean => /\p{L}{2}/u.test(part);

/**
 * The name that tells most of an issue: that of its folder, with those above it as far as they are needed for letters, else that of its
 * first file. `above` are the names of the place and, where it is a folder, of those that hold it.
 */
export function nameOfIssue(folder: string, above: readonly string[], isAlone: boolean, plan: IssuePlan): string {
  const first = plan.document ?? plan.mets ?? plan.pages[0]?.image ?? plan.pages[0]?.alto ?? '';
  if (!isAlone) return basename(first);
  const parts = [...above, ...folder.split('/')].filter((part) => part !== '');
  const last = parts.findLastIndex(isTelling);
  return last < 0 ? basename(first) : parts.slice(last).join(' ');
}
