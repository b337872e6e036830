// Writes small PDFs from content streams, to test one operator at a time. Text is set in Helvetica as /F, in Courier-Oblique as /G.
import { deflateSync } from 'node:zlib';

/** One page: its content stream, and what differs from an upright page of 600 by 800 points. */
export type MadePage = { content: string; rotate?: number; mediaBox?: readonly number[]; forms?: Record<string, MadeForm> };
export type MadeForm = { content: string; box: readonly number[]; matrix?: readonly number[] };

const bytesOf = (text: string): Buffer => Buffer.from(text, 'latin1');

/** A whole file. */
export function makePdf(pages: readonly MadePage[]): Buffer {
  const objects: Buffer[] = [
    Buffer.alloc(0),
    Buffer.alloc(0),
    bytesOf('<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>'),
    bytesOf('<</Type/Font/Subtype/Type1/BaseFont/Courier-Oblique/Encoding/WinAnsiEncoding>>'),
  ];
  const add = (object: Buffer): number => objects.push(object);
  const kids = pages.map((page) => {
    const forms = Object.entries(page.forms ?? {}).map(
      ([name, form]) => `/${name} ${add(streamOf(form.content, formEntries(form)))} 0 R`,
    );
    const content = add(streamOf(page.content, ''));
    const resources = `<</Font<</F 3 0 R/G 4 0 R>>/XObject<<${forms.join('')}>>>>`;
    const box = (page.mediaBox ?? [0, 0, 600, 800]).join(' ');
    return add(
      bytesOf(
        `<</Type/Page/Parent 2 0 R/MediaBox[${box}]/Rotate ${page.rotate ?? 0}/Resources${resources}/Contents ${content} 0 R>>`,
      ),
    );
  });
  objects[0] = bytesOf('<</Type/Catalog/Pages 2 0 R>>');
  objects[1] = bytesOf(`<</Type/Pages/Count ${kids.length}/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]>>`);
  return joinObjects(objects);
}

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

function joinObjects(objects: readonly Buffer[]): Buffer {
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
  const trailer = `trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${length}\n%%EOF`;
  return Buffer.concat([...parts, bytesOf(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}${trailer}`)]);
}
