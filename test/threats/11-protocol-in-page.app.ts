// Threat 11, from inside: a page that was taken over asks for the hostile addresses by itself, with all that a browser makes of them first: it
// fetches each, shows each as a picture, and goes to each. It gets a refusal, or a file that it may have where the browser made the address honest.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type App, expect, test } from '../app/start-app.ts';
import { listEditions } from '../app/steps.ts';
import { makePaper } from '../support/paper.ts';
import { hostileAddresses } from './hostile-addresses.ts';

/** What an address gave: null where it was refused, otherwise what came. */
type Answer = string | null;

const fetchInPage = (app: App, address: string): Promise<Answer> =>
  app.page.evaluate(
    (url) =>
      fetch(url).then(
        async (answer) => {
          const { byteLength } = await answer.arrayBuffer();
          return [400, 404].includes(answer.status) && byteLength === 0 ? null : `${answer.status}, ${byteLength} bytes`;
        },
        () => null,
      ),
    address,
  );

const showInPage = (app: App, address: string): Promise<Answer> =>
  app.page.evaluate(
    (url) =>
      new Promise<string | null>((resolve) => {
        const image = new Image();
        image.onload = () => resolve(`a picture of ${image.naturalWidth}`);
        image.onerror = () => resolve(null);
        image.src = url;
      }),
    address,
  );

/** A page that has gone elsewhere has lost what was written into it. */
const isStillHere = (app: App): Promise<boolean> => app.page.evaluate(() => 'isStillHere' in globalThis);

const goInPage = async (app: App, address: string): Promise<Answer> => {
  await app.page.evaluate((url) => {
    Object.assign(globalThis, { isStillHere: true });
    const link = Object.assign(document.createElement('a'), { href: url });
    document.body.append(link);
    link.click();
    link.remove();
  }, address);
  // Two turns of the page's own clock: a navigation that is let through has begun by then.
  await app.page.evaluate(() => new Promise((resolve) => setTimeout(() => setTimeout(resolve), 50)));
  return (await isStillHere(app)) ? null : app.page.url();
};

const ways = { fetched: fetchInPage, shown: showInPage, 'gone to': goInPage };

/** What a browser itself writes into the log of a page that was refused something. */
const isRefusal = (trouble: string): boolean =>
  /^(a request to |console: (Failed to load|Refused|Fetch API|Connecting to|Loading the image|Not allowed|Failed to launch))/.test(
    trouble,
  );

test('a page that asks for hostile addresses gets nothing', async ({ app }) => {
  const path = join(app.folder, 'paper.pdf');
  writeFileSync(path, makePaper('of an honest page').bytes);
  await app.dropFiles([path]);
  await expect.poll(async () => (await listEditions(app)).length, { timeout: 60_000 }).toBe(1);
  const [{ id } = { id: '' }] = await listEditions(app);
  const home = new URL('/', app.page.url()).href;
  const own = ['', 'index.html', `edition/${id}.pdf`, `picture/${id}/1.jpg`].map((place) => `${home}${place}`);
  const urls = hostileAddresses.map((address) => address.replace(/^kiosque:\/\/app\//i, home).replaceAll('0123456789abcdef', id));
  const hostile = urls.filter((url) => !own.includes(new URL(url).href));
  const leaks: string[] = [];
  let asked = 0;
  for (const [how, ask] of Object.entries(ways))
    for (const url of hostile) {
      asked += 1;
      const answer = await ask(app, url);
      if (answer !== null) leaks.push(`${url} ${how}: ${answer}`);
    }
  console.log(
    `threat 11: ${hostile.length} of ${urls.length} addresses hostile in the page, ${asked} requests by fetch, picture and navigation, ${leaks.length} answered`,
  );
  expect(leaks).toEqual([]);
  expect(app.troubles.splice(0).filter((trouble) => !isRefusal(trouble))).toEqual([]);
  expect(hostile.length).toBeGreaterThanOrEqual(25);
  // The same hands do get what is the page's own.
  for (const address of own) expect(await fetchInPage(app, address), address).toMatch(/^200, [1-9]/);
  expect(await showInPage(app, own.at(-1) ?? '')).toMatch(/^a picture of [1-9]/);
  expect(app.troubles).toEqual([]);
  // A page that was left is known by it.
  await app.page.reload();
  expect(await isStillHere(app)).toBe(false);
});
