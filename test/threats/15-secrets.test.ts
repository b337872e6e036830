// Threat 15: secrets that are left lying about. One canary a secret goes through everything that takes one; then each file, line, answer,
// export, bag, copy and command line is searched for it, in the forms in which a secret travels.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openLog } from '../../main/base/log.ts';
import { openMemorySecrets } from '../../main/flows/secrets.ts';
import { serveDigest } from '../main/acquire/http/digest-server.ts';
import { serveOauth } from '../main/acquire/http/oauth-server.ts';
import { serve, serveRaw } from '../main/acquire/http/servers.ts';
import { openTestCore } from '../support/open-test-core.ts';
import { makePaper } from '../support/paper.ts';
import { endOf, startCli } from '../support/run-cli.ts';
import { runHere } from '../support/run-here.ts';
import { suite } from '../support/suites.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** One for each way in which a secret comes in. The password of the PDF is that of a file of the suites, and the PIN may only be figures. */
const canaries = {
  basic: 'CanaryBasic-5b21e7',
  digest: 'CanaryDigest-5b21e7',
  bearer: 'CanaryBearer-5b21e7',
  header: 'CanaryHeader-5b21e7',
  access: 'CanaryAccess-5b21e7',
  refresh: 'CanaryRefresh-5b21e7',
  wrong: 'CanaryWrong-5b21e7',
  proxy: 'CanaryProxy-5b21e7',
  environment: 'CanaryEnvironment-5b21e7',
  stdin: 'CanaryStdin-5b21e7',
  pdf: 'openpassword',
  pin: '8391475206',
} as const;
type Canary = keyof typeof canaries;
const names = Object.keys(canaries) as Canary[];

const user = 'reader';
const lockedPdf = suite('pdf/pypdf-sample-files/005-libreoffice-writer-password__libreoffice-writer-password.pdf');

/** The forms in which a secret travels and is written. */
const formsOf = (secret: string): Buffer[] => [
  Buffer.from(secret),
  Buffer.from(secret, 'utf16le'),
  Buffer.from(Buffer.from(secret).toString('base64').replace(/=+$/, '')),
  Buffer.from(Buffer.from(`${user}:${secret}`).toString('base64')),
  Buffer.from(Buffer.from(secret).toString('hex')),
  Buffer.from(encodeURIComponent(secret)),
];
const forms = names.map((name) => [name, formsOf(canaries[name])] as const);

/** The canaries that some bytes hold. */
const foundIn = (bytes: Uint8Array | string): Canary[] => {
  const buffer = Buffer.from(bytes);
  return forms.filter(([, all]) => all.some((form) => buffer.includes(form))).map(([name]) => name);
};

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const paper = makePaper('behind the door');
const tokenPaper = makePaper('behind an address');

/** A secret in the address itself: whoever has the library has it, for it is fetched from there again; nobody else is told. */
const addressToken = 'CanaryAddress-5b21e7';
const query = `?access_token=${addressToken}`;

/** A feed and its paper, for those whom `isAdmitted` lets in, under addresses that end so. */
const openClub = (
  isAdmitted: (headers: NodeJS.Dict<string | string[]>) => boolean,
  door: object | string,
  { end = '', bytes = paper.bytes, day = '2024-03-28' } = {},
) =>
  serve((request, response) => {
    if (!isAdmitted(request.headers)) {
      if (typeof door === 'string') response.writeHead(401, { 'www-authenticate': door }).end();
      else response.writeHead(401, { 'content-type': 'application/opds-authentication+json' }).end(JSON.stringify(door));
    } else if (request.url === `/feed${end}`) {
      const links = [{ rel: 'http://opds-spec.org/acquisition', type: 'application/pdf', href: `/a.pdf${end}` }];
      const metadata = {
        identifier: 'urn:1',
        title: 'Le Matin',
        published: day,
        belongsTo: { newspaper: { name: 'Le Matin' } },
      };
      response.writeHead(200, { 'content-type': 'application/opds+json' });
      response.end(JSON.stringify({ metadata: { title: 'Le Matin' }, links: [], publications: [{ metadata, links }] }));
    } else response.writeHead(200, { 'content-type': 'application/pdf' }).end(bytes);
  });

