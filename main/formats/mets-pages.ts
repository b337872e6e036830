// Makes the pages of an issue from a METS file: from its physical structure, and from groups, names and order where that is silent.
// Refuses to guess: files that cannot be told apart are an error, never a page with another page's words.
import { AppError } from '#border/errors';
import type { MetsFile, MetsPage } from './mets-document.ts';
import { inOrder, type MetsTree, pageDivs, physicalMap } from './mets-tree.ts';
import { attribute, childrenNamed, type XmlNode } from './xml-node.ts';

type OpenPage = { label: string | null; files: MetsFile[]; altoPageId: string | null; div: XmlNode | null };

/** The pages in reading order, and for each div of the physical map that is a page its number. Throws mets/unclear. */
export function readPages(tree: MetsTree, files: readonly MetsFile[]): { pages: MetsPage[]; numbers: Map<XmlNode, number> } {
  const byId = new Map(files.map((file) => [file.id, file]));
  const map = physicalMap(tree);
  const divs = map === null ? [] : inOrder(pageDivs(map));
  let open = divs.map((div) => openPage(div, byId));
  const isBare = open.every((page) => page.files.length === 0);
  // Pages that one PDF alone draws have no files of their own.
  if (isBare && !(divs.length > 1 && isOnePdf(files))) open = divs.length > 0 ? pair(files, divs) : pair(files, null);
  else addUnreferenced(open, files, tree);
  if (open.length === 0) throw new AppError('mets/unclear');
  const numbers = new Map<XmlNode, number>();
  open.forEach(({ div }, at) => void (div !== null && numbers.set(div, at + 1)));
  return { pages: open.map(finish), numbers };
}

const isOnePdf = (files: readonly MetsFile[]): boolean =>
  files.filter(({ kind }) => kind === 'pdf').length === 1 && !files.some(({ kind }) => kind === 'alto' || kind === 'image');

function openPage(div: XmlNode, byId: ReadonlyMap<string, MetsFile>): OpenPage {
  const found = new Set<MetsFile>();
  let altoPageId: string | null = null;
  const add = (node: XmlNode): void => {
    const file = byId.get(attribute(node, 'FILEID') ?? '');
    if (file !== undefined) found.add(file);
    if (file?.kind === 'alto') altoPageId ??= attribute(node, 'BEGIN');
    node.children.forEach(add);
  };
  for (const pointer of childrenNamed(div, 'fptr')) add(pointer);
  const label = attribute(div, 'ORDERLABEL') ?? attribute(div, 'LABEL');
  return { label, files: [...found], altoPageId, div };
}

/** Masters before copies for reading before thumbnails; otherwise as they stand. */
function rankOf({ use, mimeType }: MetsFile): number {
  if (/thumb|vignette|icon|\bmin\b/i.test(use)) return 3;
  if (/master|preservation|archive|original|\bmax\b/i.test(use)) return 0;
  return mimeType === 'image/gif' ? 2 : 1;
}

function finish({ label, files, altoPageId }: OpenPage, at: number): MetsPage {
  const images = files.filter(({ kind }) => kind === 'image').sort((one, other) => rankOf(one) - rankOf(other));
  return {
    number: at + 1,
    label,
    imageIds: images.map(({ id }) => id),
    altoId: bestText(files)?.id ?? null,
    altoPageId,
    pdfId: files.find(({ kind }) => kind === 'pdf')?.id ?? null,
  };
}

/** Of several XML files of a page the one that is called ALTO. */
function bestText(files: readonly MetsFile[]): MetsFile | null {
  const texts = files.filter(({ kind }) => kind === 'alto');
  return (
    texts.find(({ use, path }) => /alto/i.test(`${use} ${path}`)) ??
    texts.find(({ use }) => /ocr|text/i.test(use)) ??
    texts[0] ??
    null
  );
}

/** The name of a file without folders, ending and what tells its kind, in lower case. */
function stemOf({ path }: MetsFile): string {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  return name.replace(/(?:\.(?:alto|ocr))?\.[a-z\d]+$/, '').replace(/[-_.](?:alto|ocr|master|service|access|thumb)$/, '');
}

/** Files that no page names join the page whose GROUPID or name they share, or by order where they are as many as the pages. */
function addUnreferenced(pages: OpenPage[], files: readonly MetsFile[], { byId }: MetsTree): void {
  const used = new Set(pages.flatMap((page) => page.files));
  const rest = files.filter((file) => !used.has(file) && file.kind !== 'other');
  const groupOf = (file: MetsFile): string | null => attribute(byId.get(file.id) as XmlNode, 'GROUPID');
  const left: MetsFile[] = [];
  for (const file of rest) {
    const group = groupOf(file);
    const sharing = pages.filter((page) =>
      page.files.some((other) => (group !== null && groupOf(other) === group) || stemOf(other) === stemOf(file)),
    );
    if (sharing.length === 1) sharing[0]?.files.push(file);
    else left.push(file);
  }
  for (const [, same] of Map.groupBy(left, ({ kind, use }) => `${kind} ${use}`)) {
    if (same.length !== pages.length || pages.length === 1) continue;
    same.forEach((file, at) => void pages[at]?.files.push(file));
  }
}

/** Pages from files alone: by name, else by order where pictures and texts are equally many. */
function pair(files: readonly MetsFile[], divs: readonly XmlNode[] | null): OpenPage[] {
  const texts = files.filter(({ kind }) => kind === 'alto');
  const pictures = files.filter(({ kind }) => kind === 'image');
  const leading = texts.length > 0 ? texts : pictures.length > 0 ? pictures : files.filter(({ kind }) => kind === 'pdf');
  const groups = [...Map.groupBy(leading, ({ use }) => use).values()];
  const most = groups.sort((one, other) => other.length - one.length)[0] ?? [];
  if (divs !== null && divs.length !== most.length) throw new AppError('mets/unclear');
  const pages = most.map((file, at): OpenPage => ({ label: null, files: [file], altoPageId: null, div: divs?.[at] ?? null }));
  const stems = new Map(pages.map((page) => [stemOf(page.files[0] as MetsFile), page]));
  if (stems.size !== pages.length && pictures.length > 0 && leading === texts) throw new AppError('mets/unclear');
  if (leading === texts) {
    for (const [, same] of Map.groupBy(pictures, ({ use }) => use)) {
      const isNamed = same.every((file) => stems.has(stemOf(file)));
      if (!isNamed && same.length !== pages.length) throw new AppError('mets/unclear');
      same.forEach((file, at) => void (isNamed ? stems.get(stemOf(file)) : pages[at])?.files.push(file));
    }
  }
  return pages;
}
