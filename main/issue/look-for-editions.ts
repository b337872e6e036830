// Says what is to be added of a folder's files or of an archive, with a path and a name for each that people recognise.
// Archives inside a folder are looked into; archives inside archives are not.
import { basename, join, sep } from 'node:path';
import { AppError } from '#border/errors';
import { readBatch } from '../formats/read-batch.ts';
import { tellXml } from '../formats/tell-xml.ts';
import { type Found, type FoundEdition, type FoundFault, filesOfFound, type Place } from './found-edition.ts';
import { kindOf } from './kinds.ts';
import { headBytes, nameOfIssue, type Recognised, recognise } from './recognise.ts';
import { openResolver } from './resolve-href.ts';
import { openFolderTree, type SourceTree } from './source-tree.ts';
import { openZipTree } from './zip-tree.ts';

/** Names that may tell of the editions of a place; of an archive its own alone. */
const namesAbove = ({ kind, path }: Place): string[] =>
  kind === 'archive' ? [basename(path).replace(/\.[^.]+$/u, '')] : path.split(sep).slice(-3);

const toFault = (path: string, error: unknown): FoundFault => {
  if (error instanceof AppError) return { path, code: error.code, detail: error.detail };
  throw error;
};

/** `only` is a name that a person gave: what else lies beside it is not asked for. */
const toFound = ({ pdfs, issues, faults }: Recognised, place: Place, only: string | null): Found => {
  const at = (name: string): string => (name === '' ? place.path : join(place.path, name));
  const isWhole = place.kind === 'archive' && pdfs.length + issues.length === 1;
  const perFolder = new Map<string, number>();
  for (const { folder } of issues) perFolder.set(folder, (perFolder.get(folder) ?? 0) + 1);
  const editions: FoundEdition[] = pdfs.map((name) => ({
    kind: 'pdf',
    path: isWhole ? place.path : at(name),
    sourceName: basename(name),
    place,
    name,
  }));
  for (const { folder, plan } of issues) {
    const isAlone = perFolder.get(folder) === 1;
    const first = plan.mets ?? plan.document ?? plan.pages[0]?.image ?? plan.pages[0]?.alto ?? '';
    const path = isWhole ? place.path : at(only ?? (isAlone ? folder : first));
    const sourceName = nameOfIssue(folder, namesAbove(place), isAlone && only === null, plan);
    editions.push({ kind: 'issue', path, sourceName, place, plan });
  }
  return { editions, faults: faults.map(({ name, error }) => toFault(at(name), error)) };
};

const withTree = async <Value>(tree: SourceTree, use: (tree: SourceTree) => Promise<Value>): Promise<Value> => {
  try {
    return await use(tree);
  } finally {
    tree.close();
  }
};

/** A file that only begins like an archive and calls itself something else is of another format. */
const openArchive = async (path: string): Promise<SourceTree> => {
  try {
    return await openZipTree(path);
  } catch (error) {
    const isOther = error instanceof AppError && error.code === 'zip/broken' && kindOf(path) !== 'archive';
    throw isOther ? new AppError('format/unsupported', {}, { cause: error }) : error;
  }
};

/** The editions of an archive. Throws zip/*, format/unsupported, and zip/empty where there are none. */
export async function lookIntoArchive(path: string): Promise<Found> {
  const found = await withTree(await openArchive(path), async (tree) => {
    const place: Place & { kind: 'archive' } = { kind: 'archive', path, hasMore: false };
    const inside = toFound(await recognise(tree), place, null);
    const used = new Set(inside.editions.flatMap(filesOfFound));
    place.hasMore = tree.names.some((name) => !used.has(name));
    return inside;
  });
  if (found.editions.length + found.faults.length === 0) throw new AppError('zip/empty');
  return found;
}

/** The editions of the files `names` below a folder; `only` is one that alone is asked for, and the others may be parts of it. */
export async function lookIntoFolder(root: string, names: readonly string[], only: string | null): Promise<Found> {
  const place: Place = { kind: 'folder', path: root };
  const plain = names.filter((name) => kindOf(name) !== 'archive');
  const recognised = await recognise(openFolderTree(root, plain));
  const found = toFound(only === null ? recognised : onlyWith(recognised, only), place, only);
  for (const name of names.filter((one) => kindOf(one) === 'archive')) {
    const path = join(root, name);
    try {
      const inner = await lookIntoArchive(path);
      found.editions.push(...inner.editions);
      found.faults.push(...inner.faults);
    } catch (error) {
      // A folder holds archives of other things too; one that cannot be opened may have been a newspaper.
      const isOther = error instanceof AppError && (error.code === 'zip/empty' || error.code === 'format/unsupported');
      if (!isOther) found.faults.push(toFault(path, error));
    }
  }
  return found;
}

/** The METS files of a delivery, as its batch names them. */
const namesOfBatch = async (tree: SourceTree, name: string): Promise<Set<string>> => {
  const resolve = openResolver(tree.names);
  const { issues } = readBatch(await tree.read(name));
  return new Set(issues.flatMap(({ path }) => resolve(name, path, false) ?? []));
};

/**
 * The editions for which an XML file stands: the issue of a METS, the page of an ALTO file, all issues of a batch.
 * Throws format/unsupported for others, and what is wrong with a METS that leads to nothing.
 */
export async function lookAtXml({ root, names, name }: { root: string; names: readonly string[]; name: string }): Promise<Found> {
  const place: Place = { kind: 'folder', path: root };
  const tree = openFolderTree(root, names);
  const kind = tellXml(await tree.readStart(name, headBytes));
  if (kind === 'alto') return lookIntoFolder(root, [name], name);
  if (kind !== 'mets' && kind !== 'batch')
    throw new AppError(/\.alto(?:\.xml)?$/iu.test(name) ? 'alto/not-alto' : 'format/unsupported');
  const recognised = await recognise(tree);
  if (kind === 'mets') {
    const found = toFound(onlyWith(recognised, name), place, name);
    const [fault] = found.faults;
    if (found.editions.length === 0) throw new AppError(fault?.code ?? 'issue/no-pages', fault?.detail ?? {});
    return found;
  }
  const wanted = await namesOfBatch(tree, name);
  const issues = recognised.issues.filter(({ plan }) => plan.mets !== null && wanted.has(plan.mets));
  const faults = recognised.faults.filter((fault) => wanted.has(fault.name));
  if (issues.length + faults.length === 0) throw new AppError('issue/no-pages');
  return toFound({ pdfs: [], issues, faults }, place, null);
}

/** The issue of which `only` is a file, or the faults of it. */
const onlyWith = ({ issues, faults }: Recognised, only: string): Recognised => ({
  pdfs: [],
  issues: issues.filter(
    ({ plan }) => plan.mets === only || plan.pages.some(({ image, alto }) => image === only || alto === only),
  ),
  faults: faults.filter(({ name }) => name === only),
});
