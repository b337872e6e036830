// Kills `kiosque add` wherever it stands: as often as KIOSQUE_KILLS says, which `npm run proof:crash` does. Without it only one add of issues is
// killed; the crash matrix kills adding at chosen calls.
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWriter } from '../../../main/flows/writer/open-writer.ts';
import { openShelf } from '../../../main/library/open-shelf.ts';
import type { ShelvedEdition } from '../../../main/library/read-editions.ts';
import { endOf, runCli, startCli } from '../../support/run-cli.ts';
import { suite } from '../../support/suites.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const kills = Number(process.env.KIOSQUE_KILLS ?? 0);
/** How far issues are when the program is killed, as shares of the time that they take. */
const shares = kills < 10 ? [0.7] : [0.2, 0.35, 0.5, 0.6, 0.7, 0.8, 0.9];

const files = [
  'newspapers/minimal-2-page.pdf',
  'newspapers/sample-color-newsletter.pdf',
  'pypdf-sample-files/002-trivial-libre-office-writer__002-trivial-libre-office-writer.pdf',
  'pypdf-sample-files/001-trivial__minimal-document.pdf',
  'pypdf-sample-files/006-pdflatex-outline__pdflatex-outline.pdf',
  'pypdf-sample-files/010-pdflatex-forms__pdflatex-forms.pdf',
  'pypdf-sample-files/008-reportlab-inline-image__inline-image.pdf',
  'pypdf-sample-files/003-pdflatex-image__pdflatex-image.pdf',
].map((name) => suite(`pdf/${name}`));

const sumOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

const folderOfFiles = (): string => {
  const folder = join(temporaryFolder(), 'papers');
  mkdirSync(folder);
  for (const [index, file] of files.entries()) copyFileSync(file, join(folder, `${index}.pdf`));
  return folder;
};

const readableIn = (err: string): string[] =>
  err
    .split('\n')
    .slice(0, -1)
    .filter((line) => line.includes('"readable"'))
    .map((line) => JSON.parse(line).readable.id);

/** Opens the library as the next program would, and gives its shelf. */
const openAgain = async (library: string): Promise<readonly ShelvedEdition[]> => {
  const writer = openWriter({ root: library, mustExist: false, now: Date.now, version: '1.2.3' });
  try {
    expect(writer.recovery.leftAlone).toEqual([]);
    expect(writer.recovery.missing).toBe(0);
    expect(writer.database.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(readdirSync(join(library, 'incoming'))).toEqual([]);
    return (await openShelf(writer.database)).list();
  } finally {
    writer.close();
  }
};

describe.runIf(kills > 0)('a kill in the middle of adding', () => {
  it(
    'loses no edition that was called readable and leaves none half there',
    async () => {
      const folder = folderOfFiles();
      const startedAt = performance.now();
      await runCli(['add', folder, '--library', join(temporaryFolder(), 'whole')]);
      const usualMs = performance.now() - startedAt;
      const sums = new Set(files.map(sumOf));
      let midway = 0;
      for (let round = 0; round < kills; round += 1) {
        const library = join(temporaryFolder(), 'library');
        const child = startCli(['add', folder, '--library', library, '--progress']);
        const timer = setTimeout(() => child.kill('SIGKILL'), usualMs * Math.random());
        const { err } = await endOf(child);
        clearTimeout(timer);
        if (!existsSync(library)) continue;
        const shelf = await openAgain(library);
        if (shelf.length > 0 && shelf.length < files.length) midway += 1;
        for (const edition of shelf) {
          expect(sumOf(join(library, edition.path))).toBe(edition.sha256);
          expect(sums).toContain(edition.sha256);
        }
        expect(shelf.map((edition) => edition.id)).toEqual(expect.arrayContaining(readableIn(err)));
        const isLast = round === kills - 1;
        if (isLast || round === Math.floor(kills / 2)) await expectCompletion(folder, library, shelf.length);
      }
      console.log(`${kills} kills in runs of ${Math.round(usualMs)} ms, ${midway} with part of the files added`);
    },
    30_000 * Math.max(kills, 8),
  );
});

describe('a kill in the middle of adding issues of page images and texts', () => {
  it('leaves no issue half there, and the next run adds the rest', { timeout: 300_000 }, async () => {
    const issues = ['18140401_1', '18140402_1'].map((name) => suite(`alto/altomator/${name}`));
    const whole = join(temporaryFolder(), 'whole');
    const startedAt = performance.now();
    await runCli(['add', ...issues, '--library', whole]);
    const usualMs = performance.now() - startedAt;
    for (const share of shares) {
      const library = join(temporaryFolder(), 'library');
      const child = startCli(['add', ...issues, '--library', library, '--progress']);
      const timer = setTimeout(() => child.kill('SIGKILL'), usualMs * share);
      const { err } = await endOf(child);
      clearTimeout(timer);
      const shelf = existsSync(library) ? await openAgain(library) : [];
      expect(shelf.map(({ id }) => id)).toEqual(expect.arrayContaining(readableIn(err)));
      for (const { path } of shelf) {
        const folder = dirname(join(library, path));
        const { files } = JSON.parse(readFileSync(join(folder, 'edition.json'), 'utf8'));
        for (const { name, sha256 } of files) expect(sumOf(join(folder, name))).toBe(sha256);
      }
      const report = JSON.parse((await runCli(['add', ...issues, '--library', library, '--json'])).out);
      expect(report.failed).toEqual([]);
      expect([report.added.length, report.skipped.length]).toEqual([issues.length - shelf.length, shelf.length]);
    }
  });
});

/** The same command again adds the rest, and everything can be searched. */
const expectCompletion = async (folder: string, library: string, before: number): Promise<void> => {
  const again = await runCli(['add', folder, '--library', library, '--json']);
  const report = JSON.parse(again.out);
  expect(report.failed).toEqual([]);
  expect(report.added).toHaveLength(files.length - before);
  expect(report.skipped).toHaveLength(before);
  const { editions } = JSON.parse((await runCli(['list', '--library', library, '--json'])).out);
  expect(editions).toHaveLength(files.length);
  expect(editions.every((edition: { searchable: boolean }) => edition.searchable)).toBe(true);
};
