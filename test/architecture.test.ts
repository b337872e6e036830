// Owns the table of who may import whom (README of main/ draws it) and walks every import of the product against it.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

type Rule = { folder: RegExp; may: readonly RegExp[] };

const node = /^node:/;
const words = /^preload\/(words|errors|model)/;
const border = /^preload\/(errors|model|contract|channels|words)/;
const features = 'acquire|pdf|ocr|archive|library|search|issue';

/** First match wins. A file of a folder may always import files of its own folder. */
const table: readonly Rule[] = [
  { folder: /^preload\/bridge\.ts$/, may: [/^electron$/, /^preload\/(channels|errors|contract)/] },
  { folder: /^preload\//, may: [/^zod$/, /^preload\/(?!bridge)/] },
  { folder: /^main\/base\//, may: [node, /^better-sqlite3$/, /^zod$/, border] },
  { folder: /^main\/text\//, may: [/^@orama\/stemmers/, /^bidi-js$/, border] },
  { folder: /^main\/formats\//, may: [/^main\/text\//, /^(saxes$|csv-parse)/, border] },
  { folder: /^main\/layout\//, may: [/^main\/text\//, border] },
  { folder: /^main\/holdings\//, may: [/^main\/(text|formats)\//, border] },
  {
    folder: /^main\/acquire\//,
    may: [node, /^main\/(base|text|formats)\//, border, /^(zod|saxes|undici|ipaddr\.js|oauth4webapi)$/],
  },
  {
    folder: new RegExp(`^main/(${features})/`),
    may: [
      node,
      /^main\/(base|text|formats|layout)\//,
      border,
      /^zod$/,
      /^(better-sqlite3|pdfjs-dist|@embedpdf\/pdfium|jpeg-js|yauzl|yazl|tar-stream|utif2|fast-png|harfbuzzjs|tesseract\.js-core|write-excel-file)/,
    ],
  },
  { folder: /^main\/flows\//, may: [node, new RegExp(`^main/(base|text|formats|layout|holdings|${features})/`), border] },
  {
    folder: /^main\/(core|handlers|answer|cli|default-library)\.ts$|^main\/commands\//,
    may: [node, /^main\/(?!shell\/|main\.ts)/, border, /^zod$/],
  },
  {
    folder: /^main\/shell\/updates\//,
    may: [node, /^(electron|electron-updater|builder-util-runtime)(\/|$)/, /^zod$/, /^main\//, border],
  },
  { folder: /^main\/(main\.ts$|shell\/)/, may: [node, /^electron(\/main)?$/, /^zod$/, /^main\//, border] },
  { folder: /^renderer\/(client|route)\.tsx?$/, may: [/^react$/, /^preload\//] },
  { folder: /^renderer\/style\//, may: [/^@fontsource/] },
  {
    folder: /^renderer\/ui\//,
    may: [/^react(-dom)?$/, /^react-aria-components$/, /^lucide-react$/, words, /^renderer\/style\//],
  },
  {
    folder: /^renderer\/reader\//,
    may: [
      /^react(-dom)?$/,
      /^react-aria-components$/,
      /^@tanstack\/react-virtual$/,
      /^pdfjs-dist/,
      /^renderer\/(ui|style|client|route)/,
      border,
    ],
  },
  {
    folder: /^renderer\/[a-z-]+\//,
    may: [
      /^react(-dom)?$/,
      /^react-aria-components$/,
      /^@tanstack\/react-virtual$/,
      /^renderer\/(ui|style|client|route)/,
      border,
    ],
  },
  { folder: /^renderer\//, may: [/^react(-dom)?(\/client)?$/, /^react-aria-components$/, /^renderer\//, border, /^@fontsource/] },
];

const sourceFiles = ['preload', 'main', 'renderer'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name).replaceAll('\\', '/')),
);

type Import = { from: string; to: string; isTypeOnly: boolean };

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found: Import[] = [];
  const statement =
    /(?:^|\n)\s*(?:import|export)\s+(type\s)?[^'";]*?from\s*['"]([^'"]+)['"]|(?:^|\n)import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;
  for (const match of text.matchAll(statement)) {
    const name = match[2] ?? match[3] ?? match[4] ?? '';
    found.push({ from: file, to: target(file, name), isTypeOnly: match[1] !== undefined });
  }
  return found;
}

function target(file: string, name: string): string {
  if (name.startsWith('#border/')) return `preload/${name.slice('#border/'.length)}`;
  if (!name.startsWith('.')) return name;
  return relative(root, resolve(root, dirname(file), name.replace(/\?.*$/, ''))).replaceAll('\\', '/');
}

function isAllowed({ from, to }: Import): boolean {
  const folder = dirname(from);
  if (folder.includes('/') && dirname(to).split('/').slice(0, 2).join('/') === folder.split('/').slice(0, 2).join('/'))
    return true;
  const rule = table.find((one) => one.folder.test(from));
  return rule?.may.some((pattern) => pattern.test(to)) ?? false;
}

describe('the architecture', () => {
  const imports = sourceFiles.flatMap(importsOf);

  it('is walked: the sources are there and import one another', () => {
    expect(sourceFiles.length).toBeGreaterThan(20);
    expect(imports.length).toBeGreaterThan(sourceFiles.length);
  });

  it('lets arrows point down only', () => {
    expect(imports.filter((one) => !isAllowed(one)).map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  it('sees a forbidden arrow', () => {
    expect(isAllowed({ from: 'main/search/find.ts', to: 'main/library/editions.ts', isTypeOnly: false })).toBe(false);
    expect(isAllowed({ from: 'renderer/shelf/shelf.tsx', to: 'renderer/reader/page.tsx', isTypeOnly: false })).toBe(false);
    expect(isAllowed({ from: 'main/layout/lines.ts', to: 'node:fs', isTypeOnly: false })).toBe(false);
  });

  it('keeps SQL in base, library and search', () => {
    const sql =
      /\b(SELECT\s[\s\S]{0,200}?\sFROM|INSERT\s+(OR\s+\w+\s+)?INTO|DELETE\s+FROM|UPDATE\s+\w+\s+SET|CREATE\s+(VIRTUAL\s+)?TABLE)\b/;
    const holders = sourceFiles.filter((file) => sql.test(readFileSync(join(root, file), 'utf8')));
    expect(holders.filter((file) => !/^main\/(base|library|search)\//.test(file))).toEqual([]);
  });

  it('lets the renderer use the schemas as types only', () => {
    const schemas = imports.filter(({ from, to }) => from.startsWith('renderer/') && /^preload\/(contract|model)/.test(to));
    expect(schemas.filter(({ isTypeOnly }) => !isTypeOnly).map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  it('names files in kebab-case and without drawers', () => {
    const bad = sourceFiles.filter((file) => {
      const name = file.split('/').at(-1) ?? '';
      return !/^[a-z0-9]+(-[a-z0-9]+)*\.tsx?$/.test(name) || /(^|\/)(utils?|helpers?|common|manager|service)(s)?[./]/.test(file);
    });
    expect(bad).toEqual([]);
  });

  it('opens every file with a comment that says what it is for', () => {
    const silent = sourceFiles.filter((file) => !/^(\/\/|\/\*)/.test(readFileSync(join(root, file), 'utf8')));
    expect(silent).toEqual([]);
  });

  it('exports by name only', () => {
    expect(sourceFiles.filter((file) => /^export default/m.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
  });
});
