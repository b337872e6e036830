// Writes small PDFs from content streams, to test one operator at a time. Text is set in Helvetica as /F, in Courier-Oblique as /G.
import { deflateSync } from 'node:zlib';

/** One page: its content stream, and what differs from an upright page of 600 by 800 points. */
export type MadePage = {
  content: string;
  rotate?: number;
  mediaBox?: readonly number[];
  /** What of the paper is seen; all of it unless told. */
  cropBox?: readonly number[];
  forms?: Record<string, MadeForm>;
  tree?: MadeElement[];
};
export type MadeForm = { content: string; box: readonly number[]; matrix?: readonly number[] };

/** An element of the structure tree; a number is a piece of marked content of its page. */
export type MadeElement = { role: string; kids: (MadeElement | number)[] };

/** The root stands before its items; each knows its neighbours. */
function addBookmarks(
  bookmarks: NonNullable<MadeInfo['bookmarks']>,
  kids: readonly number[],
  root: number,
  add: (object: Buffer) => number,
): string {
  if (bookmarks.length === 0) return '';
  add(bytesOf(`<</Type/Outlines/Count ${bookmarks.length}/First ${root + 1} 0 R/Last ${root + bookmarks.length} 0 R>>`));
  for (const [at, { title, page }] of bookmarks.entries()) {
    const before = at === 0 ? '' : `/Prev ${root + at} 0 R`;
    const after = at === bookmarks.length - 1 ? '' : `/Next ${root + at + 2} 0 R`;
    add(bytesOf(`<</Title(${title})/Parent ${root} 0 R${before}${after}/Dest[${kids[page - 1]} 0 R/Fit]>>`));
  }
  return `/Outlines ${root} 0 R`;
}

const bytesOf = (text: string): Buffer => Buffer.from(text, 'latin1');

/** What the file says of itself: a title and a day of making for any program, and an XMP packet. */
export type MadeInfo = {
  title?: string;
  creationDate?: string;
  xmp?: string;
  /** Entries of the catalogue as they are written, such as page labels. */
  catalogue?: string;
  /** Bookmarks, each to a page from 1. */
  bookmarks?: readonly { title: string; page: number }[];
};

/** A whole file; `roles` is the role map of its structure tree. */
export function makePdf(
  pages: readonly MadePage[],
  roles: Readonly<Record<string, string>> = {},
  { title, creationDate, xmp, catalogue = '', bookmarks = [] }: MadeInfo = {},
): Buffer {
  const objects: Buffer[] = [
    Buffer.alloc(0),
    Buffer.alloc(0),
    bytesOf('<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>'),
    bytesOf('<</Type/Font/Subtype/Type1/BaseFont/Courier-Oblique/Encoding/WinAnsiEncoding>>'),
  ];
  const add = (object: Buffer): number => objects.push(object);
  const kids = pages.map((page, index) => {
    const forms = Object.entries(page.forms ?? {}).map(
      ([name, form]) => `/${name} ${add(streamOf(form.content, formEntries(form)))} 0 R`,
    );
    const content = add(streamOf(page.content, ''));
    const resources = `<</Font<</F 3 0 R/G 4 0 R>>/XObject<<${forms.join('')}>>>>`;
    const box = (page.mediaBox ?? [0, 0, 600, 800]).join(' ');
    const crop = page.cropBox === undefined ? '' : `/CropBox[${page.cropBox.join(' ')}]`;
    return add(
      bytesOf(
        `<</Type/Page/Parent 2 0 R/MediaBox[${box}]${crop}/Rotate ${page.rotate ?? 0}/Resources${resources}/StructParents ${index}/Contents ${content} 0 R>>`,
      ),
    );
  });
  const tree = addTree(pages, kids, roles, add);
  const metadata =
    xmp === undefined ? '' : `/Metadata ${add(plainStream(Buffer.from(xmp, 'utf8'), '/Type/Metadata/Subtype/XML'))} 0 R`;
  const said = [
    title === undefined ? '' : `/Title(${title})`,
    creationDate === undefined ? '' : `/CreationDate(${creationDate})`,
  ];
  const info = said.join('') === '' ? '' : `/Info ${add(bytesOf(`<<${said.join('')}>>`))} 0 R`;
  const outlines = addBookmarks(bookmarks, kids, objects.length + 1, add);
  objects[0] = bytesOf(`<</Type/Catalog/Pages 2 0 R${tree}${metadata}${outlines}${catalogue}>>`);
  objects[1] = bytesOf(`<</Type/Pages/Count ${kids.length}/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]>>`);
  return joinObjects(objects, info);
}

