// Editions and pages as files of their own: saved, prepared for a drag, shown, and swept.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import type { InterfaceLanguage } from '#border/model';
import { silentLog } from '../../../../main/base/log.ts';
import { openPaper } from '../../../../main/flows/paper/open-paper.ts';
import type { PaperDesk } from '../../../../main/flows/paper/paper-desk.ts';
import { folderSums } from '../../../support/folder-sums.ts';
import { sizeOfJpeg, writeFourPages } from '../../../support/four-pages.ts';
import { openTestCore, type TestCore } from '../../../support/open-test-core.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

type Desktop = {
  folder: string;
  names: string[];
  shown: string[];
  dragged: { path: string; picture: Uint8Array }[];
  shared: string[];
};

/** A library of one edition, and a person who saves what they are asked about in `folder` under the name that is offered. */
const open = async (
  language: InterfaceLanguage = 'en',
): Promise<{ core: TestCore; id: string; desktop: Desktop; file: string }> => {
  const desktop: Desktop = { folder: temporaryFolder(), names: [], shown: [], dragged: [], shared: [] };
  const desk = {
    chooseFiles: async () => [],
    chooseFolder: async () => desktop.folder || null,
    chooseSave: async (name: string) => {
      desktop.names.push(name);
      return desktop.folder === '' ? null : join(desktop.folder, name);
    },
    openAddress: async () => {},
  };
  const paperDesk: PaperDesk = {
    print: async () => true,
    toPdf: async () => new Uint8Array(),
    showInFolder: (path) => desktop.shown.push(path),
    drag: (path, picture) => desktop.dragged.push({ path, picture }),
    share: (path) => desktop.shared.push(path),
  };
  const core = await openTestCore({ desk, paperDesk, language });
  const file = writeFourPages(temporaryFolder());
  await core.add([file], { title: 'L’Atlas: "du" Matin', day: '2024-03-28' }).settled;
  const [edition] = (await core.ask('editions.list', {})).editions;
  return { core, id: edition?.id ?? '', desktop, file };
};

const sumOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

/** What each page says, and the frame of the first. */
const readPdf = async (path: string): Promise<{ texts: string[]; view: number[] }> => {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise;
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, at) => pdf.getPage(at + 1)));
  const texts = await Promise.all(
    pages.map(async (page) => (await page.getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join('')),
  );
  return { texts, view: pages[0]?.view ?? [] };
};

