// Threat 16: names that a feed and its servers choose. Whatever they call a paper, its file has a name of ours in a folder of the library, and
// what they called it is kept as words alone.
import { readdirSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { expect, it } from 'vitest';
import { serve } from '../main/acquire/http/servers.ts';
import { openTestCore } from '../support/open-test-core.ts';
import { makePaper } from '../support/paper.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { everything, mark } from './hostile-names.ts';

/** Names as feeds and headers write them. */
const names: readonly string[] = [
  ...[
    `../../${mark}`,
    `../../../../../../tmp/${mark}`,
    `/tmp/${mark}`,
    `..\\..\\${mark}`,
    `C:\\${mark}`,
    `\\\\server\\${mark}`,
    `~/${mark}`,
  ],
  ...['CON', 'CON.pdf', 'nul', 'COM1', 'aux.', 'prn ', 'LPT¹'],
  ...[
    '.',
    '..',
    '...',
    ' ',
    '-rf',
    '_unsorted',
    '.hidden',
    `${mark}:stream`,
    `${mark}\u0000.pdf`,
    'a\r\nSet-Cookie: x',
    '%2e%2e%2fx',
  ],
  ...[
    '\u202egnp.exe',
    'le\u200bmatin',
    '\ufeffLe Matin',
    'e\u0301'.repeat(80),
    'جريدة '.repeat(60),
    '👩‍👩‍👧'.repeat(40),
    'x'.repeat(300),
    'é'.repeat(150),
  ],
  ...['<script>alert(1)</script>', '"; rm -rf / #', '$(touch x)', '`touch x`', '| cat', 'a\u2028b', '\ud800'],
];

const papers = names.map((_, at) => makePaper(`paper ${at}`));

/** A name as a header may write it: plain where it can be, and encoded (RFC 8187). */
const dispositionOf = (name: string): string =>
  `attachment; filename="${Buffer.from(name.toWellFormed().replace(/[^\x20-\x7e]/g, '_'))
    .toString('latin1')
    .replaceAll('"', '\\"')}"; filename*=UTF-8''${encodeURIComponent(name.toWellFormed())}`;

const publicationOf = (name: string, at: number) => ({
  metadata: {
    identifier: `urn:${at}`,
    title: name,
    published: `2024-03-${String((at % 28) + 1).padStart(2, '0')}`,
    belongsTo: { newspaper: { name } },
  },
  links: [
    {
      rel: 'http://opds-spec.org/acquisition',
      type: 'application/pdf',
      href: `/${at}/${encodeURIComponent(name.toWellFormed())}.pdf`,
      title: name,
    },
  ],
});

/** What some system cannot store, or takes for another file. */
const isBad = (part: string): boolean =>
  /[<>:"|?*\\\p{Cc}\u200b\u202e\ufeff]/u.test(part) ||
  /[. ]$/.test(part) ||
  /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i.test(part) ||
  Buffer.byteLength(part) > 80 ||
  !part.isWellFormed() ||
  part !== part.normalize('NFC');

it('threat 16: whatever a feed or a header calls a paper, its file has a name of ours in the library', {
  timeout: 200_000,
}, async () => {
  const folder = temporaryFolder();
  const server = await serve((request, response) => {
    const at = /^\/(\d+)\//.exec(request.url ?? '')?.[1];
    if (at === undefined) {
      response.writeHead(200, { 'content-type': 'application/opds+json' });
      response.end(JSON.stringify({ metadata: { title: names[0] }, links: [], publications: names.map(publicationOf) }));
      return;
    }
    const name = names[Number(at)] ?? '';
    response.writeHead(200, {
      'content-type': 'application/pdf',
      'content-disposition': dispositionOf(name),
      'content-location': `/${encodeURIComponent(name.toWellFormed())}`,
      'x-filename': '../../x',
    });
    response.end(papers[Number(at)]?.bytes);
  });
  const core = await openTestCore({ libraryDir: join(folder, 'library') });
  const before = everything(folder, 'library');
  await core.ask('sources.add', { address: `${server.url}/feed` });
  const { downloaded, failed } = await core.syncAll();
  expect(failed).toEqual([]);
  const known = new Set(papers.map(({ sha256 }) => sha256));
  expect(downloaded.filter(({ sha256 }) => known.has(sha256))).toHaveLength(names.length);

  const editions = join(core.libraryDir, 'editions');
  const entries = readdirSync(editions, { recursive: true, withFileTypes: true });
  const parts = entries.filter((one) => one.isDirectory()).map(({ name }) => name);
  const files = entries.filter((one) => one.isFile());
  expect(parts.filter(isBad)).toEqual([]);
  expect([...new Set(files.map(({ name }) => name))].sort()).toEqual(['edition.json', 'edition.pdf']);
  const own = files.filter(({ parentPath }) => resolve(parentPath).startsWith(editions + sep));
  expect([own.length, everything(folder, 'library')]).toEqual([names.length * 2, before]);
  console.log(
    `threat 16: ${downloaded.length} of ${names.length} papers with hostile names under names of ours, 0 files outside`,
  );
  expect(downloaded.length).toBe(names.length);
});
