// The archive: its views, each empty and with something in it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, listEditions } from '../app/steps.ts';
import { makeBag, writeFiles } from '../support/made-bag.ts';
import { clicks, goes, named, presses, type Screen, screen, shows } from './screen.ts';

let removed: string[] = [];

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
  screen('exchange', [goes('#/archive/exchange'), shows('.exchange-none')]),
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
  screen('bags', [goes('#/archive/bags'), shows('.bags-none')]),
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
];
