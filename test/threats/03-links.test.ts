// Threat 3: a text from elsewhere names an address that the system is to open. One function alone opens anything, and only pages of the web;
// what a PDF holds is not even a link (see 01-pdf-scripts).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AppError } from '#border/errors';
import { readWebAddress } from '../../main/shell/web-address.ts';
import { projectRoot } from '../run/project-root.ts';
import { hostileLinks } from './hostile-links.ts';

const openedFor = (url: string): string | null => {
  try {
    return readWebAddress(url);
  } catch (error) {
    if (error instanceof AppError && error.code === 'address/invalid') return null;
    throw error;
  }
};

const sourcesOf = (folder: string): { name: string; text: string }[] =>
  readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({
      name: `${folder}/${name.replaceAll('\\', '/')}`,
      text: readFileSync(join(projectRoot, folder, name), 'utf8'),
    }));

describe('an address from elsewhere', () => {
  it('is opened where it is a page of the web, as what it is, and is refused otherwise', () => {
    const wrong = hostileLinks.flatMap(({ url, opened }) => {
      const found = openedFor(url);
      return found === opened ? [] : [{ url: url.slice(0, 80), opened, found }];
    });
    const refused = hostileLinks.filter(({ opened }) => opened === null).length;
    console.log(`threat 3: ${hostileLinks.length} addresses, ${refused} refused, ${wrong.length} wrong`);
    expect(wrong).toEqual([]);
    expect(hostileLinks.length).toBeGreaterThanOrEqual(40);
  });

  it('reaches the system through one function, and nothing of the library is opened by another program', () => {
    const sources = [...sourcesOf('main'), ...sourcesOf('preload'), ...sourcesOf('renderer')];
    const openers = sources.filter(({ text }) => /\bopenExternal\(/.test(text)).map(({ name }) => name);
    expect(openers).toEqual(['main/shell/open-address.ts']);
    expect(sources.filter(({ text }) => /\bopenPath\(/.test(text)).map(({ name }) => name)).toEqual([]);
    expect(
      sources.filter(({ text }) => /AnnotationLayer|XfaLayer|getAnnotations\(|getJSActions\(|getAttachments\(/.test(text)),
    ).toEqual([]);
  });
});
