// Newspapers for tests of the network: real PDFs of an exact length, no two alike, whose bytes differ everywhere.
// The end that a PDF needs is their very end, so that none that is cut can pass for whole.
import { createCipheriv, createHash } from 'node:crypto';

/** A file and its sum. */
export type Paper = { bytes: Buffer; sha256: string };

/** The sum of bytes, as lower-case hex. */
export function sumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Bytes that look like chance and are the same for the same seed. */
export function seededBytes(seed: string, sizeBytes: number): Buffer {
  const cipher = createCipheriv('aes-128-ctr', createHash('sha256').update(seed).digest().subarray(0, 16), Buffer.alloc(16));
  return cipher.update(Buffer.alloc(sizeBytes));
}

const streamOf = (content: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`<</Length ${String(content.length).padStart(10, '0')}>>\nstream\n`),
    content,
    Buffer.from('\nendstream'),
  ]);

const join = (objects: readonly Buffer[]): Buffer => {
  const parts = [Buffer.from('%PDF-1.7\n')];
  let length = parts[0]?.length ?? 0;
  const rows: string[] = [];
  for (const [index, object] of objects.entries()) {
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    rows.push(`${String(length).padStart(10, '0')} 00000 n \n`);
    parts.push(part);
    length += part.length;
  }
  const size = objects.length + 1;
  const trailer = `trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${String(length).padStart(10, '0')}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}${trailer}`)]);
};

/** One page, and beside it as many seeded bytes as the wanted length leaves room for. */
const build = (seed: string, seededLength: number): Buffer =>
  join([
    Buffer.from('<</Type/Catalog/Pages 2 0 R>>'),
    Buffer.from('<</Type/Pages/Count 1/Kids[3 0 R]>>'),
    Buffer.from('<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R>>'),
    Buffer.from('<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>'),
    streamOf(Buffer.from('BT /F 24 Tf 50 700 Td (Rain stays until Friday) Tj ET')),
    streamOf(seededBytes(seed, seededLength)),
  ]);

const overheadBytes = build('', 0).length;

/** A PDF of one page that is exactly so long. */
export function makePaper(seed: string, sizeBytes = 64 * 1024): Paper {
  const bytes = build(seed, sizeBytes - overheadBytes);
  return { bytes, sha256: sumOf(bytes) };
}
