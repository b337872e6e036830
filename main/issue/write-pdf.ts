// Writes a PDF of page images and of sheets with words, page by page, to a new file (ISO 32000-1). The same pages give the same bytes.
// Refuses to know where pictures and words come from; nothing is encoded here.
import type { PageSize } from '#border/model';
import { openPdfFile, toPdfNumber } from '../base/pdf-file.ts';
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

const fontEntries = (name: string): string => `<</Type/Font/Subtype/Type1/BaseFont/${name}/Encoding/WinAnsiEncoding>>`;

/** Opens a PDF at a new path. */
export async function openPdfWriter(path: string): Promise<PdfWriter> {
  const file = await openPdfFile(path);
  const [catalogNumber, pagesNumber, serifNumber, sansNumber] = [file.reserve(), file.reserve(), file.reserve(), file.reserve()];
  const kids: number[] = [];
  const writeContent = (text: string): Promise<number> => file.writeDeflated('', Buffer.from(text, 'latin1'));
  const writeImage = ({ widthPixels, heightPixels, entries, data }: PageImage): Promise<number> =>
    file.writeStream(`/Type/XObject/Subtype/Image/Width ${widthPixels}/Height ${heightPixels}${entries}`, data);

  try {
    await file.writeObject(serifNumber, fontEntries('Times-Roman'));
    await file.writeObject(sansNumber, fontEntries('Helvetica'));
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
      const number = file.reserve();
      const turn = size.rotation === 0 ? '' : `/Rotate ${size.rotation}`;
      await file.writeObject(
        number,
        `<</Type/Page/Parent ${pagesNumber} 0 R/MediaBox[0 0 ${width} ${height}]${turn}/Resources<<${picture}${fonts}>>/Contents ${contentNumber} 0 R>>`,
      );
      kids.push(number);
    },
    finish: async () => {
      await file.writeObject(
        pagesNumber,
        `<</Type/Pages/Count ${kids.length}/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]>>`,
      );
      await file.writeObject(catalogNumber, `<</Type/Catalog/Pages ${pagesNumber} 0 R>>`);
      await file.finish(catalogNumber);
    },
    close: () => file.close(),
  };
}
