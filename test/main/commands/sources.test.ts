// The command line as a librarian's scripts use it: sources and sync, their JSON, their exit codes, and where secrets may come from.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makePaper } from '../../support/paper.ts';
import { endOf, runCli, startCli } from '../../support/run-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { serve } from '../acquire/http/servers.ts';

const canary = 'Sesame-7f3a9c';

const publicationOf = (index: number, sizeBytes: number) => ({
  metadata: {
    identifier: `urn:${index}`,
    title: `Le Matin ${index}`,
    published: `2024-03-0${index + 1}`,
    belongsTo: { newspaper: { name: 'Le Matin' } },
  },
  links: [{ rel: 'http://opds-spec.org/acquisition', type: 'application/pdf', href: `/${index}.pdf`, size: sizeBytes }],
});

const papers = [0, 1, 2].map((index) => makePaper(`cli ${index}`));

/** A title feed of three issues; with a password it opens to `reader` alone. */
const press =
  (password: string | null, missing: number | null = null): RequestListener =>
  (request, response) => {
    const wanted = password === null ? undefined : `Basic ${Buffer.from(`reader:${password}`).toString('base64')}`;
    if (wanted !== undefined && request.headers.authorization !== wanted) {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="Le Matin"' }).end();
      return;
    }
    const index = /^\/(\d)\.pdf$/.exec(request.url ?? '')?.[1];
    if (index !== undefined && Number(index) !== missing) {
      response.writeHead(200, { 'content-type': 'application/pdf' }).end(papers[Number(index)]?.bytes);
      return;
    }
    if (request.url !== '/feed') {
      response.writeHead(404).end();
      return;
    }
    const publications = papers.map(({ bytes }, at) => publicationOf(at, bytes.length)).toReversed();
    const links = [{ rel: 'self', href: '/feed', type: 'application/opds+json' }];
    response.writeHead(200, { 'content-type': 'application/opds+json' });
    response.end(JSON.stringify({ metadata: { title: 'Le Matin' }, links, publications }));
  };

