// Which font files the press sets type in, and the style sheet that names them.
// Static fonts only come out as TrueType in a PDF; variable ones come out as Type 3, which one title has on purpose.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

type Face = { family: string; weight: string; style: 'normal' | 'italic'; file: string };

const debian = '/usr/share/fonts/truetype';
const modules = fileURLToPath(new URL('../../../node_modules/', import.meta.url));
const face = (family: string, weight: string, file: string, style: 'normal' | 'italic' = 'normal'): Face => ({
  family,
  weight,
  style,
  file,
});

const faces: readonly Face[] = [
  face('Noto Serif', '400', `${debian}/noto/NotoSerif-Regular.ttf`),
  face('Noto Serif', '700', `${debian}/noto/NotoSerif-Bold.ttf`),
  face('Noto Serif', '400', `${debian}/noto/NotoSerif-Italic.ttf`, 'italic'),
  face('Noto Serif Display', '400', `${debian}/noto/NotoSerifDisplay-Regular.ttf`),
  face('Noto Serif Display', '700', `${debian}/noto/NotoSerifDisplay-Bold.ttf`),
  face('IBM Plex Sans', '400', `${modules}@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-400-normal.woff2`),
  face('IBM Plex Sans', '500', `${modules}@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-500-normal.woff2`),
  face('IBM Plex Sans', '600', `${modules}@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-600-normal.woff2`),
  face('IBM Plex Sans', '700', `${modules}@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-700-normal.woff2`),
  face('Source Serif', '200 900', `${modules}@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2`),
  face(
    'Source Serif',
    '200 900',
    `${modules}@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-italic.woff2`,
    'italic',
  ),
  face('Amiri', '400', '/usr/share/fonts/opentype/fonts-hosny-amiri/Amiri-Regular.ttf'),
  face('Amiri', '700', '/usr/share/fonts/opentype/fonts-hosny-amiri/Amiri-Bold.ttf'),
  face('Noto Naskh Arabic', '400', `${debian}/noto/NotoNaskhArabic-Regular.ttf`),
  face('Noto Naskh Arabic', '700', `${debian}/noto/NotoNaskhArabic-Bold.ttf`),
  face('DejaVu Sans', '400', `${debian}/dejavu/DejaVuSans.ttf`),
  face('DejaVu Sans', '700', `${debian}/dejavu/DejaVuSans-Bold.ttf`),
  ...['Regular', 'Bold'].flatMap((name, index): Face[] => {
    const weight = index === 0 ? '400' : '700';
    return [
      face('Noto Sans', weight, `${debian}/noto/NotoSans-${name}.ttf`),
      face('Noto Sans Arabic', weight, `${debian}/noto/NotoSansArabic-${name}.ttf`),
      face('Noto Kufi Arabic', weight, `${debian}/noto/NotoKufiArabic-${name}.ttf`),
      face('Liberation Serif', weight, `${debian}/liberation/LiberationSerif-${name}.ttf`),
      face('Liberation Sans', weight, `${debian}/liberation/LiberationSans-${name}.ttf`),
      face('Liberation Narrow', weight, `${debian}/liberation/LiberationSansNarrow-${name}.ttf`),
    ];
  }),
  face('Noto Sans', '400', `${debian}/noto/NotoSans-Italic.ttf`, 'italic'),
  face('Liberation Serif', '400', `${debian}/liberation/LiberationSerif-Italic.ttf`, 'italic'),
  face('Liberation Sans', '400', `${debian}/liberation/LiberationSans-Italic.ttf`, 'italic'),
  face('DejaVu Serif Condensed', '400', `${debian}/dejavu/DejaVuSerifCondensed.ttf`),
  face('DejaVu Serif Condensed', '700', `${debian}/dejavu/DejaVuSerifCondensed-Bold.ttf`),
  face('DejaVu Serif Condensed', '400', `${debian}/dejavu/DejaVuSerifCondensed-Italic.ttf`, 'italic'),
  face('IBM Plex Sans', '300', `${modules}@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-300-normal.woff2`),
];

/** The address of each font, and the file behind it. */
export const fontFiles: ReadonlyMap<string, string> = new Map(faces.map((entry, index) => [`/font/${index}`, entry.file]));

/** The `@font-face` rules; throws naming the file when a font is not installed (Debian: fonts-hosny-amiri, fonts-noto-core, fonts-dejavu-core). */
export function fontsCss(): string {
  const missing = faces.find((entry) => !existsSync(entry.file));
  if (missing !== undefined) throw new Error(`The font ${missing.family} is not installed: ${missing.file}`);
  const rules = faces.map(
    ({ family, weight, style }, index) =>
      `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};src:url(/font/${index})}`,
  );
  return rules.join('\n');
}
