// Every ALTO and METS file of the suites, added by the command line: each of their strings is a place on a page, or the page says why not.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Edition } from '#border/model';
import { openTestCore } from '../../support/open-test-core.ts';
import { runCli } from '../../support/run-cli.ts';
import { suite } from '../../support/suites.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const folders = ['altomator', 'lwm-alto2txt', 'kbdk-newspaper-checker', 'samvera-newspaper_works'].map((name) =>
  suite(`alto/${name}`),
);

/** The sidecar's own account of an edition. */
type Sidecar = { files: { name: string }[]; pageFaults: { page: number; code: string }[] };

describe('the ALTO and METS files of the suites', () => {
  it('become editions with all their words, or name the page that cannot be read', { timeout: 300_000 }, async () => {
    const libraryDir = join(temporaryFolder(), 'library');
    const added = JSON.parse((await runCli(['add', ...folders, '--library', libraryDir, '--json'])).out);
    expect(added.failed).toEqual([]);
    const issues = added.added.map(({ title, day, pages }: Edition) => [title, day, pages]);
    for (const [title, days] of [
      ['Le Journal des Débats politiques et littéraires', ['1814-04-01', '1814-04-02']],
      ['Ouest Eclair (Éd. de Rennes)', ['1901-11-21', '1901-11-22', '1901-11-23']],
      ['The Statesman', ['1824-02-17']],
    ] as const)
      for (const day of days) expect(issues).toContainEqual([title, day, day === '1814-04-01' ? 2 : 4]);

    const core = await openTestCore({ libraryDir, mode: 'read' });
    const faults: string[] = [];
    let strings = 0;
    for (const { id, path, pages } of (await core.ask('editions.list', {})).editions) {
      const folder = join(libraryDir, dirname(path));
      const sidecar: Sidecar = JSON.parse(readFileSync(join(folder, 'edition.json'), 'utf8'));
      for (let page = 1; page <= pages; page += 1) {
        const fault = sidecar.pageFaults.find((one) => one.page === page);
        if (fault !== undefined) {
          faults.push(fault.code);
          continue;
        }
        const file = readFileSync(join(folder, `alto/${String(page).padStart(4, '0')}.xml`), 'utf8');
        const wanted = file.match(/<(?:\w+:)?String\b/gu)?.length ?? 0;
        const { layout } = await core.ask('pages.layout', { id, page });
        // A word cut at a line's end is two strings of the file: one word here, with two places.
        const places = layout?.words.reduce((sum, word) => sum + word.boxes.length, 0);
        expect([path, page, places]).toEqual([path, page, wanted]);
        strings += wanted;
      }
    }
    expect(strings).toBeGreaterThan(100_000);
    expect(faults.sort()).toEqual(['alto/no-size', 'alto/not-alto', 'alto/not-alto']);

    const statesman = added.added.find(({ title }: Edition) => title === 'The Statesman');
    const shown = JSON.parse((await runCli(['show', statesman.id, '--articles', '--library', libraryDir, '--json'])).out);
    expect(shown.pages).toHaveLength(4);
    const articles = shown.pages.flatMap((page: { articles: { confidence: number }[] }) => page.articles);
    expect(articles.length).toBeGreaterThan(20);
    const sure = articles.filter(({ confidence }: { confidence: number }) => confidence === 1);
    expect(sure.length).toBeGreaterThan(articles.length / 2);
  });
});
