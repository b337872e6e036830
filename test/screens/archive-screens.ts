// The archive: its views, each empty and with something in it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AuthorityAct } from '#border/model-authority';
import { ask, listEditions } from '../app/steps.ts';
import { makeBag, writeFiles } from '../support/made-bag.ts';
import { clicks, fills, focuses, goes, named, presses, type Screen, type Step, screen, shows } from './screen.ts';

let removed: string[] = [];

/** Names that are kept for a picture. */
const sections = {
  fr: ['Économie', 'Éco et finances', 'Sports'],
  ar: ['اقتصاد', 'مال وأعمال', 'رياضة'],
  en: ['Business', 'Money', 'Sport'],
} as const;

/** An edition whose first bytes are spoiled for a picture, and what they were. */
let spoiled: { file: string; bytes: Buffer } | null = null;

const spoilOne: Step = async ({ app }) => {
  const [edition] = await listEditions(app);
  if (edition === undefined) throw new Error('no edition');
  const file = join(app.libraryDir, edition.path);
  const bytes = readFileSync(file);
  spoiled = { file, bytes };
  const changed = Buffer.from(bytes);
  changed[changed.length - 40] = (changed[changed.length - 40] ?? 0) ^ 1;
  writeFileSync(file, changed);
  await ask(app, 'checks.run', { isFull: true });
};

const mendOne = async ({ app }: Parameters<Step>[0]): Promise<void> => {
  if (spoiled !== null) writeFileSync(spoiled.file, spoiled.bytes);
  await ask(app, 'checks.run', { isFull: true });
};

