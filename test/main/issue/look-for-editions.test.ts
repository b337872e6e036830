import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pathsOf } from '../../../main/flows/list-editions.ts';
import { filesOfFound } from '../../../main/issue/found-edition.ts';
import { lookIntoArchive, lookIntoFolder } from '../../../main/issue/look-for-editions.ts';
import { altoFile } from '../../support/alto-file.ts';
import { makePdf } from '../../support/make-pdf.ts';
import { makeZip } from '../../support/make-zip.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const pdf = makePdf([{ content: '' }]);
const alto = Buffer.from(altoFile('<PrintSpace/>'));

describe('an archive', () => {
  const leftOver = async (...names: string[]) => {
    const path = join(temporaryFolder(), 'issue.zip');
    writeFileSync(path, await makeZip(names.map((name) => ({ name, content: name.endsWith('.pdf') ? pdf : alto }))));
    const { editions } = await lookIntoArchive(path);
    return { count: editions.length, isAll: editions.every((one) => pathsOf(one, filesOfFound(one)).includes(path)) };
  };

  it('counts as kept only where all its files are of editions, so that nothing else in it is thrown away', async () => {
    expect(await leftOver('a.pdf', 'b.pdf', '__MACOSX/._a.pdf')).toEqual({ count: 2, isAll: true });
    expect(await leftOver('a.pdf', 'letter to the editor.txt')).toEqual({ count: 1, isAll: false });
    expect(await leftOver('a.pdf', 'more.zip')).toEqual({ count: 1, isAll: false });
  });
});

describe('texts beside several PDFs', () => {
  it('belong to the PDF whose whole name they bear, not to one with a shorter number', async () => {
    const root = temporaryFolder();
    const names = ['issue-1.pdf', 'issue-10.pdf', 'issue-1_0001.xml', 'issue-10_0001.xml', 'issue-10_0002.xml'];
    for (const name of names) writeFileSync(join(root, name), name.endsWith('.pdf') ? pdf : alto);
    const { editions } = await lookIntoFolder(root, names, null);
    expect(editions.map(filesOfFound).sort((one, other) => one.length - other.length)).toEqual([
      ['issue-1.pdf', 'issue-1_0001.xml'],
      ['issue-10.pdf', 'issue-10_0001.xml', 'issue-10_0002.xml'],
    ]);
  });
});