/** Adds the structure tree of all pages; answers the entries of the catalogue. */
function addTree(
  pages: readonly MadePage[],
  places: readonly number[],
  roles: Readonly<Record<string, string>>,
  add: (object: Buffer) => number,
): string {
  if (pages.every((page) => page.tree === undefined)) return '';
  const first = add(Buffer.alloc(0));
  let next = first;
  const bodies = new Map<number, string>();
  const addElement = ({ role, kids }: MadeElement, parent: number, page: number, owners: Map<number, number>): number => {
    next += 1;
    const own = next;
    const parts = kids.map((kid) => {
      if (typeof kid !== 'number') return `${addElement(kid, own, page, owners)} 0 R`;
      owners.set(kid, own);
      return String(kid);
    });
    bodies.set(own, `<</Type/StructElem/S/${role}/P ${parent} 0 R/Pg ${places[page]} 0 R/K[${parts.join(' ')}]>>`);
    return own;
  };
  const tops: number[] = [];
  const parents = pages.map((page, index) => {
    const owners = new Map<number, number>();
    for (const element of page.tree ?? []) tops.push(addElement(element, first, index, owners));
    const last = Math.max(-1, ...owners.keys());
    const list = Array.from({ length: last + 1 }, (_, id) => (owners.has(id) ? `${owners.get(id)} 0 R` : 'null'));
    return `${index} [${list.join(' ')}]`;
  });
  for (const at of [...bodies.keys()].sort((one, other) => one - other)) add(bytesOf(bodies.get(at) ?? ''));
  const map = Object.entries(roles).map(([from, to]) => `/${from}/${to}`);
  const root = add(
    bytesOf(
      `<</Type/StructTreeRoot/K[${tops.map((top) => `${top} 0 R`).join(' ')}]/RoleMap<<${map.join('')}>>/ParentTree<</Nums[${parents.join(' ')}]>>>>`,
    ),
  );
  return `/MarkInfo<</Marked true>>/StructTreeRoot ${root} 0 R`;
}

const plainStream = (bytes: Buffer, entries: string): Buffer =>
  Buffer.concat([bytesOf(`<<${entries}/Length ${bytes.length}>>\nstream\n`), bytes, bytesOf('\nendstream')]);

const formEntries = ({ box, matrix }: MadeForm): string =>
  `/Type/XObject/Subtype/Form/BBox[${box.join(' ')}]/Matrix[${(matrix ?? [1, 0, 0, 1, 0, 0]).join(' ')}]/Resources<</Font<</F 3 0 R>>>>`;

function streamOf(content: string, entries: string): Buffer {
  const packed = deflateSync(bytesOf(content));
  return Buffer.concat([
    bytesOf(`<<${entries}/Length ${packed.length}/Filter/FlateDecode>>\nstream\n`),
    packed,
    bytesOf('\nendstream'),
  ]);
}

function joinObjects(objects: readonly Buffer[], info: string): Buffer {
  const parts: Buffer[] = [bytesOf('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  objects.forEach((object, at) => {
    offsets.push(length);
    const part = Buffer.concat([bytesOf(`${at + 1} 0 obj\n`), object, bytesOf('\nendobj\n')]);
    parts.push(part);
    length += part.length;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `trailer<</Size ${objects.length + 1}/Root 1 0 R${info}>>\nstartxref\n${length}\n%%EOF`;
  return Buffer.concat([...parts, bytesOf(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}${trailer}`)]);
}
