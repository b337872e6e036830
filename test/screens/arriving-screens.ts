// A newsstand from its first moment: empty places, sources and catalogues, editions on their way, and what does not arrive.
import { join } from 'node:path';
import { fill, publication, send } from '../app/fake-press.ts';
import { lockedPdf, samples, suites } from '../app/sample-library.ts';
import { expect } from '../app/start-app.ts';
import { ask, listEditions } from '../app/steps.ts';
import { makePaper } from '../support/paper.ts';
import { clicks, fills, goes, named, presses, type Screen, type Step, screen, shows } from './screen.ts';

const address = named('textbox', (words) => words.sources.address);
const sources = goes('#/sources');
const catalogue: Step = async (stand) => {
  const { sources: list } = await ask<{ sources: { id: string; title: string }[] }>(stand.app, 'sources.list');
  await goes(`#/sources/${list.find(({ title }) => title === 'City library')?.id}`)(stand);
};

/** A download that stops half-way and one that is not there. */
const serveSlowAndLost: Step = async ({ press, app }) => {
  const paper = makePaper('slow', 3_000_000);
  press.routes['/slow.pdf'] = (request, response) => {
    response.writeHead(200, { 'content-type': 'application/pdf', etag: '"s"', 'content-length': paper.bytes.length });
    if (request.method === 'HEAD') response.end();
    else response.write(paper.bytes.subarray(0, 1_200_000));
  };
  press.routes['/lost'] = send(
    JSON.stringify({
      metadata: { title: 'Lost papers' },
      links: [{ rel: 'self', href: '/lost', type: 'application/opds+json' }],
      publications: [publication({ day: '2024-03-28', file: 'lost.pdf' }, makePaper('lost').bytes)],
    }),
    'application/opds+json',
  );
  for (const path of ['slow.pdf', 'lost']) await ask(app, 'sources.add', { address: `${press.url}/${path}` });
};

/** Some papers, one that asks for its password and one that is cut off. */
const dropMixed: Step = async ({ app }) => {
  const broken = join(suites, 'pdf/newspapers/broken-truncated.pdf');
  const papers = ['HP_20240326.pdf', 'atlas-du-matin-2024-03-26.pdf', 'صباح المدينة 2024-03-26.pdf'];
  await app.dropFiles([lockedPdf, broken, ...papers.map((name) => join(samples, name))]);
};

/** In this order: each goes on from what the one before left in the library. */
export const arrivingScreens: readonly Screen[] = [
  screen('shelf-empty', [goes('#/shelf'), shows('.empty-shelf, main h1, main h2')], { isMain: true }),
  screen('search-empty', [goes('#/search'), shows('.search-start')]),
  screen('settings-empty', [goes('#/settings'), shows('main h1')]),
  screen('sources-empty', [sources, shows('main h2')]),
  screen('sources-error', [
    sources,
    fills(address, ({ press }) => `${press.url}/nothing-here`),
    presses('Enter'),
    shows('[role=alert]'),
  ]),
  screen('sources-found', [
    async ({ press }) => fill(press),
    sources,
    fills(address, ({ press }) => `${press.url}/feed`),
    presses('Enter'),
    shows(named('textbox', (words) => words.sources.title)),
  ]),
  screen('sources-sign-in', [
    async ({ press }) => {
      press.routes['/club'] = (_request, response) =>
        void response.writeHead(401, { 'www-authenticate': 'Basic realm="Club"' }).end();
    },
    sources,
    fills(address, ({ press }) => `${press.url}/club`),
    presses('Enter'),
    shows('input[type=password]'),
  ]),
  screen(
    'sources',
    [
      async ({ app, press }) => {
        await ask(app, 'searches.save', { name: 'المكتبات', query: 'bibliothèque OR المكتبات', notify: 'digest' });
        for (const path of ['feed', 'catalogue']) await ask(app, 'sources.add', { address: `${press.url}/${path}` });
        await expect.poll(async () => (await listEditions(app)).length, { timeout: 60_000 }).toBe(2);
      },
      sources,
      shows('.source'),
    ],
    { isMain: true },
  ),
  screen('sources-plan', [sources, clicks('.source .chip'), shows('.panel')]),
  screen('catalogue-shelves', [catalogue, shows(named('list', (words) => words.catalogue.places))]),
  screen(
    'catalogue',
    [catalogue, ({ page }) => page.getByText('All newspapers').click(), shows('main [role=checkbox], main input')],
    {
      isMain: true,
    },
  ),
  screen('catalogue-empty', [
    async ({ press }) => {
      press.routes['/all'] = send(
        JSON.stringify({ metadata: { title: 'All newspapers' }, links: [{ rel: 'self', href: '/all' }], navigation: [] }),
        'application/opds+json',
      );
    },
    catalogue,
    ({ page }) => page.getByText('All newspapers').click(),
    shows('.empty button'),
  ]),
  screen('downloads', [serveSlowAndLost, goes('#/shelf'), clicks('.pill'), shows('.download')]),
  screen('adding-failures', [
    goes('#/shelf'),
    dropMixed,
    clicks('.pill'),
    ({ page }) => expect(page.locator('.failure')).toHaveCount(2, { timeout: 60_000 }),
  ]),
  screen('shelf-alerts', [
    goes('#/shelf'),
    async ({ app }) => {
      await expect.poll(() => ask<{ pending: number }>(app, 'library.state'), { timeout: 60_000 }).toMatchObject({ pending: 0 });
    },
    shows(named('region', (words) => words.searches.alerts)),
  ]),
];
