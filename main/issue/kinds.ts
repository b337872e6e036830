// What files of an issue are, by their names, and the names under which an edition keeps them. Names are a first guess; bytes decide.
import { basename, extname } from 'node:path/posix';

/** What a file may be. An archive may hold any of the others. */
export type FileKind = 'pdf' | 'image' | 'xml' | 'archive';

const kinds: Record<string, FileKind> = {
  pdf: 'pdf',
  jpg: 'image',
  jpeg: 'image',
  jpe: 'image',
  png: 'image',
  tif: 'image',
  tiff: 'image',
  jp2: 'image',
  jpx: 'image',
  jpf: 'image',
  j2k: 'image',
  j2c: 'image',
  jpc: 'image',
  xml: 'xml',
  alto: 'xml',
  mets: 'xml',
  zip: 'archive',
  cbz: 'archive',
};

/** The kind of a file; null for what is no part of any issue. */
export function kindOf(name: string): FileKind | null {
  return kinds[extname(name).slice(1).toLowerCase()] ?? null;
}

/** A file's name without folders and endings: `0001` of `ALTO/0001.alto.xml`. */
export function stemOf(name: string): string {
  return basename(name).replace(/(?:\.(?:alto|mets|ocr))?\.[^.]+$/iu, '');
}

/** The folder of a name, empty for the top. */
export function folderOf(name: string): string {
  return name.includes('/') ? name.slice(0, name.lastIndexOf('/')) : '';
}

/** Folders that hold one sort of file of the issue above them. */
const partFolder =
  /^(?:alto|ocr|xml|altoxml|alto_?xml|mets|fulltext|text|texts?|images?|imgs?|pictures?|jp2s?|jpe?gs?|tiffs?|tifs?|pngs?|pdfs?|pages?|masters?|access|max|default|full|derivatives?|reference|service|archive|scans?|seiten|bilder|bild)$/iu;

/** The folder of the issue to which a file belongs: folders that only part it by format do not count. */
export function issueFolderOf(name: string): string {
  let folder = folderOf(name);
  while (folder !== '' && partFolder.test(basename(folder))) folder = folderOf(folder);
  return folder;
}

const numberOf = (page: number): string => String(page).padStart(4, '0');

/** The kept name of the file that holds the picture of a page, and of those after it where it holds several. */
export function pageFileName(page: number, original: string): string {
  const ending = extname(original).slice(1).toLowerCase().replace('jpeg', 'jpg').replace('tiff', 'tif');
  return `pages/${numberOf(page)}.${/^[a-z0-9]{2,4}$/u.test(ending) ? ending : 'bin'}`;
}

/** The kept name of the text of a page. */
export function altoFileName(page: number): string {
  return `alto/${numberOf(page)}.xml`;
}

/** The kept name of the structure of an issue. */
export const metsFileName = 'mets.xml';

/** The page with which a kept file begins; null for files that are of no page. */
export function firstPageOf(name: string): number | null {
  const number = /^(?:pages|alto)\/(\d{4,6})\./u.exec(name)?.[1];
  return number === undefined ? null : Number(number);
}
