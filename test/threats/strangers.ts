// What stands in the page of the application that somebody else's text put there: our own code makes no such thing.
import type { App } from '../app/start-app.ts';

/** Elements and attributes of others as they stand in the page, and a global that payloads set. Empty in a good test. */
export const strangers = (app: App): Promise<string[]> =>
  app.page.evaluate(() => {
    const own = new URL(document.baseURI);
    const isOwn = (address: string): boolean => address !== '' && new URL(address, own).origin === own.origin;
    const embedded = [
      ...document.querySelectorAll('iframe, frame, object, embed, form[action], base, meta[http-equiv], svg script'),
    ];
    const links = [...document.querySelectorAll('a[href]')].filter((one) => !(one.getAttribute('href') ?? '').startsWith('#'));
    const handlers = [...document.querySelectorAll('*')].filter((one) =>
      one.getAttributeNames().some((name) => /^on/i.test(name)),
    );
    const pictures = [...document.images].filter((one) => one.src !== '' && !isOwn(one.src));
    const scripts = [...document.scripts].filter((one) => !isOwn(one.src));
    const found = [...embedded, ...links, ...handlers, ...pictures, ...scripts].map((one) => one.outerHTML.slice(0, 200));
    return 'kiosqueWasHere' in globalThis ? [...found, 'a global'] : found;
  });