const json = async (args: readonly string[], environment: NodeJS.ProcessEnv = {}, input?: string) => {
  const { code, out, err } = await runCli([...args, '--json'], { environment, ...(input === undefined ? {} : { input }) });
  return { code, value: JSON.parse(out), err };
};

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe('sources and sync', { timeout: 120_000 }, () => {
  it('add a source to a library that is not there yet, bring all that it lists, and nothing twice', async () => {
    const server = await serve(press(null));
    const library = join(temporaryFolder(), 'library');
    const address = `${server.url}/feed`;
    const added = await json(['sources', 'add', address, '--library', library]);
    expect(added).toMatchObject({
      code: 0,
      value: { sources: [{ url: address, title: 'Le Matin', kind: 'opds', lastCheckedAt: null, lastError: null }] },
    });
    const id = added.value.sources[0].id;
    const first = await json(['sync', '--library', library, '--no-wait', '--progress']);
    expect(first.code).toBe(0);
    expect(first.value).toMatchObject({ checked: 1, failed: [] });
    const sums = first.value.downloaded.map(({ sha256 }: { sha256: string }) => sha256).sort();
    expect(sums).toEqual(papers.map(({ sha256 }) => sha256).sort());
    expect(first.value.downloaded[0]).toEqual({
      id: expect.any(String),
      title: 'Le Matin',
      day: expect.stringMatching(/^2024-03-0\d$/),
      sha256: expect.any(String),
    });
    const lines = first.err
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
    expect(lines.map(({ readable }) => readable.sha256).sort()).toEqual(sums);

    expect((await json(['sync', id, '--library', library])).value).toEqual({ checked: 1, downloaded: [], failed: [] });
    const listed = await json(['sources', 'list', '--library', library]);
    expect(listed.value.sources).toMatchObject([
      { id, lastCheckedAt: expect.stringMatching(/^\d{4}-.*Z$/), lastError: null, arrived: 3 },
    ]);
    expect((await json(['sources', 'remove', id, '--library', library])).value.sources).toMatchObject([{ id }]);
    expect((await json(['sources', 'list', '--library', library])).value).toEqual({ sources: [] });
    expect((await json(['list', '--library', library])).value.editions).toHaveLength(3);
  });

  it('say what failed, with its code, and end with 1', async () => {
    const server = await serve(press(null, 1));
    const library = join(temporaryFolder(), 'library');
    await json(['sources', 'add', `${server.url}/feed`, '--newest', '2', '--library', library]);
    const synced = await json(['sync', '--library', library, '--no-wait']);
    expect(synced.code).toBe(1);
    expect(synced.value).toMatchObject({
      checked: 1,
      downloaded: [{ day: '2024-03-03' }],
      failed: [{ title: 'Le Matin 1', url: `${server.url}/1.pdf`, code: 'source/missing' }],
    });
    expect((await json(['sync', '0000000000000000', '--library', library])).value.fault.code).toBe('source/not-found');
    expect((await json(['sources', 'add', 'file:///etc/passwd', '--library', library])).value.fault.code).toBe('address/invalid');
    expect((await json(['sources', 'add', server.url, '--newest', 'many', '--library', library])).code).toBe(2);
    expect((await json(['sources', 'frobnicate', '--library', library])).code).toBe(2);
    expect((await json(['sources', 'list', '--library', join(library, 'none')])).code).toBe(3);
  });

  it('take a password from the standard input or the environment, and write it nowhere', async () => {
    const server = await serve(press(canary));
    const library = join(temporaryFolder(), 'library');
    const add = ['sources', 'add', `${server.url}/feed`, '--library', library];
    expect((await json(add)).value.fault.code).toBe('source/sign-in');
    expect((await json([...add, '--user', 'reader', '--password-stdin'], {}, 'guess\n')).value.fault.code).toBe('sign-in/wrong');
    const added = await json([...add, '--user', 'reader', '--password-stdin'], {}, `${canary}\n`);
    expect(added.value.sources).toMatchObject([{ signIn: { kind: 'password', user: 'reader' } }]);
    const variable = `KIOSQUE_SECRET_${added.value.sources[0].id}`;
    expect(added.err).toContain(variable);

    const without = await json(['sync', '--library', library, '--no-wait']);
    expect(without).toMatchObject({ code: 1, value: { failed: [{ code: 'source/sign-in' }] } });
    const synced = await json(['sync', '--library', library, '--no-wait', '--verbose'], { [variable]: canary });
    expect(synced).toMatchObject({ code: 0, value: { downloaded: [{}, {}, {}], failed: [] } });

    const holders = filesBelow(library).filter((path) => readFileSync(path).includes(canary));
    expect(holders).toEqual([]);
    const base64 = Buffer.from(`reader:${canary}`).toString('base64');
    expect([added.err, synced.err].filter((text) => text.includes(canary) || text.includes(base64))).toEqual([]);
  });

  it('stop at Ctrl-C and go on with what is half there', async () => {
    const paper = makePaper('slow', 3_000_000);
    const ranges: (string | undefined)[] = [];
    const server = await serve((request, response) => {
      if (request.method === 'HEAD')
        return void response.writeHead(200, { 'content-type': 'application/pdf', etag: '"s"' }).end();
      const { range } = request.headers;
      ranges.push(range);
      const first = Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? 0);
      const rest = paper.bytes.subarray(first);
      const total = paper.bytes.length;
      const partial = first > 0 ? { 'content-range': `bytes ${first}-${total - 1}/${total}` } : {};
      const headers = { 'content-type': 'application/pdf', etag: '"s"', 'content-length': rest.length, ...partial };
      response.writeHead(first > 0 ? 206 : 200, headers);
      if (first > 0 || ranges.length === 1) return void response.end(rest);
      response.write(rest.subarray(0, 1_500_000));
    });
    const library = join(temporaryFolder(), 'library');
    await json(['sources', 'add', `${server.url}/paper.pdf`, '--library', library]);
    const child = startCli(['sync', '--library', library, '--json', '--no-wait']);
    const ended = endOf(child);
    const part = (): number =>
      filesBelow(join(library, 'incoming')).reduce(
        (sum, path) => sum + (path.endsWith('.pdf') ? (statSync(path, { throwIfNoEntry: false })?.size ?? 0) : 0),
        0,
      );
    while (part() < 1_500_000) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGINT');
    expect((await ended).code).toBe(1);
    const again = await json(['sync', '--library', library, '--no-wait']);
    expect(again.value).toMatchObject({ downloaded: [{ sha256: paper.sha256 }], failed: [] });
    expect(ranges.at(-1)).toBe('bytes=1500000-');
  });
});
