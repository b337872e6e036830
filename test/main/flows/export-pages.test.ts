// Saving an edition's pages where a person chooses: a new folder each time, and nothing where nobody chose.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type AltoPage, blocksOf } from '../../../main/formats/alto-document.ts';
import { readAlto } from '../../../main/formats/read-alto.ts';
import { openTestCore } from '../../support/open-test-core.ts';
import { suite } from '../../support/suites.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('saving pages as ALTO', () => {
  it('makes a new folder named after the edition, whatever is there, and keeps the reading order', async () => {
    const folder = temporaryFolder();
    const chosen: (string | null)[] = [folder, folder, null];
    const desk = {
      chooseFiles: async () => [],
      chooseFolder: async () => chosen.shift() ?? null,
      chooseSave: async () => null,
      openAddress: async () => {},
    };
    const core = await openTestCore({ desk, indexing: 'all' });
    const run = core.add([suite('pdf/newspapers/sample-color-newsletter.pdf')], { title: 'Post: "A/B"', day: '2012-10-01' });
    await run.settled;
    await core.whenSearchable();
    const [edition] = (await core.ask('editions.list', {})).editions;
    const id = edition?.id ?? '';
    const name = 'Post A B 2012-10-01';
    expect(await core.ask('editions.export', { id, as: 'alto' })).toEqual({ saved: { pages: 2, folder: name } });
    expect(await core.ask('editions.export', { id, as: 'alto' })).toEqual({ saved: { pages: 2, folder: `${name} (2)` } });
    expect(await core.ask('editions.export', { id, as: 'alto' })).toEqual({ saved: null });
    expect(readdirSync(folder).sort()).toEqual([name, `${name} (2)`]);
    const { layout } = await core.ask('pages.layout', { id, page: 2 });
    const alto = readAlto(readFileSync(join(folder, name, '0002.xml'))).pages[0] as AltoPage;
    const heads = blocksOf(alto).flatMap(({ lines }) =>
      lines.flatMap(({ strings }) => strings.filter(({ part }) => part !== 'tail')),
    );
    const words = layout?.words.map(({ start, end }) => layout.text.slice(start, end)) ?? [];
    expect(words.length).toBeGreaterThan(100);
    expect(heads.map(({ content, whole }) => whole ?? content)).toEqual(words);
    expect(await core.faultOf('editions.export', { id, as: 'ris' })).toBe('format/unsupported');
  });

  it('says that a text has not been read yet, and leaves no folder behind', async () => {
    const folder = temporaryFolder();
    const desk = {
      chooseFiles: async () => [],
      chooseFolder: async () => folder,
      chooseSave: async () => null,
      openAddress: async () => {},
    };
    const core = await openTestCore({ desk });
    await core.add([suite('pdf/newspapers/minimal-2-page.pdf')], {}).settled;
    const [edition] = (await core.ask('editions.list', {})).editions;
    const id = edition?.id ?? '';
    expect(await core.faultOf('editions.export', { id, as: 'alto' })).toBe('page/not-read');
    expect(await core.faultOf('pages.export', { id, page: 1, as: 'alto' })).toBe('page/not-read');
    expect(readdirSync(folder)).toEqual([]);
  });
});
