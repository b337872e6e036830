// Threat 5: XML that grows, or that costs far more to read than to send. Every reader refuses each flood by name, soon, and keeps little of it.
import { describe, expect, it } from 'vitest';
import { refusalOf, rss } from '../main/acquire/feeds/read-text.ts';
import { around, type XmlReader, xmlReaders } from './xml-readers.ts';

const entities = Array.from({ length: 9 }, (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`).join('');

/** The floods, each around a root that its reader knows. */
const floods: Readonly<Record<string, (reader: XmlReader) => string>> = {
  'entities in entities': (reader) => around(reader, '&l9;', `<!DOCTYPE a [<!ENTITY l0 "lol">${entities}]>`),
  'one long entity, often': (reader) =>
    around(reader, '&a;'.repeat(50_000), `<!DOCTYPE a [<!ENTITY a "${'a'.repeat(50_000)}">]>`),
  'entities of parameters in one another': (reader) =>
    around(reader, '', `<!DOCTYPE a [<!ENTITY % b "%a;%a;"><!ENTITY % a "%b;%b;">%a;]>`),
  '100,000 declarations': (reader) => around(reader, '', '<!DOCTYPE x [<!ENTITY a "b">]>'.repeat(100_000)),
  '3,000,000 references in one text': (reader) =>
    around(reader, `<${reader.element}>${'&#65;'.repeat(3_000_000)}</${reader.element}>`),
  '1,100,000 references in many texts': (reader) => around(reader, `<x>${'&#x41;'.repeat(100)}</x>`.repeat(11_000)),
  '500,000 references in an attribute': (reader) => around(reader, `<${reader.element} a="${'&#x41;'.repeat(500_000)}"/>`),
  '500,000 attributes': (reader) =>
    around(reader, `<${reader.element} ${Array.from({ length: 500_000 }, (_, index) => `a${index}=""`).join(' ')}/>`),
  '1,000 levels': (reader) => around(reader, '<x>'.repeat(1_000) + '</x>'.repeat(1_000)),
  '300,000 levels that never close': (reader) => `${reader.root}${'<x>'.repeat(300_000)}`,
  'a reference without an end': (reader) => around(reader, `&#${'0'.repeat(1_000_000)}`),
  'a comment without an end': (reader) => `${reader.root}<!--${'-'.repeat(1_000_000)}`,
  'a section without an end': (reader) => `${reader.root}<![CDATA[${']]'.repeat(500_000)}`,
  'a tag without an end': (reader) => `${reader.root}<${'x'.repeat(1_000_000)}`,
  '100,000 begins of declarations': (reader) => `${reader.root}${'<!'.repeat(100_000)}`,
};

const named = /^(?:source\/(?:doctype|too-large|bad-feed)|(?:mets|alto|mods)\/broken)$/;

/** The cap of the threat table is 100 ms; a machine that others use as well may take longer, and what grows without bounds does not end. */
const mostMs = 5_000;
/** Of the heap beside the texts themselves, which readers copy a few times. */
const mostGrownBytes = 50 * 2 ** 20;
const copies = 6;

describe('threat 5', { timeout: 120_000 }, () => {
  it('each flood is refused by name by every reader of XML, soon, and without growing', () => {
    let [refused, all, longestMs, mostBytes] = [0, 0, 0, 0];
    for (const reader of xmlReaders) {
      for (const [name, flood] of Object.entries(floods)) {
        const text = flood(reader);
        const before = process.memoryUsage().heapUsed;
        const startMs = performance.now();
        const code = reader.codeFor(text);
        const tookMs = performance.now() - startMs;
        const grown = process.memoryUsage().heapUsed - before - copies * text.length;
        all += 1;
        expect([reader.name, name, String(code)]).toEqual([reader.name, name, expect.stringMatching(named)]);
        expect([reader.name, name, tookMs < mostMs, grown < mostGrownBytes]).toEqual([reader.name, name, true, true]);
        [longestMs, mostBytes] = [Math.max(longestMs, tookMs), Math.max(mostBytes, grown)];
        refused += 1;
      }
    }
    console.log(
      `threat 5: ${refused} of ${all} floods refused by ${xmlReaders.length} readers, the longest in ${longestMs.toFixed(0)} ms, ` +
        `heap grown by ${(mostBytes / 2 ** 20).toFixed(0)} MiB at most`,
    );
    expect(refused).toBe(all);
  });

  it.each([
    ['1,100,000 elements', 'elements', rss('<x/>'.repeat(1_100_000))],
    ['300 levels', 'depth', rss('<x>'.repeat(300) + '</x>'.repeat(300))],
    ['20 MB', 'bytes', rss(`<description>${'x'.repeat(20_000_000)}</description>`)],
    ['one byte more than 16 MiB', 'bytes', rss('').padEnd(16 * 1024 * 1024 + 1, ' ')],
  ])('a feed of %s is refused as too large, with the reason', (_, reason, text) => {
    expect(refusalOf(text)).toEqual({ code: 'source/too-large', detail: { reason } });
  });

  it('a feed of 16 MiB is read', () => {
    expect(refusalOf(rss('').padEnd(16 * 1024 * 1024, ' ')).code).toBeNull();
  });
});
