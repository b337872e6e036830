// Documents opened piece by piece, as large ones are: the same in all that is read of them, and never waited for in vain.
import { randomBytes } from 'node:crypto';
import { copyFileSync, readdirSync, readlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type OpenDocument, openDocument } from '../../../main/pdf/open-document.ts';
import { readGlyphs } from '../../../main/pdf/read-glyphs.ts';
import { makePdf } from '../../support/make-pdf.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const sample = join(import.meta.dirname, '../../../assets/samples/HP_20240326.pdf');

/** No file is small enough to be read whole. */
const byPieces = 0;

const readAll = async (document: OpenDocument): Promise<string[]> => {
  const pages: string[] = [];
  for (let number = 1; number <= document.pdf.numPages; number += 1) {
    const { glyphs } = await readGlyphs(document, await document.pdf.getPage(number));
    pages.push(JSON.stringify(glyphs));
  }
  return pages;
};

const opensOf = (path: string): number =>
  readdirSync('/proc/self/fd').filter((name) => {
    try {
      return readlinkSync(`/proc/self/fd/${name}`) === path;
    } catch {
      // The descriptor of this very listing.
      return false;
    }
  }).length;

describe('a document by pieces', () => {
  it('reads as the whole file does, also when it is opened anew', async () => {
    const whole = await openDocument(sample, null);
    const expected = await readAll(whole);
    await whole.close();
    const first = await openDocument(sample, null, byPieces);
    expect(await readAll(first)).toEqual(expected);
    const again = await first.reopen();
    expect(await readAll(again)).toEqual(expected);
    await again.close();
    expect(expected).toHaveLength(4);
  });

  it.skipIf(process.platform !== 'linux')('holds the file open until it is closed, be it refused', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'paper.pdf');
    copyFileSync(sample, path);
    const document = await openDocument(path, null, byPieces);
    expect(opensOf(path)).toBe(1);
    const again = await document.reopen();
    expect(opensOf(path)).toBe(1);
    await again.close();
    expect(opensOf(path)).toBe(0);
    writeFileSync(path, 'no newspaper');
    await expect(openDocument(path, null, byPieces)).rejects.toMatchObject({ code: 'pdf/not-pdf' });
    writeFileSync(path, '%PDF-1.7\nnothing\n%%EOF\n');
    await expect(openDocument(path, null, byPieces)).rejects.toMatchObject({ code: 'pdf/broken' });
    expect(opensOf(path)).toBe(0);
  });

  it('does not wait for pieces of a file that has become shorter', async () => {
    const path = join(temporaryFolder(), 'paper.pdf');
    const words = (page: number): string => `BT /F 24 Tf 50 700 Td (Page ${page}) Tj ET\n`;
    const ballast = (): string => `%${randomBytes(500_000).toString('hex')}\n`;
    writeFileSync(path, makePdf([1, 2, 3].map((page) => ({ content: `${ballast()}${words(page)}` }))));
    const document = await openDocument(path, null, byPieces);
    const page = await document.pdf.getPage(2);
    truncateSync(path, 1000);
    const isFailure = { code: 'disk/failed' };
    await expect(readGlyphs(document, page)).rejects.toMatchObject(isFailure);
    await expect(document.ask(document.pdf.getPage(3))).rejects.toMatchObject(isFailure);
    await expect(document.ask(document.pdf.getMetadata())).rejects.toMatchObject(isFailure);
    await document.close();
  });
});
