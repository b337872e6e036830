// Writes a PDF of page images and of sheets with words, page by page, to a new file (ISO 32000-1). The same pages give the same bytes.
// Refuses to know where pictures and words come from; nothing is encoded here.
import { type FileHandle, open } from 'node:fs/promises';
import { deflateSync } from 'node:zlib';
import type { PageSize } from '#border/model';
import type { PageImage } from './images/page-image.ts';

/** What stands on a page: a picture that fills it, a content stream of words in the fonts /T and /S, or nothing. */
export type PdfPage = { size: PageSize; image: PageImage | null; content: string | null };

/** A file that is being written. */
export type PdfWriter = {
  addPage: (page: PdfPage) => Promise<void>;
  /** Writes what ties the pages together, and forces all to the disk. */
  finish: () => Promise<void>;
  /** Closes the file, finished or not. */
  close: () => Promise<void>;
};

const [catalogNumber, pagesNumber, serifNumber, sansNumber] = [1, 2, 3, 4] as const;
const bytesOf = (text: string): Buffer => Buffer.from(text, 'latin1');
const lengthOf = (data: readonly Uint8Array[]): number => data.reduce((sum, part) => sum + part.length, 0);

/** Points as PDF writes them. */
export function toPdfNumber(value: number): string {
  return Number(value.toFixed(3)).toString();
}

const fontEntries = (name: string): string => `<</Type/Font/Subtype/Type1/BaseFont/${name}/Encoding/WinAnsiEncoding>>`;

/** Opens a PDF at a new path. */
export async function openPdfWriter(path: string): Promise<PdfWriter> {
  const file: FileHandle = await open(path, 'wx');
  const offsets = new Map<number, number>();
  const kids: number[] = [];
  let length = 0;
  let nextNumber = sansNumber + 1;
  const write = async (bytes: Uint8Array): Promise<void> => {
    for (let written = 0; written < bytes.length; ) {
      written += (await file.write(bytes, written, Math.min(bytes.length - written, 1 << 24))).bytesWritten;
    }
    length += bytes.length;
  };
  const writeObject = async (number: number, text: string): Promise<void> => {
    offsets.set(number, length);
    await write(bytesOf(`${number} 0 obj\n${text}\nendobj\n`));
  };
  const writeStream = async (entries: string, data: readonly Uint8Array[]): Promise<number> => {
    const number = nextNumber++;
    offsets.set(number, length);
    await write(bytesOf(`${number} 0 obj\n<<${entries}/Length ${lengthOf(data)}>>\nstream\n`));
    for (const part of data) await write(part);
    await write(bytesOf('\nendstream\nendobj\n'));
    return number;
  };
  const writeContent = (text: string): Promise<number> => writeStream('/Filter/FlateDecode', [deflateSync(bytesOf(text))]);
  const writeImage = ({ widthPixels, heightPixels, entries, data }: PageImage): Promise<number> =>
    writeStream(`/Type/XObject/Subtype/Image/Width ${widthPixels}/Height ${heightPixels}${entries}`, data);

  try {
    await write(Buffer.from([...bytesOf('%PDF-1.7\n%'), 0xe2, 0xe3, 0xcf, 0xd3, 0x0a]));
    await writeObject(serifNumber, fontEntries('Times-Roman'));
    await writeObject(sansNumber, fontEntries('Helvetica'));
  } catch (error) {
    await file.close();
    throw error;
  }

  return {
    addPage: async ({ size, image, content }) => {
      const [width, height] = [toPdfNumber(size.widthPoints), toPdfNumber(size.heightPoints)];
      const imageNumber = image === null ? null : await writeImage(image);
      const drawn = imageNumber === null ? (content ?? '') : `q ${width} 0 0 ${height} 0 0 cm /I Do Q`;
      const contentNumber = await writeContent(drawn);
      const picture = imageNumber === null ? '' : `/XObject<</I ${imageNumber} 0 R>>`;
      const fonts = content === null ? '' : `/Font<</T ${serifNumber} 0 R/S ${sansNumber} 0 R>>`;
      const number = nextNumber++;
      const turn = size.rotation === 0 ? '' : `/Rotate ${size.rotation}`;
      await writeObject(
        number,
        `<</Type/Page/Parent ${pagesNumber} 0 R/MediaBox[0 0 ${width} ${height}]${turn}/Resources<<${picture}${fonts}>>/Contents ${contentNumber} 0 R>>`,
      );
      kids.push(number);
    },
    finish: async () => {
      await writeObject(pagesNumber, `<</Type/Pages/Count ${kids.length}/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]>>`);
      await writeObject(catalogNumber, `<</Type/Catalog/Pages ${pagesNumber} 0 R>>`);
      const start = length;
      const rows = Array.from(
        { length: nextNumber - 1 },
        (_, at) => `${String(offsets.get(at + 1) ?? 0).padStart(10, '0')} 00000 n \n`,
      );
      await write(bytesOf(`xref\n0 ${nextNumber}\n0000000000 65535 f \n${rows.join('')}`));
      await write(bytesOf(`trailer<</Size ${nextNumber}/Root ${catalogNumber} 0 R>>\nstartxref\n${start}\n%%EOF\n`));
      await file.sync();
    },
    close: () => file.close(),
  };
}