const basicOf = (password: string): string => `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
const asBasic = (password: string) => ({ kind: 'password', user, password }) as const;

/** Everything that was said anywhere, by where. */
type Said = { where: string; text: string | Uint8Array }[];

/** Signs in everywhere, fails everywhere once, and gives what the core answered and logged. */
const useEverySecret = async (libraryDir: string, said: Said): Promise<void> => {
  const oauth = await serveOauth({ clientId: null, extra: { access_token: canaries.access, refresh_token: canaries.refresh } });
  const token = [{ rel: 'authenticate', href: oauth.endpoints.tokenUrl ?? '', type: 'application/json' }];
  const clubs = {
    basic: await openClub(({ authorization }) => authorization === basicOf(canaries.basic), 'Basic realm="club"'),
    bearer: await openClub(({ authorization }) => authorization === `Bearer ${canaries.bearer}`, 'Bearer'),
    header: await openClub((headers) => headers['x-card'] === canaries.header, 'Bearer'),
    oauth: await openClub(({ authorization }) => authorization === `Bearer ${canaries.access}`, {
      id: 'urn:club',
      title: 'The Club',
      authentication: [{ type: 'http://opds-spec.org/auth/oauth/password', links: token }],
    }),
  };
  const open = await openClub(() => true, '', { end: query, bytes: tokenPaper.bytes, day: '2024-04-01' });
  const digest = await serveDigest({ password: canaries.digest });
  const kept = openMemorySecrets();
  const core = await openTestCore({
    libraryDir,
    indexing: 'all',
    secrets: kept,
    log: openLog((line) => said.push({ where: 'the log', text: line })),
  });
  const tell = (where: string, value: unknown) => said.push({ where, text: JSON.stringify(value) });
  const add = async (url: string, credential: object): Promise<void> => {
    const address = `${url}/feed`;
    tell('a refusal', await core.answer('sources.add', { address, credential: asBasic(canaries.wrong) }));
    tell('an answer', await core.answer('sources.add', { address, credential }));
  };
  await add(clubs.basic.url, asBasic(canaries.basic));
  await add(clubs.bearer.url, { kind: 'bearer', token: canaries.bearer });
  await add(clubs.header.url, { kind: 'headers', headers: { 'X-Card': canaries.header } });
  await add(clubs.oauth.url, asBasic('secret'));
  await add(digest.url, asBasic(canaries.digest));
  await core.ask('sources.add', { address: `${open.url}/feed${query}` });
  expect(digest.verdicts).toContain('right');
  const synced = await core.syncAll();
  expect([synced.checked, synced.failed]).toEqual([5, []]);
  tell('a sync', synced);

  const run = core.add([lockedPdf], {});
  await run.settled;
  tell('a refusal', await core.answer('add.retry', { batchId: run.id, item: 0, password: canaries.wrong }));
  await run.settled;
  await core.ask('add.retry', { batchId: run.id, item: 0, password: canaries.pdf });
  await run.settled;
  await core.whenSearchable();
  expect((await core.ask('editions.list', {})).editions).toHaveLength(3);
  tell('a visit', await core.answer('access.enter', { pin: canaries.pin }));
  tell('a refusal', await core.answer('access.leave', { pin: '0000' }));
  tell('the end of a visit', await core.answer('access.leave', { pin: canaries.pin }));
  for (const name of ['sources.list', 'downloads.list', 'editions.list', 'settings.get', 'library.state', 'report.show'] as const)
    tell(name, await core.answer(name, {}));
  tell('a copy', await core.answer('safety.copy', {}));
  // With what the databases have not yet taken out of their logs.
  for (const path of filesBelow(libraryDir)) said.push({ where: `${path}, while it was open`, text: readFileSync(path) });
  await core.close();
};

/** Writes all that a library can be written as, and gives what the command line said. */
const exportEverything = async (library: string, to: string, said: Said): Promise<void> => {
  const runs = [
    ...['csv', 'mods', 'mets', 'premis', 'csl', 'opds'].map((as) => ['export', '--all', '--as', as, '--to', join(to, as)]),
    ...['folder', 'tar'].map((as) => ['bag', 'export', '--all', '--as', as, '--to', join(to, `bag-${as}`)]),
    ['backup', '--to', join(to, 'backup')],
    ['audit', '--full', '--json'],
    ['sources', 'list', '--json'],
  ];
  for (const run of runs) {
    const { code, out, err } = await runHere([...run, '--library', library]);
    expect([run, code, code === 0 ? '' : err]).toEqual([run, 0, '']);
    said.push({ where: run.join(' '), text: out + err });
  }
};

/** The command lines of every process of the machine. */
const commandLines = (): string =>
  process.platform === 'linux'
    ? readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name))
        .map((pid) => {
          try {
            return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
          } catch {
            return ''; // It has ended meanwhile.
          }
        })
        .join('\n')
    : spawnSync('ps', ['-axo', 'args='], { encoding: 'utf8' }).stdout;

/** The command line with secrets from the standard input, the environment and a proxy, looked at while it runs. */
const runWithSecrets = async (library: string, said: Said): Promise<string> => {
  let lines = '';
  const club = await openClub(({ authorization }) => {
    lines += commandLines();
    return authorization === basicOf(canaries.stdin);
  }, 'Basic realm="club"');
  const run = async (args: readonly string[], surroundings: Parameters<typeof startCli>[1]) => {
    const { code, out, err } = await endOf(startCli([...args, '--library', library, '--json', '--verbose'], surroundings));
    said.push({ where: `kiosque ${args[0]}`, text: out + err });
    return { code, out };
  };
  const added = await run(['sources', 'add', `${club.url}/feed`, '--user', user, '--password-stdin'], {
    input: `${canaries.stdin}\n`,
  });
  const { id } = JSON.parse(added.out).sources[0];
  const secret = `KIOSQUE_SECRET_${id}`;
  expect((await run(['sync', id, '--no-wait'], { environment: { [secret]: canaries.environment } })).code).toBe(1);
  const proxy = await serveRaw((socket) => void socket.end('HTTP/1.1 407 No\r\n\r\n'));
  const proxied = { HTTP_PROXY: proxy.url.replace('://', `://${user}:${canaries.proxy}@`), [secret]: canaries.stdin };
  expect((await run(['sync', id, '--no-wait'], { environment: proxied })).code).toBe(1);
  expect(proxy.connections()).toBeGreaterThan(0);
  const file = join(temporaryFolder(), 'locked.pdf');
  writeFileSync(file, readFileSync(lockedPdf));
  await run(['add', file, '--no-wait', '--password-stdin'], { input: `${canaries.wrong}\n` });
  return lines;
};

