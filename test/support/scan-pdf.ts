// Makes scans for tests: a page of a PDF as a picture in a new PDF, without its text, and the words that stand on it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { turn } from '../../main/ocr/grey.ts';
import { extractPages } from '../../main/pdf/extract-pages.ts';
import { scanPage } from '../../main/pdf/scan-page.ts';
import { tokenize } from '../../main/text/tokens.ts';
import { projectRoot } from '../run/project-root.ts';

/** A page to be scanned at `dpi`. `sheet` is the size of the scanner's glass in points, where it is larger than the page. */
export type PageToScan = {
  path: string;
  page: number;
  dpi: number;
  sheet?: { widthPoints: number; heightPoints: number };
  /** The upper share of the page alone. */
  share?: number;
  /** How askew it lies, in degrees. */
  skewDegrees?: number;
};

/** A picture in grey. */
export type Scan = { width: number; height: number; data: Uint8Array; dpi: number };

/** Scans one page. */
export async function scan({ path, page, dpi, sheet, share = 1, skewDegrees = 0 }: PageToScan): Promise<Scan> {
  const drawn = await scanPage(path, page, null, dpi);
  const kept = Math.round(drawn.height * share);
  const width = Math.max(drawn.width, Math.round(((sheet?.widthPoints ?? 0) * dpi) / 72));
  const height = Math.max(kept, Math.round(((sheet?.heightPoints ?? 0) * share * dpi) / 72));
  const data = new Uint8Array(width * height).fill(255);
  const [left, top] = [(width - drawn.width) >> 1, share === 1 ? (height - kept) >> 1 : 0];
  for (let row = 0; row < kept; row += 1) {
    data.set(drawn.data.subarray(row * drawn.width, (row + 1) * drawn.width), (row + top) * width + left);
  }
  const picture = { width, height, data };
  return { ...(skewDegrees === 0 ? picture : turn(picture, (skewDegrees * Math.PI) / 180)), dpi };
}

/** A few lines of a French page, among them the word `barrage`: what is read soon. */
export const scanStrip = (): Promise<Scan> =>
  scan({ path: join(projectRoot, 'assets/samples/atlas-du-matin-2024-03-26.pdf'), page: 1, dpi: 150, share: 0.22 });

/** Writes pictures as a PDF that has nothing else, one a page; `rotate` is the turn that each asks for. */
export function writeScans(path: string, scans: readonly Scan[], rotate = 0): void {
  const objects: Buffer[] = [];
  const add = (text: string, stream?: Buffer): number => {
    const body =
      stream === undefined
        ? Buffer.from(text)
        : Buffer.concat([Buffer.from(`${text}stream\n`), stream, Buffer.from('\nendstream')]);
    return objects.push(body);
  };
  add('<</Type/Catalog/Pages 2 0 R>>');
  add('');
  const kids = scans.map(({ width, height, data, dpi }) => {
    const packed = deflateSync(data);
    const size = [width, height].map((pixels) => ((pixels * 72) / dpi).toFixed(2));
    const image = add(
      `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode/Length ${packed.length}>>\n`,
      packed,
    );
    const draw = Buffer.from(`${size[0]} 0 0 ${size[1]} 0 0 cm /I Do`);
    const content = add(`<</Length ${draw.length}>>\n`, draw);
    return add(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${size.join(' ')}]/Rotate ${rotate}/Contents ${content} 0 R/Resources<</XObject<</I ${image} 0 R>>>>>>`,
    );
  });
  objects[1] = Buffer.from(`<</Type/Pages/Count ${kids.length}/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]>>`);
  const parts = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let at = parts[0]?.length ?? 0;
  for (const [index, object] of objects.entries()) {
    offsets.push(at);
    const whole = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    parts.push(whole);
    at += whole.length;
  }
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  writeFileSync(path, Buffer.concat(parts));
}

/** The words that are printed on a page with text, or on its upper share. */
export async function wordsPrinted(path: string, page: number, share = 1): Promise<string[]> {
  let words: string[] = [];
  const take = ({
    page: number,
    layout,
  }: {
    page: number;
    layout: {
      text: string;
      heightPoints: number;
      words: readonly { start: number; end: number; boxes: readonly { y: number; height: number }[] }[];
    };
  }): void => {
    if (number !== page) return;
    const kept = layout.words.filter(({ boxes }) => boxes.every(({ y, height }) => y + height <= share * layout.heightPoints));
    words = wordsOf(kept.map(({ start, end }) => layout.text.slice(start, end)).join(' '));
  };
  await extractPages(path, null, take, { only: new Set([page]) });
  return words;
}

/** Words as the index compares them. */
export const wordsOf = (text: string): string[] => tokenize(text).map(({ word }) => word);
