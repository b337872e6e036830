// Feeds that were cut, mixed up or filled with other values: they are read or refused with a code, and nothing else happens.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isErrorCode } from '#border/errors';
import { readFeed } from '../../../../main/acquire/feeds/read-feed.ts';
import { suite } from '../../../support/suites.ts';
import { here, rss } from './read-text.ts';

const webpub =
  'opds/palace-android-opds2/org.thepalaceproject.webpub.tests__src__main__resources__org__thepalaceproject__webpub__tests__';

const xmlFeeds = [
  readFileSync(suite('opds/periodical/np12.xml'), 'utf8'),
  readFileSync(suite('opds/readium-swift/Tests__OPDSTests__Samples__wiki_1_1.opds'), 'utf8'),
  rss(`<language>fr</language><item><guid>g</guid><title><![CDATA[N&deg; <b>1</b>]]></title><pubDate>Thu, 28 Mar 2024 05:00:00 GMT</pubDate>
    <enclosure url="/a.pdf" type="application/pdf" length="7"/><description>&lt;a href="b.pdf"&gt;x&lt;/a&gt;</description></item>`),
];

const jsonFeeds: unknown[] = [
  'opds/readium-go/pkg__mediatype__testdata__opds2-feed.json',
  'opds/readium-go/pkg__mediatype__testdata__opds2-publication.json',
  'opds/palace-circulation/tests__files__odl__feed.json',
  `${webpub}flatland.audiobook-manifest.json`,
  'opds/palace-android-core/palace-tests__src__main__resources__org__nypl__simplified__tests__opds__auth_document__saml_2_0.json',
].map((path) => JSON.parse(readFileSync(suite(path), 'utf8')));

/** What an error that is none of ours says; null where the feed was read or properly refused. */
function faultOf(bytes: Uint8Array): string | null {
  try {
    readFeed({ bytes, contentType: null, url: here });
    return null;
  } catch (error) {
    const code = String((error as { code?: unknown }).code);
    return isErrorCode(code) && code.startsWith('source/') ? null : String((error as Error).stack);
  }
}

/** The value with each of its parts in turn replaced by another. */
function* replaceEach(value: unknown, other: unknown): Generator<unknown> {
  if (typeof value !== 'object' || value === null) return;
  for (const key of Object.keys(value)) {
    const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...value };
    const inner = (value as Record<string, unknown>)[key];
    (copy as Record<string, unknown>)[key] = other;
    yield copy;
    for (const changed of replaceEach(inner, other)) {
      (copy as Record<string, unknown>)[key] = changed;
      yield copy;
    }
  }
}

describe('a damaged feed', () => {
  it('is read or refused wherever it is cut', () => {
    const encoder = new TextEncoder();
    const faults = xmlFeeds.flatMap((text) => {
      const bytes = encoder.encode(text);
      return Array.from({ length: bytes.length }, (_, end) => faultOf(bytes.subarray(0, end)));
    });
    expect(faults.length).toBeGreaterThan(5_000);
    expect(faults.filter((fault) => fault !== null)).toEqual([]);
  });

  it('is read or refused whichever of its bytes is another', () => {
    const faults = xmlFeeds.flatMap((text) => {
      const bytes = Buffer.from(text);
      return Array.from(bytes, (_, at) => {
        const changed = Uint8Array.from(bytes);
        changed[at] = '<>&"\'/\0\xFF '.charCodeAt(at % 9);
        return faultOf(changed);
      });
    });
    expect(faults.filter((fault) => fault !== null)).toEqual([]);
  });

  it.each([
    ['nothing', null],
    ['a number', -1.5],
    ['a truth', true],
    ['an empty text', ''],
    ['a text of signs', '{+x}\u202e<b>&amp;file:///'],
    ['an empty list', []],
    ['a list of lists', [[null, 7, ['x']]]],
    ['an empty object', {}],
    ['an object of texts', { name: 'x', href: 'x', title: { fr: null, en: 5 } }],
  ])('is read or refused whichever of its values is %s', (_, other) => {
    const faults = jsonFeeds.flatMap((feed) => [
      ...replaceEach(feed, other).map((changed) => faultOf(new TextEncoder().encode(JSON.stringify(changed)))),
    ]);
    expect(faults.length).toBeGreaterThan(300);
    expect(faults.filter((fault) => fault !== null)).toEqual([]);
  });
});