describe('saving a copy', () => {
  it('writes the edition as it arrived, pages as PDF, and a page as a picture, each under a name that says what it is', async () => {
    const { core, id, desktop, file } = await open();
    const edition = await core.ask('share.save', { kind: 'edition', id });
    await core.ask('share.save', { kind: 'pages', id, from: 2, to: 2 });
    await core.ask('share.save', { kind: 'pages', id, from: 1, to: 3 });
    await core.ask('share.save', { kind: 'part', id, page: 1, region: { x: 50, y: 60, width: 300, height: 200 } });
    await core.ask('share.save', { kind: 'picture', id, page: 1 });
    const title = 'L’Atlas du Matin 2024-03-28';
    const names = [
      `${title}.pdf`,
      `${title} p. 2.pdf`,
      `${title} pp. 1-3.pdf`,
      `${title} p. 1 clipping.pdf`,
      `${title} p. 1.jpg`,
    ];
    expect(desktop.names).toEqual(names);
    expect(readdirSync(desktop.folder).sort()).toEqual([...names].sort());
    const [whole, one, three, part, picture] = names.map((name) => join(desktop.folder, name)) as [
      string,
      string,
      string,
      string,
      string,
    ];
    expect(edition.saved?.name).toBe(names[0]);
    expect(sumOf(whole)).toBe(sumOf(file));
    expect((await readPdf(one)).texts).toEqual(['Page 2']);
    expect((await readPdf(three)).texts).toEqual(['Page 1', 'Page 2', 'Page 3']);
    expect((await readPdf(part)).view).toEqual([50, 540, 350, 740]);
    expect(sizeOfJpeg(readFileSync(picture))).toEqual({ width: 2500, height: 3333 });
  });

  it('shows a saved file in its folder, and knows no other', async () => {
    const { core, id, desktop } = await open('fr');
    const { saved } = await core.ask('share.save', { kind: 'pages', id, from: 1, to: 2 });
    expect(saved?.name).toBe('L’Atlas du Matin 2024-03-28 p. 1-2.pdf');
    await core.ask('share.reveal', { key: saved?.key ?? '' });
    expect(desktop.shown).toEqual([join(desktop.folder, saved?.name ?? '')]);
    expect(await core.faultOf('share.reveal', { key: '0123456789abcdef' })).toBe('file/not-found');
  });

  it('puts no copy into the library, in the place of what arrived there or beside it', async () => {
    const { core, id, desktop } = await open();
    const [edition] = (await core.ask('editions.list', {})).editions;
    const kept = join(core.libraryDir, edition?.path ?? '');
    const before = folderSums(join(core.libraryDir, 'editions'));
    const link = join(temporaryFolder(), 'elsewhere');
    symlinkSync(kept, link);
    for (const folder of [core.libraryDir, kept, link]) {
      desktop.folder = folder;
      expect(await core.faultOf('share.save', { kind: 'edition', id })).toBe('folder/inside-library');
      const chosen = { ids: [id] };
      expect(await core.faultOf('exchange.export', { chosen, as: 'mets' })).toBe('folder/inside-library');
      expect(await core.faultOf('exchange.catalogue', { chosen, withFiles: false })).toBe('folder/inside-library');
      expect(await core.faultOf('editions.export', { id, as: 'alto' })).toBe('folder/inside-library');
    }
    expect(folderSums(join(core.libraryDir, 'editions'))).toEqual(before);
  });

  it('writes nothing where nobody chose, and says what cannot be', async () => {
    const { core, id, desktop } = await open('ar');
    const { folder } = desktop;
    desktop.folder = '';
    expect(await core.ask('share.save', { kind: 'pages', id, from: 1, to: 1 })).toEqual({ saved: null });
    expect(desktop.names).toEqual(['L’Atlas du Matin 2024-03-28 ص 1.pdf']);
    desktop.folder = folder;
    expect(await core.faultOf('share.save', { kind: 'pages', id, from: 1, to: 99 })).toBe('page/not-found');
    expect(await core.faultOf('share.save', { kind: 'picture', id, page: 99 })).toBe('page/not-found');
    expect(await core.faultOf('share.save', { kind: 'pages', id, from: 3, to: 1 })).toBe('input/invalid');
    expect(await core.faultOf('share.save', { kind: 'edition', id: '0123456789abcdef' })).toBe('edition/not-found');
    desktop.folder = join(folder, 'nowhere');
    expect(await core.faultOf('share.save', { kind: 'edition', id })).toBe('file/not-found');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a page that is dragged out', () => {
  it('is a file that is ready, stays when it was taken, and goes when it was not', async () => {
    const { core, id, desktop } = await open();
    const first = await core.ask('share.prepare', { kind: 'pages', id, from: 4, to: 4 });
    const second = await core.ask('share.prepare', { kind: 'pages', id, from: 3, to: 3 });
    expect(second.name).toBe('L’Atlas du Matin 2024-03-28 p. 3.pdf');
    expect(await core.faultOf('share.drag', { key: first.key, id, page: 4 })).toBe('file/not-found');
    await core.ask('share.drag', { key: second.key, id, page: 3 });
    const [drag] = desktop.dragged;
    expect(basename(drag?.path ?? '')).toBe(second.name);
    expect(sizeOfJpeg(drag?.picture as Uint8Array).width).toBe(300);
    const third = await core.ask('share.prepare', { kind: 'pages', id, from: 1, to: 1 });
    const path = core.parts.paper.pathOf(third.key);
    expect(existsSync(path)).toBe(true);
    await core.close();
    expect(existsSync(path)).toBe(false);
    expect((await readPdf(drag?.path ?? '')).texts).toEqual(['Page 3']);
  });

  it('can be handed to the ways to share of a system', async () => {
    const { core, id, desktop, file } = await open();
    await core.ask('share.send', { kind: 'edition', id });
    expect(desktop.shared.map((path) => basename(path))).toEqual(['L’Atlas du Matin 2024-03-28.pdf']);
    expect(sumOf(desktop.shared[0] ?? '')).toBe(sumOf(file));
  });
});

describe('temporary files', () => {
  it('of other days are swept, those of today and of others stay', async () => {
    const folder = temporaryFolder();
    const [old, young, foreign] = ['kiosque-out-old', 'kiosque-out-young', 'other'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    for (const place of [old, young, foreign]) mkdirSync(place);
    const dayBeforeYesterday = new Date(Date.now() - 48 * 3600 * 1000);
    for (const place of [old, foreign]) utimesSync(place, dayBeforeYesterday, dayBeforeYesterday);
    const paper = openPaper(silentLog, folder);
    await paper.close();
    expect(readdirSync(folder).sort()).toEqual([basename(young), basename(foreign)]);
    expect(dirname(young)).toBe(folder);
  });
});