it('threat 15: no secret is found in any file, line, answer, export, bag, copy or command line', {
  timeout: 600_000,
}, async () => {
  const folder = temporaryFolder();
  const [library, to] = [join(folder, 'library'), join(folder, 'out')];
  mkdirSync(to);
  const said: Said = [];
  await useEverySecret(library, said);
  await exportEverything(library, to, said);
  const lines = await runWithSecrets(library, said);
  expect(lines).toContain('--password-stdin');
  said.push({ where: 'a command line', text: lines });

  const files = filesBelow(folder);
  const holding = [
    ...files.map((path) => ({ where: path.slice(folder.length), found: foundIn(readFileSync(path)) })),
    ...said.map(({ where, text }) => ({ where, found: foundIn(text) })),
  ].filter(({ found }) => found.length > 0);
  console.log(
    `threat 15: ${names.length} secrets in ${forms[0]?.[1].length} forms each: found in ${holding.length} of ${files.length} files and ${said.length} texts`,
  );
  expect(holding).toEqual([]);
  expect([files.length > 40, said.length > 40]).toEqual([true, true]);
  // The library and its copies know where a paper came from, and `sources` says so; what goes to others says it without the token.
  const isOwn = (where: string): boolean => /^\/(?:library|out\/backup)\/|while it was open$|^sources/.test(where);
  const told = [
    ...files.map((path) => ({ where: path.slice(folder.length), isTold: readFileSync(path).includes(addressToken) })),
    ...said.map(({ where, text }) => ({ where, isTold: Buffer.from(text).includes(addressToken) })),
  ].filter(({ isTold }) => isTold);
  expect(told.filter(({ where }) => isOwn(where)).length).toBeGreaterThan(2);
  expect(told.filter(({ where }) => !isOwn(where))).toEqual([]);
  // Whoever looks for them finds them where they are.
  for (const name of names) expect(foundIn(`x${Buffer.from(canaries[name]).toString('base64')}y`)).toContain(name);
});
