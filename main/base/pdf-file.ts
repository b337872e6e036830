// The bones of a PDF (ISO 32000-1): numbered objects and streams, one after another in a new file, and the table that finds them.
// Refuses to know what they mean. The same objects give the same bytes.
import { type FileHandle, open } from 'node:fs/promises';
import { deflateSync } from 'node:zlib';

/** A PDF that is being written. Object numbers may be given away before their object is written. */
export type PdfFile = {
  reserve: () => number;
  writeObject: (number: number, text: string) => Promise<void>;
  /** Bytes as they are, under entries that say what they are; gives the stream's number. */
  writeStream: (entries: string, data: readonly Uint8Array[]) => Promise<number>;
  /** Bytes that are compressed first. */
  writeDeflated: (entries: string, data: Uint8Array) => Promise<number>;
  /** Writes the table, and forces all to the disk. */
  finish: (catalogNumber: number, infoNumber?: number) => Promise<void>;
  /** Closes the file, finished or not. */
  close: () => Promise<void>;
};

const bytesOf = (text: string): Buffer => Buffer.from(text, 'latin1');
const lengthOf = (data: readonly Uint8Array[]): number => data.reduce((sum, part) => sum + part.length, 0);

/** Numbers as PDF writes them. */
export function toPdfNumber(value: number): string {
  return Number(value.toFixed(3)).toString();
}

/** A text of any script as PDF writes it outside of pages: UTF-16, in hexadecimal. */
export function toPdfText(text: string): string {
  return `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
}

/** Opens a PDF at a new path. */
export async function openPdfFile(path: string): Promise<PdfFile> {
  const file: FileHandle = await open(path, 'wx');
  const offsets = new Map<number, number>();
  let length = 0;
  let nextNumber = 1;
  const write = async (bytes: Uint8Array): Promise<void> => {
    for (let written = 0; written < bytes.length; ) {
      written += (await file.write(bytes, written, Math.min(bytes.length - written, 1 << 24))).bytesWritten;
    }
    length += bytes.length;
  };
  const writeStream: PdfFile['writeStream'] = async (entries, data) => {
    const number = nextNumber++;
    offsets.set(number, length);
    await write(bytesOf(`${number} 0 obj\n<<${entries}/Length ${lengthOf(data)}>>\nstream\n`));
    for (const part of data) await write(part);
    await write(bytesOf('\nendstream\nendobj\n'));
    return number;
  };

  try {
    await write(Buffer.from([...bytesOf('%PDF-1.7\n%'), 0xe2, 0xe3, 0xcf, 0xd3, 0x0a]));
  } catch (error) {
    await file.close();
    throw error;
  }

  return {
    reserve: () => nextNumber++,
    writeObject: async (number, text) => {
      offsets.set(number, length);
      await write(bytesOf(`${number} 0 obj\n${text}\nendobj\n`));
    },
    writeStream,
    writeDeflated: (entries, data) => writeStream(`${entries}/Filter/FlateDecode`, [deflateSync(data)]),
    finish: async (catalogNumber, infoNumber) => {
      const start = length;
      const rows = Array.from(
        { length: nextNumber - 1 },
        (_, at) => `${String(offsets.get(at + 1) ?? 0).padStart(10, '0')} 00000 n \n`,
      );
      const info = infoNumber === undefined ? '' : `/Info ${infoNumber} 0 R`;
      await write(bytesOf(`xref\n0 ${nextNumber}\n0000000000 65535 f \n${rows.join('')}`));
      await write(bytesOf(`trailer<</Size ${nextNumber}/Root ${catalogNumber} 0 R${info}>>\nstartxref\n${start}\n%%EOF\n`));
      await file.sync();
    },
    close: () => file.close(),
  };
}
