// Writes a PDF object by object, as hostile as one likes. Refuses to check or mend anything: a wrong length or a circle stays what it is.
import { deflateSync } from 'node:zlib';

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

/** A stream with its entries; what it holds is written as it is. `length` is what it says of itself, true unless told. */
export function stream(entries: string, content: string | Uint8Array, length?: number): Buffer {
  const bytes = typeof content === 'string' ? latin(content) : content;
  return Buffer.concat([latin(`<<${entries}/Length ${length ?? bytes.length}>>\nstream\n`), bytes, latin('\nendstream')]);
}

/** The same, packed. */
export function packed(entries: string, content: string | Uint8Array): Buffer {
  return stream(`${entries}/Filter/FlateDecode`, deflateSync(typeof content === 'string' ? latin(content) : content));
}

/** A text of a dictionary in UTF-16, which is how a PDF writes what is not Latin. */
export function wide(text: string): string {
  return `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
}

/** A text of a dictionary as Latin letters, with its brackets and backslashes marked. */
export function literal(text: string): string {
  return `(${text.replaceAll(/[\\()]/g, '\\$&')})`;
}

/** A file of these objects, numbered from 1; the first is the catalogue. */
export function rawPdf(objects: readonly (string | Uint8Array)[], trailer = ''): Buffer {
  const parts = [latin('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')];
  const places: number[] = [];
  let at = parts[0]?.length ?? 0;
  const push = (bytes: Buffer): void => {
    parts.push(bytes);
    at += bytes.length;
  };
  for (const [index, object] of objects.entries()) {
    places.push(at);
    push(
      Buffer.concat([latin(`${index + 1} 0 obj\n`), typeof object === 'string' ? latin(object) : object, latin('\nendobj\n')]),
    );
  }
  const start = at;
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  push(latin(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`));
  push(latin(`trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts);
}