/** In this order: what is removed for one is put back by the last. */
export const archiveScreens: readonly Screen[] = [
  screen('trash-empty', [goes('#/archive/trash'), shows('.trash.none')]),
  screen(
    'trash',
    [
      async ({ app }) => {
        removed = (await listEditions(app)).slice(0, 5).map(({ id }) => id);
        await ask(app, 'editions.remove', { ids: removed });
      },
      goes('#/archive/trash'),
      shows('.trash [role=row]'),
      ({ page }) => page.locator('.trash [role=row]').first().focus(),
      presses('Space', 'ArrowDown'),
    ],
    {
      isMain: true,
      after: async ({ app }) => {
        await ask(app, 'editions.restore', { ids: removed });
      },
    },
  ),
  screen(
    'metadata',
    [
      goes('#/archive/metadata'),
      shows('.metadata-table [role=gridcell]'),
      focuses('.metadata-table'),
      presses('ArrowDown', 'Space', 'Shift+ArrowDown', 'Shift+ArrowDown'),
    ],
    { isMain: true },
  ),
  screen('metadata-edit', [
    goes('#/archive/metadata'),
    shows('.metadata-table [role=gridcell]'),
    focuses('.metadata-table'),
    presses('ArrowDown', 'End', 'Home', 'F2', 'Delete', 'Enter'),
    shows('.table-bad'),
  ]),
  screen('metadata-act', [
    goes('#/archive/metadata'),
    shows('.metadata-table [role=gridcell]'),
    focuses('.metadata-table'),
    presses('Control+a', 'Control+Enter'),
    shows('.act-dialog'),
    presses('Enter'),
    shows('.act-rows'),
  ]),
  screen(
    'names',
    [
      async ({ app, paper, language }) => {
        const [one, other, third] = sections[language];
        const change = (act: AuthorityAct) => ask(app, 'authority.change', { title: paper.title, list: 'sections', act });
        await change({ kind: 'add', names: [one, third] });
        await change({ kind: 'merge', names: [other], into: one });
      },
      goes(({ paper }) => `#/archive/names?title=${encodeURIComponent(paper.title)}`),
      shows('.names [role=row]'),
      ({ page }) => page.locator('.names [role=row]').first().focus(),
      presses('Space'),
    ],
    { isMain: true },
  ),
  screen('names-merge', [
    goes(({ paper }) => `#/archive/names?title=${encodeURIComponent(paper.title)}`),
    shows('.names [role=row]'),
    ({ page }) => page.locator('.names [role=row]').first().focus(),
    presses('Space', 'ArrowDown', 'Space'),
    shows('.names-says'),
  ]),
  screen(
    'names-title',
    [
      goes(({ paper }) => `#/archive/names?title=${encodeURIComponent(paper.title)}`),
      clicks(named('button', ({ names }) => names.renameTitle)),
      fills(
        ({ page }) => page.locator('.panel input'),
        ({ paper }) => `${paper.title} 2`,
      ),
      shows('.panel form p'),
    ],
    {
      after: async ({ app }) => {
        await ask(app, 'metadata.undo', {});
      },
    },
  ),
  screen('names-places', [
    goes(({ paper }) => `#/archive/names?title=${encodeURIComponent(paper.title)}`),
    clicks(named('radio', ({ names }) => names.list.places)),
    shows('.names .empty'),
  ]),
  screen('exchange', [goes('#/archive/exchange'), shows('.work-none')]),
  screen(
    'exchange-table',
    [
      async ({ app }) => {
        const [one, other] = await listEditions(app);
        const path = join(app.folder, 'état de collection 2024.csv');
        const rows = [`${one?.id};17399;4 MAD;`, `${other?.id};;;klingon`, '0000000000000000;1;;fr', ';2;;'];
        writeFileSync(path, `Identifiant;Numéro;Prix;Langue\n${rows.join('\n')}\n`);
        await app.answerDialog([path]);
      },
      goes('#/archive/exchange'),
      clicks(named('button', ({ exchange }) => exchange.choose)),
      shows('.exchange-table'),
    ],
    {
      isMain: true,
      after: async ({ app }) => {
        await app.page.reload();
      },
    },
  ),
  screen('bags', [goes('#/archive/bags'), shows('.work-none')]),
  screen('bags-profile', [
    async ({ app }) => {
      const path = join(app.folder, 'bnrm.json');
      const info = { 'Source-Organization': 'Bibliothèque nationale du Royaume' };
      const rules = {
        'Contact-Name': { required: true, description: 'La personne qui répond du dépôt' },
        Rights: { required: true, values: ['open', 'reading room'] },
      };
      writeFileSync(path, JSON.stringify({ 'BagIt-Profile-Info': info, 'Bag-Info': rules, Serialization: 'required' }));
      await app.answerDialog([path]);
    },
    goes('#/archive/bags'),
    clicks(named('button', ({ bags }) => bags.chooseProfile)),
    shows('.bags-profile'),
  ]),
  screen(
    'bags-verdict',
    [
      async ({ app }) => {
        const bag = writeFiles(join(app.folder, 'dépôt 2024'), {
          ...makeBag({ 'data/a.pdf': 'a', 'data/جريدة.pdf': 'b', 'data/c.pdf': 'c' }),
          'data/a.pdf': 'A',
          'data/extra.pdf': 'e',
        });
        await app.answerDialog([bag]);
      },
      goes('#/archive/bags'),
      clicks(named('button', ({ bags }) => bags.verifyFolder)),
      shows('.bag'),
    ],
    { isMain: true },
  ),
  screen('safety', [goes('#/archive/safety'), shows('.safety .safety-copies, .safety .safety-titles')], { isMain: true }),
  screen('safety-held', [
    async ({ app }) => {
      await app.answerDialog([join(app.folder, 'backup')]);
      await ask(app, 'safety.backUp', { where: 'choose', isChecking: false, isPruning: false });
    },
    goes('#/archive/safety'),
    clicks(named('button', ({ safety }) => safety.held.act)),
    clicks(named('button', ({ safety }) => safety.held.wanting)),
    shows('.safety-held [role=row]'),
  ]),
  screen('checks', [goes('#/archive/checks'), shows('.checks-none')]),
  screen('checks-problems', [spoilOne, goes('#/archive/checks'), shows('.checks-edition')], { isMain: true }),
  screen('checks-shelf', [goes('#/shelf'), shows('.damage-mark')]),
  screen('checks-reader', [
    async (stand) => {
      const damaged = (await listEditions(stand.app)).find(({ damage }) => damage !== null);
      await goes(`#/read/${damaged?.id}`)(stand);
    },
    shows('.damage-note'),
  ]),
  screen(
    'checks-history',
    [
      async (stand) => {
        const damaged = (await listEditions(stand.app)).find(({ damage }) => damage !== null);
        await goes(`#/archive/checks?id=${damaged?.id}`)(stand);
      },
      shows('.checks-events'),
    ],
    { after: mendOne },
  ),
];
