// Writes an edition as a package for other institutions: METS with MODS and ALTO, the page images or the PDF. Whole or not at all.
// Refuses an edition whose text is still being read: the package would say that it has none.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AppError } from '#border/errors';
import { editionFileName } from '../../archive/places.ts';
import { eventsForOthers } from '../../base/events-for-others.ts';
import { makeId } from '../../base/ids.ts';
import { toOutsideError } from '../../base/outside-error.ts';
import type { EditionMetadata } from '../../formats/edition-metadata.ts';
import type { PackagedArticle, PackagedFile } from '../../formats/issue-package.ts';
import type { PackageSource } from '../../issue/pack-issue.ts';
import { readSettings } from '../../library/library-record.ts';
import { getIssueFiles, getPageSizes } from '../../library/read-editions.ts';
import { listEvents } from '../../library/read-record.ts';
import type { PackagedText } from '../../search/packaged-text.ts';
import { askIndex } from '../find-text.ts';
import type { Parts } from '../parts.ts';
import { readEdition } from '../read-shelf.ts';
import { describeEditions } from './describe-editions.ts';
import { moveNew } from './move-new.ts';

/** `to` is a new folder, or a new archive. */
export type PackageWish = { id: string; to: string; form: 'folder' | 'zip' };

/** How it is told of, and stopped. `onStep` hears of each page and each file. */
export type PackageWork = { signal: AbortSignal; onStep?: () => void };

/** How many steps a package takes. Throws edition/not-found. */
export function countSteps({ database }: Parts, { id, pages }: { id: string; pages: number }): number {
  return pages + Math.max(1, sourceNames(getIssueFiles(database, id).files).length);
}

/** What goes into a package as it is: the words and the structure are written anew. */
const sourceNames = (files: readonly { name: string }[]): string[] =>
  files.map(({ name }) => name).filter((name) => name === editionFileName || name.startsWith('pages/'));

function sourcesOf({ database, root }: Parts, { id, path, kind, sha256 }: EditionMetadata): PackageSource[] {
  const folder = join(root, ...dirname(path).split('/'));
  if (kind === 'pdf') return [{ from: join(folder, editionFileName), path: editionFileName, sha256 }];
  const { files } = getIssueFiles(database, id);
  const wanted = new Set(sourceNames(files));
  return files
    .filter(({ name }) => wanted.has(name))
    .map((file) => ({ from: join(folder, ...file.name.split('/')), path: file.name, sha256: file.sha256 }));
}

type Texts = Map<number, PackagedText>;

const altoName = (page: number): string => `alto/${String(page).padStart(4, '0')}.xml`;

async function writeTexts(
  parts: Parts,
  edition: EditionMetadata,
  folder: string,
  { signal, onStep }: PackageWork,
): Promise<Texts> {
  const texts: Texts = new Map();
  await mkdir(join(folder, 'alto'), { recursive: true });
  for (let page = 1; page <= edition.pages; page += 1) {
    if (signal.aborted) throw new AppError('export/cancelled');
    const meta = { pageNumber: page, sourceFileName: basename(edition.path), version: parts.version };
    const text = await askIndex(parts, () => parts.workers.search.run('packagedText', { id: edition.id, page, meta }));
    if (text !== null) {
      await writeFile(join(folder, ...altoName(page).split('/')), text.xml, { flag: 'wx' });
      texts.set(page, text);
    }
    onStep?.();
  }
  return texts;
}

/** The articles of the edition over its pages, with the blocks that their parts have in the texts. */
async function listPackaged(parts: Parts, id: string, texts: Texts): Promise<PackagedArticle[]> {
  const listed = await askIndex(parts, () => parts.workers.search.run('articles', { id }));
  return listed.flatMap(({ headline, language, isAdvert, parts: places }) => {
    const own = places.flatMap(({ page, article }) => {
      const blocks = texts.get(page)?.articles.find(({ index }) => index === article)?.blocks;
      return blocks === undefined ? [] : [{ page, blocks }];
    });
    return own.length === 0 ? [] : [{ headline, language, isAdvert, pages: own.map(({ page }) => page), parts: own }];
  });
}

const filesOf = (texts: Texts): PackagedFile[] =>
  [...texts].map(([page, { sizeBytes, sha256 }]) => ({
    path: altoName(page),
    kind: 'alto',
    mimeType: 'text/xml',
    sizeBytes,
    sha256,
    picture: null,
  }));

/** The numbers that pages print, by their places. */
async function printedNumbers(parts: Parts, id: string): Promise<Map<number, string>> {
  const sections = await askIndex(parts, () => parts.workers.search.run('outline', { id }));
  return new Map(
    sections.flatMap(({ pages }) =>
      pages.flatMap(({ page, printed }) => (printed === null ? [] : [[page, String(printed)] as const])),
    ),
  );
}

async function fill(parts: Parts, edition: EditionMetadata, folder: string, work: PackageWork, stop: Int32Array): Promise<void> {
  const texts = await writeTexts(parts, edition, folder, work);
  const numbers = await printedNumbers(parts, edition.id);
  const pages = Array.from({ length: edition.pages }, (_, at) => at + 1);
  const issue = {
    edition,
    pages: pages.map((number) => ({
      number,
      label: numbers.get(number) ?? null,
      alto: texts.has(number) ? altoName(number) : null,
    })),
    articles: await listPackaged(parts, edition.id, texts),
    furniture: [...texts].map(([page, { furniture }]) => ({ page, blocks: furniture })).filter(({ blocks }) => blocks.length > 0),
    events: eventsForOthers(edition.id, listEvents(parts.database, edition.id)),
    version: parts.version,
    operator: readSettings(parts.database).operator,
    createdAtMs: Date.now(),
  };
  const order = {
    folder,
    sources: sourcesOf(parts, edition),
    texts: filesOf(texts),
    sizes: getPageSizes(parts.database, edition.id),
    issue,
  };
  await parts.workers.packages.run('pack', { order, stop }, { onProgress: () => work.onStep?.() });
}

/** Writes the package, and gives its place. Throws edition/*, page/not-read, file/exists, folder/not-writable, export/cancelled, disk/*. */
export async function writePackage(parts: Parts, { id, to, form }: PackageWish, work: PackageWork): Promise<string> {
  const found = await readEdition(parts, id);
  if (found.indexState === 'pending') throw new AppError('page/not-read', { title: found.title, page: 1 });
  const [edition] = await describeEditions(parts, [found]);
  if (edition === undefined) throw new AppError('edition/not-found', { id });
  const folder = `${to}.${makeId()}.part`;
  const archive = `${folder}.zip`;
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const onAbort = (): void => void Atomics.store(stop, 0, 1);
  work.signal.addEventListener('abort', onAbort, { once: true });
  try {
    await mkdir(folder, { recursive: true });
    await fill(parts, edition, folder, work, stop);
    if (form === 'folder') await moveNew(folder, to);
    else {
      await parts.workers.packages.run('zip', { folder, to: archive, name: basename(to).replace(/\.zip$/iu, ''), stop });
      await moveNew(archive, to);
    }
    return to;
  } catch (error) {
    throw error instanceof AppError ? error : toOutsideError(error, to);
  } finally {
    work.signal.removeEventListener('abort', onAbort);
    await rm(folder, { recursive: true, force: true });
    await rm(archive, { force: true });
  }
}
