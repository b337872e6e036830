// Reads the file section of a METS file: where each file lies, what it is, and what MIX says of pictures.
// Leaves out files that say no place, such as sources that were discarded.
import type { MetsFile, MetsFileKind } from './mets-document.ts';
import type { MetsTree } from './mets-tree.ts';
import { attribute, childrenNamed, descendantsNamed, idList, ownText, type XmlNode } from './xml-node.ts';

/** The files in the order of the section. */
export function readFiles(tree: MetsTree): MetsFile[] {
  const files: MetsFile[] = [];
  const add = (node: XmlNode, uses: readonly string[]): void => {
    const own = [...uses, ...['USE', ...(node.name === 'fileGrp' ? ['ID'] : [])].map((name) => attribute(node, name) ?? '')];
    if (node.name === 'file') {
      const file = readFile(node, own.filter((use) => use !== '').join(' '), tree);
      if (file !== null) files.push(file);
    }
    for (const child of node.children) if (child.name === 'fileGrp' || child.name === 'file') add(child, own);
  };
  for (const section of descendantsNamed(tree.root, 'fileSec')) for (const group of section.children) add(group, []);
  return files;
}

function readFile(node: XmlNode, use: string, tree: MetsTree): MetsFile | null {
  const id = attribute(node, 'ID');
  const place = childrenNamed(node, 'FLocat').find((one) => attribute(one, 'href') !== null);
  const href = place === undefined ? null : attribute(place, 'href');
  if (id === null || href === null || place === undefined) return null;
  const path = pathOf(href, attribute(place, 'LOCTYPE') === 'URL');
  const mimeType = attribute(node, 'MIMETYPE')?.toLowerCase() ?? null;
  const size = Number(attribute(node, 'SIZE') ?? Number.NaN);
  const checksum = attribute(node, 'CHECKSUM');
  return {
    id,
    href,
    path,
    kind: kindOf(mimeType, path, use),
    use,
    mimeType,
    sizeBytes: Number.isSafeInteger(size) && size >= 0 ? size : null,
    checksum: checksum === null ? null : { algorithm: attribute(node, 'CHECKSUMTYPE') ?? '', value: checksum.toLowerCase() },
    ...factsOfPicture(node, tree),
  };
}

/** The path in an href: `file://./ALTO/1.xml`, `.\ALTO\1.xml`, `C:\issue\1.tif`, `//server/share/1.tif`, `https://…/1.jp2`. */
export function pathOf(href: string, isUrl: boolean): string {
  const scheme = /^[a-z][a-z\d+.-]+:(?=\/)/i.exec(href)?.[0] ?? /^file:/i.exec(href)?.[0] ?? '';
  let path = href.slice(scheme.length).replaceAll('\\', '/');
  if (/^https?:$/i.test(scheme)) path = path.replace(/^\/\/[^/]*/, '').replace(/[?#].*$/, '');
  else
    path = path
      .replace(/^\/+([a-z]:)/i, '$1')
      .replace(/^[a-z]:\/*/i, '')
      .replace(/^\/\/(?!\.)[^/]+\/(?=[^/]+\/)/, '');
  path = path
    .replace(/^\/+/, '')
    .replace(/^(?:\.\/+)+/, '')
    .replace(/\/{2,}/g, '/');
  if (scheme === '' && !isUrl) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    // A percent sign that belongs to the name.
    return path;
  }
}

const pictures = /\.(?:jp2|jpx|j2k|jpf|jpe?g|tiff?|png|gif|webp|bmp)$/i;
const otherXml = /mets|mods|\bmix\b|premis|jpylyzer|\btei\b|hocr|dublin/i;

function kindOf(mimeType: string | null, path: string, use: string): MetsFileKind {
  if (mimeType === 'application/pdf' || /\.pdf$/i.test(path)) return 'pdf';
  if (mimeType?.startsWith('image/') === true || pictures.test(path)) return 'image';
  const isXml = /xml/.test(mimeType ?? '') || /\.xml$/i.test(path);
  return isXml && (/alto/i.test(`${use} ${path}`) || !otherXml.test(`${use} ${path}`)) ? 'alto' : 'other';
}

type PictureFacts = Pick<MetsFile, 'pixelsPerInch' | 'widthPixels' | 'heightPixels'>;

/** What the technical metadata that a file names say: size in pixels, resolution. */
function factsOfPicture(node: XmlNode, { byId }: MetsTree): PictureFacts {
  const sections = idList(node, 'ADMID')
    .map((id) => byId.get(id))
    .filter((section) => section !== undefined);
  const first = (pattern: RegExp): XmlNode | null => {
    for (const section of sections) {
      const found = findNode(section, pattern);
      if (found !== null) return found;
    }
    return null;
  };
  const numberOf = (found: XmlNode | null): number | null => {
    const number = Number(ownText(found) ?? Number.NaN);
    return number > 0 ? number : null;
  };
  const frequency = first(/^x?samplingfrequency$/i);
  const above = frequency === null ? null : numberOf(findNode(frequency, /^numerator$/i));
  const below = frequency === null ? null : numberOf(findNode(frequency, /^denominator$/i));
  const sampled = above === null ? numberOf(frequency) : above / (below ?? 1);
  const isMetric = /cm|centimet|^3$/i.test(ownText(first(/^samplingfrequencyunit$/i)) ?? '');
  const pixelsPerInch = sampled === null ? null : sampled * (isMetric ? 2.54 : 1);
  return {
    pixelsPerInch: pixelsPerInch !== null && pixelsPerInch >= 30 && pixelsPerInch <= 4_800 ? pixelsPerInch : null,
    widthPixels: numberOf(first(/^imagewidth$/i)),
    heightPixels: numberOf(first(/^image(?:height|length)$/i)),
  };
}

function findNode(node: XmlNode, name: RegExp): XmlNode | null {
  for (const child of node.children) {
    const found = name.test(child.name) ? child : findNode(child, name);
    if (found !== null) return found;
  }
  return null;
}
