// Threat 17: what calls itself a newspaper and is something else. Each is named for what it is, stays where it lies as it was, and leaves nothing
// in the library; nothing of it is ever handed to a window.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderSums } from '../support/folder-sums.ts';
import { makePdf } from '../support/make-pdf.ts';
import { makeZip } from '../support/make-zip.ts';
import { openTestCore } from '../support/open-test-core.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { rawPdf } from './raw-pdf.ts';

const html = '<!doctype html><script>alert(1)</script>';
const exe = Buffer.concat([Buffer.from('MZ\x90\0'), Buffer.alloc(400), Buffer.from('This program cannot be run in DOS mode.')]);
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

/** Name to bytes and the codes by which they may be refused; what carries a PDF header may be found out later. */
const wrong = async (): Promise<[name: string, bytes: Buffer, codes: readonly string[]][]> => {
  const zip = await makeZip([{ name: 'a.txt', content: Buffer.from('no newspaper') }]);
  const notPdf = ['pdf/not-pdf'];
  const other = ['format/unsupported'];
  const broken = ['pdf/broken', 'pdf/truncated', 'pdf/no-pages', 'pdf/not-pdf'];
  return [
    ['page.pdf', Buffer.from(html), notPdf],
    ['page in UTF-16.pdf', Buffer.from(`\ufeff${html}`, 'utf16le'), notPdf],
    ['program.pdf', exe, notPdf],
    ['program.exe.pdf', exe, notPdf],
    ['library.pdf', Buffer.from('\x7fELF\x02\x01\x01', 'latin1'), notPdf],
    ['script.pdf', Buffer.from('#!/bin/sh\nrm -rf ~\n'), notPdf],
    ['shortcut.pdf', Buffer.from('[InternetShortcut]\nURL=file:///etc/passwd\n'), notPdf],
    ['database.pdf', Buffer.from('SQLite format 3\0'), notPdf],
    ['drawing.pdf', Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`), notPdf],
    // Looked into, because issues arrive packed.
    ['archive.pdf', zip, ['zip/empty']],
    ['picture.pdf', png, other],
    ['photograph.pdf', Buffer.from('ffd8ffe000104a464946', 'hex'), other],
    ['late header.pdf', Buffer.concat([Buffer.alloc(1024, ' '), makePdf([{ content: '' }])]), notPdf],
    ['zeroes.pdf', Buffer.alloc(100_000), notPdf],
    ['page with a header.pdf', Buffer.from(`%PDF-1.7\n${html}`), broken],
    ['program with a header.pdf', Buffer.concat([exe, Buffer.from('\n%PDF-1.7\n')]), broken],
    ['archive with a header.pdf', Buffer.concat([Buffer.from('%PDF-1.7\n'), zip]), broken],
    ['header alone.pdf', Buffer.from('%PDF-1.7'), broken],
    ['header and end.pdf', Buffer.from('%PDF-1.7\n%%EOF\n'), broken],
    ['another catalogue.pdf', rawPdf(['<</Type/Font>>']), broken],
  ];
};

it('a file that is no newspaper is named for what it is, stays as it was, and leaves nothing behind', async () => {
  const folder = join(temporaryFolder(), 'files');
  mkdirSync(folder);
  const files = await wrong();
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
  const before = folderSums(folder);
  const core = await openTestCore({ isFetching: false });
  const run = core.add(
    files.map(([name]) => join(folder, name)),
    {},
  );
  await run.settled;
  const found = new Map(run.items.map((item) => [item.path, item.state === 'failed' ? item.error.code : item.state]));
  const unnamed = files.flatMap(([name, , codes]) => {
    const code = found.get(join(folder, name)) ?? 'nothing';
    return codes.includes(code) ? [] : [`${name}: ${code}`];
  });
  console.log(`threat 17: ${files.length - unnamed.length} of ${files.length} wrong files named, 0 kept`);
  expect(unnamed).toEqual([]);
  expect(folderSums(folder)).toEqual(before);
  expect((await core.ask('editions.list', {})).editions).toEqual([]);
  expect(readdirSync(join(core.libraryDir, 'incoming'))).toEqual([]);
});
