// A packed application lies in an archive, and descriptors of files in it are not real ones. Here such files refuse to be opened or copied, and
// all that main loads beside itself must load all the same: read whole, by name.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../run/project-root.ts';

const archive = join(projectRoot, 'node_modules');
const page = fs.mkdtempSync(join(tmpdir(), 'kiosque-archive-'));
const refused: string[] = [];

const isInside = (path: unknown): boolean => {
  const text = path instanceof URL ? path.pathname : String(path).replace(/^file:\/\//u, '');
  // Modules are read by the loader of Node, which the tests give a hand with files: of the archive that is Electron's own.
  return (text.startsWith(archive) || text.startsWith(page)) && !/\.[cm]?js$/u.test(text);
};

/** The functions that take a real file: what they are given is checked, the rest is Node's own. */
const real = {
  openSync: fs.openSync,
  open: fs.open,
  copyFileSync: fs.copyFileSync,
  cpSync: fs.cpSync,
  createReadStream: fs.createReadStream,
};
const realOpen = fs.promises.open;
const realRead = fs.readFileSync;
let isReadingWhole = false;

const refuse = (path: unknown): void => {
  if (isReadingWhole || !isInside(path)) return;
  refused.push(String(path));
  throw Object.assign(new Error(`EBADF: in the archive: ${path}`), { code: 'EBADF' });
};

beforeAll(() => {
  for (const [name, work] of Object.entries(real)) {
    const guarded = (path: unknown, ...rest: unknown[]): unknown => {
      refuse(path);
      return Reflect.apply(work, fs, [path, ...rest]);
    };
    Object.assign(fs, { [name]: guarded });
  }
  // Node reads a whole file through its own openSync; Electron's reading by name opens nothing in an archive.
  const readWhole = (...read: unknown[]): unknown => {
    isReadingWhole = true;
    try {
      return Reflect.apply(realRead, fs, read);
    } finally {
      isReadingWhole = false;
    }
  };
  Object.assign(fs, { readFileSync: readWhole });
  fs.promises.open = (async (path: unknown, ...rest: unknown[]) => {
    refuse(path);
    return Reflect.apply(realOpen, fs.promises, [path, ...rest]);
  }) as typeof realOpen;
  syncBuiltinESMExports();
});

afterAll(() => {
  Object.assign(fs, real, { readFileSync: realRead });
  fs.promises.open = realOpen;
  fs.rmSync(page, { recursive: true });
  syncBuiltinESMExports();
});

describe('what main loads beside itself', () => {
  it('is refused here as soon as a descriptor of it is asked for', async () => {
    const { openSync, createReadStream } = await import('node:fs');
    const { open } = await import('node:fs/promises');
    const inside = join(archive, 'zod/package.json');
    expect(() => openSync(inside, 'r')).toThrow('EBADF');
    expect(() => createReadStream(inside)).toThrow('EBADF');
    await expect(open(inside)).rejects.toThrow('EBADF');
    expect(refused.splice(0).length).toBe(3);
  });

  it('loads without one: PDFium, fonts, the reader of scans, cmaps of pdf.js, the page (point 18)', async () => {
    const { loadPdfium } = await import('../../../main/pdf/open-pdfium.ts');
    const { openTypeface } = await import('../../../main/pdf/compose/typeface.ts');
    const { loadCore, readData } = await import('../../../main/ocr/engine-files.ts');
    const { openDocument } = await import('../../../main/pdf/open-document.ts');
    const { answerFile } = await makePage();
    expect((await loadPdfium()).pdfium.wasmExports).toBeDefined();
    expect([openTypeface('regular'), openTypeface('bold')].every(({ bytes }) => bytes.length > 50_000)).toBe(true);
    expect((['fr', 'ar', 'en'] as const).every((language) => readData(language).length > 500_000)).toBe(true);
    expect(await loadCore()).toBeDefined();
    const document = await openDocument(join(projectRoot, 'assets/samples/atlas-du-matin-2024-03-28.pdf'), null);
    let operators = 0;
    await document.readOperators(await document.pdf.getPage(1), (read) => {
      operators += read.fnArray.length;
    });
    await document.close();
    expect(operators).toBeGreaterThan(100);
    expect(await answerFile()).toBe('<!doctype html>');
    expect(refused).toEqual([]);
  });
});

/** The page's handler over a folder that counts as one of the archive. */
async function makePage(): Promise<{ answerFile: () => Promise<string> }> {
  const { openEditionProtocol } = await import('../../../main/shell/edition-protocol.ts');
  const { listPageFiles } = await import('../../../main/shell/page-files.ts');
  const { silentLog } = await import('../../../main/base/log.ts');
  fs.writeFileSync(join(page, 'index.html'), '<!doctype html>');
  const core = new Promise<never>(() => undefined);
  const handle = openEditionProtocol({ files: listPageFiles(page), core, log: silentLog });
  return { answerFile: async () => (await handle(new Request('kiosque://app/'))).text() };
}
