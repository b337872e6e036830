// Threat 4: XML that names files and addresses. Every reader of XML refuses each declaration before anything is read of it, and asks nobody.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { readMets } from '../../main/formats/read-mets.ts';
import { refusalOf } from '../main/acquire/feeds/read-text.ts';
import { serve } from '../main/acquire/http/servers.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { around, rootName, type XmlReader, xmlReaders } from './xml-readers.ts';

type Variant = (reader: XmlReader, address: string) => string;

/** Each declares something, wherever a declaration may hide. */
const declaring: Readonly<Record<string, Variant>> = {
  'an entity of a file': (reader, address) =>
    around(reader, '&x;', `<!DOCTYPE ${rootName(reader)} [<!ENTITY x SYSTEM "${address}">]>`),
  'a public entity': (reader, address) => around(reader, '&x;', `<!DOCTYPE a [<!ENTITY x PUBLIC "-//x" "${address}">]>`),
  'an entity in an attribute': (reader, address) =>
    around(reader, `<${reader.element} id="&x;"/>`, `<!DOCTYPE a [<!ENTITY x SYSTEM "${address}">]>`),
  'a declaration from elsewhere': (reader, address) => around(reader, '', `<!DOCTYPE ${rootName(reader)} SYSTEM "${address}">`),
  'a public declaration': (reader, address) => around(reader, '', `<!DOCTYPE ${rootName(reader)} PUBLIC "-//x" "${address}">`),
  'a parameter entity': (reader, address) => around(reader, '', `<!DOCTYPE a [<!ENTITY % x SYSTEM "${address}"> %x;]>`),
  'a parameter entity that sends what it read': (reader, address) =>
    around(reader, '&z;', `<!DOCTYPE a [<!ENTITY % f SYSTEM "file:///etc/passwd"><!ENTITY % d SYSTEM "${address}"> %d; %z;]>`),
  'a declaration in small letters': (reader, address) => around(reader, '', `<!doctype a SYSTEM "${address}">`),
  'a declaration behind a comment and an instruction': (reader, address) =>
    around(reader, '', `\n<!-- c --><?x y?>\n<!DOCTYPE a SYSTEM "${address}">`),
  'a declaration inside': (reader, address) => around(reader, `<!DOCTYPE a SYSTEM "${address}">`),
  'a declaration behind the root': (reader, address) => `${around(reader, '')}<!DOCTYPE a SYSTEM "${address}">`,
  'a notation and an entity of bytes': (reader, address) =>
    around(reader, '', `<!DOCTYPE a [<!NOTATION n SYSTEM "${address}"><!ENTITY x SYSTEM "${address}" NDATA n>]>`),
  'entities under the name of a page': (reader, address) =>
    around(reader, '&x;', `<!DOCTYPE html [<!ENTITY x SYSTEM "${address}">]>`),
  'a declaration behind a mark of the order of bytes': (reader, address) =>
    `\uFEFF${around(reader, '&x;', `<!DOCTYPE a [<!ENTITY x SYSTEM "${address}">]>`)}`,
};

/** What is well formed and names an address all the same. */
const pointing: Readonly<Record<string, Variant>> = {
  'an instruction of style': (reader, address) => around(reader, '', `<?xml-stylesheet href="${address}"?>`),
  'an inclusion': (reader, address) =>
    around(reader, `<x:include xmlns:x="http://www.w3.org/2001/XInclude" href="${address}" parse="text"/>`),
  'a place of a schema': (reader, address) =>
    around(
      reader,
      `<${reader.element} xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:x ${address}"/>`,
    ),
  'a namespace that is an address': (reader, address) => around(reader, `<q:x xmlns:q="${address}"/>`),
};

describe('threat 4', () => {
  it('each declaration is refused by name by every reader of XML, and nobody is asked for anything', async () => {
    const listener = await serve((_, response) => response.end('<!ENTITY z "x">'));
    const secret = join(temporaryFolder(), 'secret');
    writeFileSync(secret, 'kiosque-canary-4');
    const addresses = [`file://${secret}`, secret, `${listener.url}/x`, `${listener.url.replace('http', 'HTTP')}/x`];
    let [refused, all] = [0, 0];
    for (const reader of xmlReaders) {
      for (const [name, variant] of Object.entries(declaring)) {
        for (const address of addresses) {
          const code = reader.codeFor(variant(reader, address));
          all += 1;
          expect([reader.name, name, address, String(code)]).toEqual([
            ...[reader.name, name, address],
            expect.stringMatching(/^(?:source\/doctype|(?:mets|alto|mods)\/broken)$/),
          ]);
          refused += 1;
        }
      }
      for (const variant of Object.values(pointing)) for (const address of addresses) reader.codeFor(variant(reader, address));
    }
    await pause(50);
    console.log(
      `threat 4: ${refused} of ${all} declarations refused by ${xmlReaders.length} readers, ${listener.connections()} hits`,
    );
    expect([refused, listener.connections()]).toEqual([all, 0]);
  });

  it('a declaration is seen in every encoding that a file may have', () => {
    const feed = `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><title>&x;</title></channel></rss>`;
    const mets = '<!DOCTYPE a SYSTEM "file:///etc/passwd"><mets/>';
    for (const encoding of ['utf8', 'utf16le', 'utf16be'] as const) {
      const bytesOf = (text: string): Buffer => {
        const bytes = Buffer.from(`\uFEFF${text}`, encoding === 'utf8' ? 'utf8' : 'utf16le');
        return encoding === 'utf16be' ? bytes.swap16() : bytes;
      };
      expect([encoding, refusalOf(bytesOf(feed)).code]).toEqual([encoding, 'source/doctype']);
      expect(() => readMets(bytesOf(mets))).toThrow(expect.objectContaining({ code: 'mets/broken' }));
    }
  });

  it('a name that nobody declared stands for nothing', () => {
    for (const reader of xmlReaders)
      for (const name of ['x', '__proto__', 'constructor', 'xxe'])
        expect(String(reader.codeFor(around(reader, `<${reader.element}>&${name};</${reader.element}>`)))).toMatch(
          /bad-feed|broken/,
        );
  });

  it('there is no reader of XML in the product but these two doors', () => {
    const main = resolve(import.meta.dirname, '../../main');
    const files = readdirSync(main, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const readers = files.filter((name) =>
      /from '(?:saxes|sax|[^']*xml[^']*parser[^']*)'|DOMParser/.test(readFileSync(join(main, name), 'utf8')),
    );
    expect(readers.sort()).toEqual(['acquire/feeds/xml-tree.ts', 'formats/walk-xml.ts']);
  });
});
