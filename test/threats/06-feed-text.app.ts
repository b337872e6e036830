// Threat 6: a feed whose words are markup, turn the direction of what follows, or have no end. They come through a real server into every place of
// the window that shows them, as the words that they are.

import { openPress, publication, send } from '../app/fake-press.ts';
import { type App, expect, test } from '../app/start-app.ts';
import { goTo, listEditions } from '../app/steps.ts';
import { makePaper } from '../support/paper.ts';
import { strangers } from './strangers.ts';

const payload = 'globalThis.kiosqueWasHere=1';
const names = [
  `<img src=x onerror="${payload}">Le Matin`,
  `</script><script>${payload}</script>La Gazette`,
  `<svg onload=${payload}>الصباح الجديد`,
  'Le Soir\u202egpj.exe\u2067',
  'صحيفة\u202dABC\u2068',
  `&lt;img src=x onerror=${payload}&gt; {{constructor.constructor('${payload}')()}}`,
  `javascript:${payload}`,
  `"><a href="https://evil.example/">Le Monde</a>`,
  `The ${'very '.repeat(200_000)}long Post`,
];
/** The beginnings of their titles on the shelf: what is markup is gone, what only looks like it is text. */
const shownAs = [
  'Le Matin',
  'La Gazette',
  'الصباح الجديد',
  'Le Soirgpj.exe',
  'صحيفةABC',
  `{{constructor.constructor('globalThis.kiosqueWasHere=1')()}}`.slice(0, 40),
  'javascript:globalThis.kiosqueWasHere=1',
  '">Le Monde',
  `The ${'very '.repeat(8)}`.slice(0, 40),
];

/** Words that turn the direction and reach beyond their own box, and a page wider than its window. Empty in a good test. */
const disorder = (app: App): Promise<string[]> =>
  app.page.evaluate(() => {
    const isolating = new Set(['isolate', 'isolate-override', 'plaintext']);
    const isHeld = (text: Node): boolean => {
      for (let one = text.parentElement; one !== null; one = one.parentElement) {
        const { display, unicodeBidi } = getComputedStyle(one);
        // A block ends what its letters began; other words must not stand in it.
        if (display !== 'inline') return one.textContent === text.textContent;
        if (isolating.has(unicodeBidi)) return true;
      }
      return false;
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const loose: string[] = [];
    for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
      const words = text.textContent ?? '';
      if (/[\u202a-\u202e\u2066\u2067]/.test(words) || (/[\u0600-\u06ff]/.test(words) && !isHeld(text)))
        loose.push(text.parentElement?.outerHTML.slice(0, 200) ?? '');
    }
    const width = document.documentElement.scrollWidth - window.innerWidth;
    return width > 0 ? [...loose, `${width} pixels too wide`] : loose;
  });

/** A server with a feed of them all, each with a PDF, and with markup in the place of its cover. */
const openHostilePress = async () => {
  const press = await openPress();
  const publications = names.map((name, at) => {
    const bytes = Buffer.from(makePaper(`of feed ${at}`).bytes);
    const file = `${at}.pdf`;
    press.routes[`/${file}`] = send(bytes, 'application/pdf');
    press.routes[`/${file}.jpg`] = send(`<script>${payload}</script>`, 'text/html');
    return publication({ day: `2024-03-${String(at + 10)}`, file, name }, bytes);
  });
  const links = [{ rel: 'self', href: '/feed', type: 'application/opds+json' }];
  press.routes['/feed'] = send(JSON.stringify({ metadata: { title: names[0] }, links, publications }), 'application/opds+json');
  return press;
};

/** What a name would do that is no text is done by hand: the watch sees it. */
const wouldBeSeen = async (app: App): Promise<void> => {
  await app.page.evaluate(() => {
    const line = document.createElement('p');
    line.append('Le Soir\u202egpj.exe', document.createElement('wbr'), 'صحيفة');
    line.style.width = '9000px';
    document.body.append(line);
  });
  expect((await disorder(app)).map((one) => one.replace(/^\d+/, ''))).toEqual([
    expect.stringContaining('<p'),
    expect.stringContaining('<p'),
    ' pixels too wide',
  ]);
};

test('words of a feed are words in every place that shows them', async ({ app }) => {
  test.setTimeout(180_000);
  const press = await openHostilePress();
  const found: string[] = [];
  let places = 0;
  const look = async (): Promise<void> => {
    places += 1;
    found.push(...(await strangers(app)), ...(await disorder(app)));
  };
  await goTo(app, '#/sources');
  await app.page.getByRole('textbox', { name: 'Address of a source' }).fill(`${press.url}/feed`);
  await app.page.keyboard.press('Enter');
  await expect(app.page.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('Le Matin');
  await look();
  await app.page.keyboard.press('Enter');
  await app.page.getByRole('list', { name: 'Your sources' }).getByRole('listitem').first().waitFor();
  await look();
  await expect.poll(async () => (await listEditions(app)).length, { timeout: 90_000 }).toBe(names.length);
  await goTo(app, '#/shelf');
  await app.page
    .locator('article.card')
    .nth(names.length - 1)
    .waitFor({ state: 'attached' });
  await look();
  const editions = await listEditions(app);
  for (const { id } of editions.filter(({ title }) => title.startsWith('صحيفة'))) {
    await goTo(app, `#/read/${id}/1`);
    await app.page.locator('.sheet').first().waitFor();
    await look();
  }
  await press.close();
  console.log(`threat 6: ${names.length} hostile titles in ${places} places, ${found.length} elements or words out of place`);
  expect(found).toEqual([]);
  expect(editions.map(({ title }) => title.slice(0, 40)).toSorted()).toEqual([...shownAs].toSorted());
  await wouldBeSeen(app);
});
