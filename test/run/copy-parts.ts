// Copies what the bundles read at run time: PDFium, HarfBuzz, fonts and the reader of scans for main, the worker and the data of pdf.js for the page. Refuses its script engine.
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-root.ts';

const inPackages = (path: string): string => join(projectRoot, 'node_modules', path);

/** Files of pdf.js that the page fetches, by their place below `pdfjs/`. */
const pageParts: Record<string, string> = {
  'pdf.worker.min.mjs': 'build/pdf.worker.min.mjs',
  LICENSE: 'LICENSE',
  cmaps: 'cmaps',
  standard_fonts: 'standard_fonts',
  wasm: 'wasm',
  iccs: 'iccs',
};

/** Scripts inside PDFs are never run, so the engine that would run them is not shipped; nor is Liberation Sans, which pdf.js has under the GPL. */
export const isLeftOut = (path: string): boolean => /quickjs|liberation/i.test(path);

/** Arimo has the very widths of Liberation Sans, and stands in its place: pdf.js asks for fonts that a PDF does not bring by these names. */
const pageFonts: Record<string, string> = {
  'LiberationSans-Regular.ttf': '400Regular/Arimo_400Regular.ttf',
  'LiberationSans-Italic.ttf': '400Regular_Italic/Arimo_400Regular_Italic.ttf',
  'LiberationSans-Bold.ttf': '700Bold/Arimo_700Bold.ttf',
  'LiberationSans-BoldItalic.ttf': '700Bold_Italic/Arimo_700Bold_Italic.ttf',
};
const fontPackage = '@expo-google-fonts/arimo';

/** Puts the icons of the window and of the tray where the shell looks for them. */
export function copyIcons(outDir: string): void {
  cpSync(join(projectRoot, 'assets/icons/512x512.png'), join(outDir, 'icon.png'));
  cpSync(join(projectRoot, 'assets/icons/32x32.png'), join(outDir, 'tray.png'));
}

/** What the workers load, by the name under which they look for it beside themselves. */
const mainParts: Record<string, string> = {
  'pdfium.wasm': '@embedpdf/pdfium/dist/pdfium.wasm',
  'harfbuzz.wasm': 'harfbuzzjs/dist/harfbuzz.wasm',
  // The engine that reads scans: a core for processors with vectors, one for those without, and the data of three languages.
  'ocr/tesseract-core-simd-lstm.cjs': 'tesseract.js-core/tesseract-core-simd-lstm.js',
  'ocr/tesseract-core-simd-lstm.wasm': 'tesseract.js-core/tesseract-core-simd-lstm.wasm',
  'ocr/tesseract-core-lstm.cjs': 'tesseract.js-core/tesseract-core-lstm.js',
  'ocr/tesseract-core-lstm.wasm': 'tesseract.js-core/tesseract-core-lstm.wasm',
  'ocr/fra.traineddata.gz': '@tesseract.js-data/fra/4.0.0_best_int/fra.traineddata.gz',
  'ocr/ara.traineddata.gz': '@tesseract.js-data/ara/4.0.0_best_int/ara.traineddata.gz',
  'ocr/eng.traineddata.gz': '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz',
  'plex-regular.ttf': '@expo-google-fonts/ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf',
  'plex-bold.ttf': '@expo-google-fonts/ibm-plex-sans-arabic/700Bold/IBMPlexSansArabic_700Bold.ttf',
};

/** The packages that those files are of. */
export const copiedPackages: readonly string[] = [
  'pdfjs-dist',
  fontPackage,
  ...Object.values(mainParts).map((path) => path.split('/', path.startsWith('@') ? 2 : 1).join('/')),
];

/** Puts PDFium, HarfBuzz, the fonts of dossiers and what reads scans beside the workers that load them. */
export function copyPartsForMain(outDir: string): void {
  mkdirSync(outDir, { recursive: true });
  for (const [target, source] of Object.entries(mainParts)) cpSync(inPackages(source), join(outDir, target));
}

/** Puts the parts of pdf.js into `pdfjs/` of the page's folder, with the licences that stand among them. */
export function copyPartsForRenderer(outDir: string): void {
  for (const [target, source] of Object.entries(pageParts)) {
    cpSync(inPackages(`pdfjs-dist/${source}`), join(outDir, 'pdfjs', target), {
      recursive: true,
      filter: (path) => !isLeftOut(path),
    });
  }
  for (const [target, source] of Object.entries(pageFonts))
    cpSync(inPackages(`${fontPackage}/${source}`), join(outDir, 'pdfjs/standard_fonts', target));
}
