// PDFs that cost far more than they weigh: pictures, streams, fonts, trees and patterns that lie about their size, or hold themselves.
import { constants, deflateRawSync, deflateSync } from 'node:zlib';
import { packed, rawPdf, stream } from './raw-pdf.ts';

/** One such file. */
export type BombPdf = { name: string; bytes: Buffer };

type Parts = {
  catalogue?: string;
  page?: string;
  resources?: string;
  content?: string | Uint8Array;
  objects?: readonly (string | Uint8Array)[];
};

const drawImage = 'q 500 0 0 500 50 50 cm /I Do Q';
const withImage = '/XObject<</I 6 0 R>>';

/** A page of a few words, with what is added from object 6 on. */
const onePage = ({ catalogue = '', page = '', resources = '', content = '', objects = [] }: Parts): Buffer =>
  rawPdf([
    `<</Type/Catalog/Pages 2 0 R${catalogue}>>`,
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 5 0 R>>${resources}>>/Contents 4 0 R${page}>>`,
    content instanceof Uint8Array ? content : packed('', `BT /F 20 Tf 50 700 Td (A page of a few words) Tj ET\n${content}`),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    ...objects,
  ]);

/** A packed stream that grows to so many mebibytes of `fill`: one piece, said again and again, which is why it is made at once. */
function grow(mebibytes: number, fill: string): Uint8Array {
  const piece = deflateRawSync(Buffer.alloc(2 ** 20, fill), { finishFlush: constants.Z_FULL_FLUSH });
  const end = deflateRawSync(Buffer.alloc(0));
  return Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array.from({ length: mebibytes }, () => piece), end]);
}

/** A packed stream of so many mebibytes of words, packed once more. */
const packTwice = (mebibytes: number, words: string): Uint8Array => deflateSync(grow(mebibytes, words));

const image = (width: number, height: number, entries: string, data: Uint8Array): Parts => ({
  resources: withImage,
  content: drawImage,
  objects: [stream(`/Type/XObject/Subtype/Image/Width ${width}/Height ${height}${entries}`, data)],
});

/** The first bytes of a JPEG 2000 codestream that claims to be as large as its numbers allow. */
const lyingJpx = (): Uint8Array => {
  const size = Buffer.alloc(49);
  size.writeUInt16BE(0xff4f, 0);
  size.writeUInt16BE(0xff51, 2);
  size.writeUInt16BE(47, 4);
  for (const [at, value] of [8, 12, 24, 28].map((place) => [place, 0x7fffffff] as const)) size.writeUInt32BE(value, at);
  size.writeUInt16BE(3, 40);
  Buffer.from([7, 1, 1, 7, 1, 1]).copy(size, 42);
  return size;
};

/** A JBIG2 page of so many pixels with nothing on it: its page segment alone (ISO 14492, 7.4.8). */
const emptyJbig2 = (width: number, height: number): Uint8Array => {
  const page = Buffer.alloc(30);
  page[4] = 48;
  page[6] = 1;
  page.writeUInt32BE(19, 7);
  page.writeUInt32BE(width, 11);
  page.writeUInt32BE(height, 15);
  return page;
};

const nest = (levels: number, open: string, close: string): string => `${open.repeat(levels)}null${close.repeat(levels)}`;

const tree = (pages: string, more: readonly string[] = []): Buffer => rawPdf(['<</Type/Catalog/Pages 2 0 R>>', pages, ...more]);

const bombs: Record<string, () => Buffer> = {
  'a picture of 100,000 by 100,000 in colour': () =>
    onePage(image(100_000, 100_000, '/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/FlateDecode', grow(64, '\0'))),
  'a picture in JPEG 2000 that lies about its size': () => onePage(image(100_000, 100_000, '/Filter/JPXDecode', lyingJpx())),
  'a picture in JBIG2 of 100,000 by 100,000': () =>
    onePage(
      image(100_000, 100_000, '/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/JBIG2Decode', emptyJbig2(100_000, 100_000)),
    ),
  'a tree of pages that holds itself': () => tree('<</Type/Pages/Count 2/Kids[2 0 R 2 0 R]>>'),
  'a tree of pages in a circle': () =>
    tree('<</Type/Pages/Count 9/Kids[3 0 R]/Parent 3 0 R>>', ['<</Type/Pages/Count 9/Kids[2 0 R]/Parent 2 0 R>>']),
  'a thousand million pages': () =>
    tree('<</Type/Pages/Count 1000000000/Kids[3 0 R]>>', ['<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>']),
  'ten thousand dictionaries in one another': () => onePage({ page: `/PieceInfo ${nest(10_000, '<</A ', '>>')}` }),
  'ten thousand lists in one another': () =>
    onePage({ page: `/Annots ${nest(10_000, '[', ']')}`, content: `${nest(10_000, '[', ']')} TJ` }),
  'a pattern of endless tiles': () =>
    onePage({
      resources: '/Pattern<</P 6 0 R>>',
      content: '/Pattern cs /P scn 0 0 600 800 re f',
      objects: [
        stream('/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 1e-5 1e-5]/XStep 1e-6/YStep 1e-6/Resources<<>>', '0 0 1 1 re f'),
      ],
    }),
  'a table of letters without end': () =>
    onePage({
      page: '/Resources<</Font<</F 6 0 R>>>>',
      objects: [
        '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 7 0 R>>',
        packed('', `begincmap 100 beginbfrange ${'<0000> <ffffffff> <0041> '.repeat(10_000)}endbfrange endcmap`),
      ],
    }),
  'a font that lies about its tables': () =>
    onePage({
      page: '/Resources<</Font<</F 6 0 R>>>>',
      objects: [
        '<</Type/Font/Subtype/TrueType/BaseFont/Evil/FirstChar 0/LastChar 255/Widths 8 0 R/FontDescriptor 7 0 R>>',
        '<</Type/FontDescriptor/FontName/Evil/Flags 4/FontBBox[0 0 9 9]/ItalicAngle 0/Ascent 9/Descent 0/CapHeight 9/StemV 9/FontFile2 9 0 R>>',
        `[${'500 '.repeat(200_000)}]`,
        packed('/Length1 400000000', Buffer.concat([Buffer.from('0001000000ff', 'hex'), Buffer.alloc(4000, 0xff)])),
      ],
    }),
  'a page as large as a country': () => onePage({ page: '/MediaBox[0 0 1e9 1e9]/UserUnit 1e6' }),
  'a function with more samples than atoms': () =>
    onePage({
      resources: '/Shading<</S 6 0 R>>',
      content: '/S sh',
      objects: [
        '<</ShadingType 1/ColorSpace/DeviceRGB/Domain[0 1 0 1]/Function 7 0 R>>',
        packed('/FunctionType 0/Domain[0 1 0 1]/Range[0 1 0 1 0 1]/Size[65535 65535]/BitsPerSample 32', 'x'),
      ],
    }),
};

/** One that is opened in the window alone: its cost lies in the drawing. */
const drawnBombs: Record<string, () => Buffer> = {
  'three hundred thousand rectangles': () => onePage({ content: '9 9 9 9 re f '.repeat(300_000) }),
};

/** Those for which every limit of time is waited out: `npm run proof:bombs`. */
const heavyBombs: Record<string, () => Buffer> = {
  'words of ten gigabytes, packed twice': () =>
    onePage({ content: stream('/Filter[/FlateDecode/FlateDecode]', packTwice(10_240, 'BT /F 20 Tf 50 700 Td (bomb) Tj ET ')) }),
  'a million rectangles': () => onePage({ content: '9 9 9 9 re f '.repeat(1_000_000) }),
  'twelve pictures of 12,000 by 12,000': () =>
    onePage({
      resources: `/XObject<<${Array.from({ length: 12 }, (_, at) => `/I${at} ${6 + at} 0 R`).join('')}>>`,
      content: Array.from({ length: 12 }, (_, at) => `q 500 0 0 500 50 50 cm /I${at} Do Q`).join('\n'),
      objects: Array.from({ length: 12 }, () =>
        stream(
          '/Type/XObject/Subtype/Image/Width 12000/Height 12000/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/FlateDecode',
          grow(412, '\0'),
        ),
      ),
    }),
};

/** The names of those that are read and drawn, in order, with the heavy ones where they are wanted. */
export const bombNames = (isHeavy: boolean): readonly string[] => [
  ...Object.keys(bombs),
  ...(isHeavy ? Object.keys(heavyBombs) : []),
];

/** The file of that name, made anew. */
export function makeBomb(name: string): BombPdf {
  const make = bombs[name] ?? heavyBombs[name] ?? drawnBombs[name];
  if (make === undefined) throw new Error(`no bomb ${name}`);
  return { name, bytes: make() };
}
