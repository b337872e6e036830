// A PDF of one page and half a gigabyte, written piece by piece: filled with bytes of chance, or with a hole that the disk does not hold.
import { randomFillSync } from 'node:crypto';
import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs';

const pieceBytes = 1024 * 1024;

const objectsBefore = (sizeBytes: number): string[] => [
  '<</Type/Catalog/Pages 2 0 R>>',
  '<</Type/Pages/Count 1/Kids[3 0 R]>>',
  '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R>>',
  '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
  '<</Length 54>>\nstream\nBT /F 24 Tf 50 700 Td (Rain stays until Friday) Tj ET \nendstream',
  `<</Length ${sizeBytes}>>\nstream\n`,
];

/** Writes it; the page reads "Rain stays until Friday". */
export function writeLargePdf(path: string, sizeBytes: number, fill: 'chance' | 'hole'): void {
  const file = openSync(path, 'w');
  let position = 0;
  const write = (bytes: string | Uint8Array): void => {
    position += writeSync(file, typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes, 0, undefined, position);
  };
  const rows: string[] = [];
  write('%PDF-1.7\n');
  const objects = objectsBefore(sizeBytes);
  for (const [index, object] of objects.entries()) {
    rows.push(`${String(position).padStart(10, '0')} 00000 n \n`);
    write(`${index + 1} 0 obj\n${object}${index === objects.length - 1 ? '' : '\nendobj\n'}`);
  }
  const end = position + sizeBytes;
  if (fill === 'hole') ftruncateSync(file, end);
  else {
    const piece = new Uint8Array(pieceBytes);
    while (position < end) write(randomFillSync(piece).subarray(0, end - position));
  }
  position = end;
  write('\nendstream\nendobj\n');
  const xref = position;
  const size = objects.length + 1;
  write(`xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${xref}\n%%EOF\n`);
  closeSync(file);
}
