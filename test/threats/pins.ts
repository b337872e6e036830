// The packages that Kiosque is built from, each at one version, and below which versions a published advisory makes one unfit.
// A version is changed here and in package.json, so that nobody changes one in passing. Refuses ranges.

/** What the application is made of. */
export const shipped: Readonly<Record<string, string>> = {
  '@embedpdf/pdfium': '2.15.1',
  '@expo-google-fonts/arimo': '0.4.3',
  '@expo-google-fonts/ibm-plex-sans-arabic': '0.4.2',
  '@fontsource-variable/inter': '5.3.0',
  '@fontsource-variable/noto-naskh-arabic': '5.3.0',
  '@fontsource-variable/source-serif-4': '5.3.1',
  '@fontsource/ibm-plex-sans-arabic': '5.3.0',
  '@orama/stemmers': '3.1.18',
  '@tanstack/react-virtual': '3.14.26',
  '@tesseract.js-data/ara': '1.0.0',
  '@tesseract.js-data/eng': '1.0.0',
  '@tesseract.js-data/fra': '1.0.0',
  'better-sqlite3': '13.2.0',
  'bidi-js': '1.1.0',
  'builder-util-runtime': '9.7.0',
  'csv-parse': '7.0.3',
  'electron-updater': '6.8.10',
  'fast-png': '8.0.0',
  harfbuzzjs: '1.6.4',
  'ipaddr.js': '2.5.0',
  'jpeg-js': '0.4.4',
  'lucide-react': '1.77.0',
  oauth4webapi: '3.8.8',
  'pdfjs-dist': '6.5.438',
  react: '19.3.1',
  'react-aria-components': '1.22.1',
  'react-dom': '19.3.1',
  saxes: '6.0.0',
  'tar-stream': '3.2.2',
  'tesseract.js-core': '7.0.0',
  undici: '8.13.1',
  utif2: '4.1.0',
  'write-excel-file': '4.1.1',
  yauzl: '3.4.0',
  yazl: '3.3.1',
  zod: '4.6.7',
};

/** What builds and tests it. */
export const building: Readonly<Record<string, string>> = {
  '@biomejs/biome': '2.6.8',
  '@electron/asar': '3.4.1',
  '@electron/fuses': '2.1.3',
  '@playwright/test': '1.65.1',
  '@types/better-sqlite3': '9.6.0',
  '@types/node': '24.19.2',
  '@types/react': '19.3.0',
  '@types/react-dom': '19.3.0',
  '@types/tar-stream': '3.1.5',
  '@types/yauzl': '3.4.0',
  '@types/yazl': '3.3.1',
  '@vitejs/plugin-react': '6.3.0',
  'axe-core': '4.14.1',
  electron: '45.4.1',
  'electron-builder': '26.17.0',
  node: '24.21.0',
  'playwright-core': '1.65.1',
  typescript: '7.0.2',
  vite: '8.3.8',
  vitest: '5.1.1',
  'xmllint-wasm': '5.3.0',
};

/** A package that must not be older, wherever it stands in the lockfile, and why. A line of releases counts alone where `line` is given. */
export type Floor = { name: string; line?: number; least: string; why: string };

/** The advisories that are known, by the version that mends them. */
export const floors: readonly Floor[] = [
  { name: 'pdfjs-dist', least: '6.2.108', why: 'CVE-2026-16633: a PDF runs JavaScript' },
  {
    name: 'electron',
    least: '45.4.1',
    why: 'CVE-2026-34780, -70601, -70603, -70610, -70611, -34765, -102674: bridge, paths, windows',
  },
  { name: 'electron-updater', least: '6.8.10', why: 'CVE-2024-39698: signatures of updates passed by' },
  { name: 'yauzl', least: '3.2.1', why: 'malformed archives end the process' },
  { name: 'undici', line: 6, least: '6.23.0', why: 'CVE-2026-22036: unbounded decompression' },
  { name: 'undici', line: 7, least: '7.18.2', why: 'CVE-2026-22036: unbounded decompression' },
  { name: 'undici', line: 8, least: '8.0.0', why: 'CVE-2026-22036: unbounded decompression' },
];

/** Never in the lockfile: histories of path traversal and of unbounded entities, or what only they bring. */
export const banned: readonly string[] = [
  'adm-zip',
  'fast-xml-parser',
  'libxmljs',
  'libxmljs2',
  'node-sqlite3',
  'sqlite3',
  '@electron/remote',
];

/** Node's line, and the oldest SQLite that does not lose a WAL file to two connections. */
export const engines = { nodeLine: 24, leastSqlite: '3.51.3' } as const;

/** Packages with a script at installation, and whether it may run. */
export const installScripts: Readonly<Record<string, boolean>> = { 'electron-winstaller': false, node: true };

/** Licences of what reaches readers. */
export const licences: readonly string[] = [
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'OFL-1.1',
  'Zlib',
  // Of what electron-updater comes with: as free as MIT (sax, graceful-fs), and as Python is (argparse, which nothing of it runs).
  'BlueOak-1.0.0',
  'Python-2.0',
];
