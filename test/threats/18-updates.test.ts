// Threat 18: whoever holds the server of updates, or the way to it, cannot make Kiosque take what its makers have not signed, nor anything older than
// it was offered before. Real TLS, electron-updater's own code, a real program that would be replaced.
import { appendFileSync, existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openKnownUpdates } from '../../main/shell/updates/known-updates.ts';
import { readFeed } from '../../main/shell/updates/update-feed.ts';
import { publicKeyOf, signManifest } from '../run/sign-update.ts';
import {
  makeSigningKey,
  manifestName,
  publish,
  type Release,
  serveUpdates,
  type UpdateServer,
  writeManifest,
} from '../support/update-server.ts';
import { oldProgram, startMachine, type UpdatedMachine } from '../support/updated-machine.ts';

const key = makeSigningKey();
const written = publicKeyOf(key);
const program = Buffer.from(`#!/bin/sh\ntouch "$0.started"\n# ${'newer '.repeat(20_000)}\n`);
const good: Release = { version: '1.1.0', program };

const serve = async (certificate?: 'good' | 'self-signed' | 'expired'): Promise<UpdateServer> => {
  const server = await serveUpdates(certificate);
  onTestFinished(server.close);
  return server;
};

/** Looks, downloads where something is offered, and ends the program: what a person would do who trusts everything. */
const trust = async ({ updates }: UpdatedMachine): Promise<void> => {
  await updates.look();
  updates.download();
  await expect.poll(() => updates.state().step.kind, { timeout: 20_000 }).not.toBe('downloading');
  updates.atEnd();
};

type Attack = {
  name: string;
  expected: string;
  certificate?: 'good' | 'self-signed' | 'expired';
  spoil: (server: UpdateServer, machine: UpdatedMachine) => void;
};

const flip = (bytes: Buffer, at: number): Buffer => {
  const flipped = Buffer.from(bytes);
  flipped[at] = (flipped[at] ?? 0) ^ 1;
  return flipped;
};

const bytesOf = ({ files }: UpdateServer, name: string): Buffer => {
  const file = files.get(name);
  if (!Buffer.isBuffer(file)) throw new Error(`the feed has no ${name}`);
  return file;
};
const signature = `${manifestName}.sig`;
const image = 'Kiosque-1.1.0.AppImage';

/** Signs what is in the manifest, whatever it says: what only the holder of the key could do, by mistake. */
const signAnew = ({ files }: UpdateServer, manifest: Buffer): void => {
  files.set(manifestName, manifest);
  files.set(signature, Buffer.from(signManifest(manifest, key)));
};

const attacks: readonly Attack[] = [
  {
    name: 'a byte of the manifest is flipped',
    expected: 'update/refused signature',
    spoil: (server) => server.files.set(manifestName, flip(bytesOf(server, manifestName), 12)),
  },
  {
    name: 'the manifest is cut off',
    expected: 'update/refused signature',
    spoil: (server) => server.files.set(manifestName, bytesOf(server, manifestName).subarray(0, 60)),
  },
  { name: 'the manifest is not signed', expected: 'update/refused signature', spoil: ({ files }) => files.delete(signature) },
  {
    name: 'the signature is empty',
    expected: 'update/refused signature',
    spoil: ({ files }) => files.set(signature, Buffer.from('\n')),
  },
  {
    name: 'the signature is of another key',
    expected: 'update/refused signature',
    spoil: (server) => server.files.set(signature, Buffer.from(signManifest(bytesOf(server, manifestName), makeSigningKey()))),
  },
  {
    name: 'the signature is of another manifest',
    expected: 'update/refused signature',
    spoil: ({ files }) => files.set(signature, Buffer.from(signManifest(writeManifest({ ...good, version: '1.2.0' }), key))),
  },
  {
    name: 'a manifest of before is replayed',
    expected: 'update/refused replayed',
    spoil: (_server, { folder }) => openKnownUpdates(join(folder, 'profile')).note(Date.now(), '1.2.0'),
  },
  {
    name: 'an older version is offered',
    expected: 'update/refused older',
    spoil: (server) => publish(server, key, { version: '0.9.0', program }),
  },
  {
    name: 'the same version is offered again',
    expected: '',
    spoil: (server) => publish(server, key, { version: '1.0.0', program }),
  },
  {
    name: 'a version before its release is offered',
    expected: 'update/refused manifest',
    spoil: (server) => publish(server, key, { version: '1.1.0-beta.1', program }),
  },
  {
    name: 'the file lies elsewhere',
    expected: 'update/refused manifest',
    spoil: (server) => signAnew(server, writeManifest({ ...good, name: '../Kiosque.AppImage' })),
  },
  {
    name: 'the file lies on another server',
    expected: 'update/refused manifest',
    spoil: (server) => signAnew(server, writeManifest({ ...good, name: 'https://elsewhere.example/Kiosque.AppImage' })),
  },
  {
    name: 'the file has no sum',
    expected: 'update/refused manifest',
    spoil: (server) => signAnew(server, writeManifest({ ...good, sha512: 'none' })),
  },
  {
    name: 'the file has no size',
    expected: 'update/refused manifest',
    spoil: (server) => signAnew(server, writeManifest({ ...good, size: 0 })),
  },
  {
    name: 'the manifest is for another system',
    expected: 'update/refused system',
    spoil: (server) => signAnew(server, writeManifest({ ...good, name: 'Kiosque-Setup-1.1.0.exe' })),
  },
  {
    name: 'the manifest has no end',
    expected: 'update/refused size',
    spoil: ({ files }) => files.set(manifestName, Buffer.alloc(1024 * 1024, 'a')),
  },
  {
    name: 'the server sends to one without TLS',
    expected: 'update/refused redirect',
    spoil: ({ files }) =>
      files.set(manifestName, (_request, response) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end()),
  },
  {
    name: 'the file is sent from elsewhere',
    expected: 'update/refused redirect',
    spoil: ({ files }) =>
      files.set(image, (_request, response) => response.writeHead(302, { location: 'https://elsewhere.example/x' }).end()),
  },
  {
    name: 'a byte of the file is flipped',
    expected: 'update/damaged',
    spoil: (server) => server.files.set(image, flip(program, 90_000)),
  },
  {
    name: 'the file is another one of the same makers',
    expected: 'update/damaged',
    spoil: ({ files }) => files.set(image, Buffer.from(program.subarray(0, 5000))),
  },
  {
    name: 'the file goes on and on',
    expected: 'update/refused size',
    spoil: ({ files }) =>
      files.set(image, (_request, response) => {
        response.writeHead(200);
        const more = (): void => {
          if (!response.destroyed) response.write(Buffer.alloc(65_536), () => setImmediate(more));
        };
        more();
      }),
  },
  {
    name: 'the file is cut off',
    expected: 'update/unreachable',
    spoil: ({ files }) =>
      files.set(image, (_request, response) => {
        response.writeHead(200, { 'content-length': program.length });
        response.write(program.subarray(0, 70_000), () => response.destroy());
      }),
  },
  { name: 'nobody vouches for the server', expected: 'update/unreachable', certificate: 'self-signed', spoil: () => undefined },
  { name: 'the certificate has expired', expected: 'update/unreachable', certificate: 'expired', spoil: () => undefined },
];

describe('threat 18: a tampered update', () => {
  const held: string[] = [];

  it.each(attacks)('is refused where $name', async ({ name, expected, certificate, spoil }) => {
    const server = await serve(certificate);
    publish(server, key, good);
    const folderOf = startMachine({ url: server.url, key: written });
    spoil(server, folderOf);
    const machine = startMachine({ url: server.url, key: written }, { folder: folderOf.folder });
    await trust(machine);
    const { fault, step } = machine.updates.state();
    expect([fault?.code, fault?.detail?.reason].filter((part) => part !== undefined).join(' ')).toBe(expected);
    expect(['idle', 'available']).toContain(step.kind);
    expect(machine.program()).toBe(oldProgram);
    expect(globSync('profile/**/*.AppImage', { cwd: machine.folder })).toEqual([]);
    if (certificate !== undefined) expect(server.asked).toEqual([]);
    held.push(name);
  });

  it('is not installed where it was changed after it was downloaded', async () => {
    const server = await serve();
    publish(server, key, good);
    const machine = startMachine({ url: server.url, key: written });
    await machine.updates.look();
    machine.updates.download();
    await expect.poll(() => machine.updates.state().step.kind, { timeout: 20_000 }).toBe('ready');
    const [downloaded = ''] = globSync('profile/**/*.AppImage', { cwd: machine.folder });
    appendFileSync(join(machine.folder, downloaded), 'x');
    machine.updates.atEnd();
    expect(machine.program()).toBe(oldProgram);
    held.push('changed on the disk');
  });

  it.each([
    ['http', { url: 'http://updates.example/feed/', key: written }],
    ['a name in the address', { url: 'https://a:b@updates.example/feed/', key: written }],
    ['a key that is none', { url: 'https://updates.example/feed/', key: 'AAAA' }],
  ])('has no feed by %s', (name, feed) => {
    expect(() => readFeed(feed)).toThrow();
    held.push(name);
  });

  it('is counted', () => {
    const all = attacks.length + 4;
    console.log(`threat 18: refused ${held.length} of ${all}, the program unchanged`);
    expect(held).toHaveLength(all);
  });
});

describe('a good update', () => {
  it('is found, downloaded, and takes the place of the program in its last moment', async () => {
    const server = await serve();
    publish(server, key, good);
    const machine = startMachine({ url: server.url, key: written });
    expect((await machine.updates.look()).step).toEqual({ kind: 'available', version: '1.1.0', sizeBytes: program.length });
    // Nothing is fetched that nobody asked for.
    expect(server.asked).toEqual([manifestName, signature]);
    machine.updates.download();
    await expect.poll(() => machine.updates.state().step.kind, { timeout: 20_000 }).toBe('ready');
    expect(machine.program()).toBe(oldProgram);
    machine.updates.restart();
    expect(machine.quits()).toBe(1);
    machine.updates.atEnd();
    expect(machine.program()).toBe(program.toString());
    await expect.poll(() => existsSync(`${machine.image}.started`), { timeout: 20_000 }).toBe(true);
    expect(existsSync(`${machine.image}.new`)).toBe(false);
    expect(machine.states).toEqual(expect.arrayContaining(['looking', 'available', 'downloading', 'ready']));
  });

  it('that cannot be installed is told in the log, and the old program starts again where a restart was asked for', async () => {
    const server = await serve();
    publish(server, key, good);
    const machine = startMachine({ url: server.url, key: written });
    await machine.updates.look();
    machine.updates.download();
    await expect.poll(() => machine.updates.state().step.kind, { timeout: 20_000 }).toBe('ready');
    // Where the new one is to be written lies a folder.
    mkdirSync(join(`${machine.image}.new`, 'x'), { recursive: true });
    machine.updates.restart();
    machine.updates.atEnd();
    expect(machine.program()).toBe(oldProgram);
    const said = machine.lines.join('\n');
    expect(said).toContain('error an update was not installed');
    expect(said).toContain('EISDIR');
    expect(said).not.toContain('info an update was installed');
    expect(machine.startsAgain()).toBe(1);
  });

  it('that the system refuses after it was ready is offered again, with the fault', async () => {
    const server = await serve();
    publish(server, key, good);
    const machine = startMachine({ url: server.url, key: written }, { isLeftToSystem: true });
    await machine.updates.look();
    machine.updates.download();
    await expect.poll(() => machine.updates.state().step.kind, { timeout: 20_000 }).toBe('ready');
    machine.tellError(new Error('Code signature did not pass validation'));
    const { step, fault } = machine.updates.state();
    expect([step.kind, fault?.code]).toEqual(['available', 'update/refused']);
    machine.updates.download();
    await expect.poll(() => machine.updates.state().step.kind, { timeout: 20_000 }).toBe('ready');
    expect(machine.updates.state().fault).toBeNull();
  });

  it('that is stopped leaves nothing, and can be begun again', async () => {
    const server = await serve();
    publish(server, key, good);
    const machine = startMachine({ url: server.url, key: written });
    await machine.updates.look();
    server.files.set(image, (_request, response) => {
      response.writeHead(200, { 'content-length': program.length });
      response.write(program.subarray(0, 20_000));
    });
    machine.updates.download();
    await expect.poll(() => server.asked.at(-1)).toBe(image);
    machine.updates.cancel();
    await expect.poll(() => machine.updates.state().step.kind).toBe('available');
    expect(machine.updates.state().fault).toBeNull();
    server.files.set(image, program);
    machine.updates.download();
    await expect.poll(() => machine.updates.state().step.kind, { timeout: 20_000 }).toBe('ready');
  });

  it('sends no number by which the machine would be known again', async () => {
    const server = await serve();
    publish(server, key, good);
    const headers: string[] = [];
    const manifest = bytesOf(server, manifestName);
    server.files.set(manifestName, (request, response) => {
      headers.push(...Object.keys(request.headers));
      response.end(manifest);
    });
    const { updates } = startMachine({ url: server.url, key: written });
    await updates.look();
    expect(updates.state().step.kind).toBe('available');
    expect(headers.filter((name) => /staging|user-id|cookie/.test(name))).toEqual([]);
  });

  it('that nobody asked for and nobody can give leaves no fault', async () => {
    const server = await serve();
    const { updates } = startMachine({ url: server.url, key: written });
    await updates.lookQuietly();
    expect(updates.state()).toEqual({ step: { kind: 'idle', lookedAtMs: null }, fault: null });
  });

  it('is remembered as the highest, whatever the file of it says otherwise', () => {
    const machine = startMachine({ url: 'https://localhost:1/feed/', key: written });
    const folder = join(machine.folder, 'profile');
    openKnownUpdates(folder).note(1, '1.10.0');
    openKnownUpdates(folder).note(2, '1.9.0');
    expect([openKnownUpdates(folder).highest(), openKnownUpdates(folder).lookedAtMs()]).toEqual(['1.10.0', 2]);
    writeFileSync(join(folder, 'known.json'), 'not json');
    expect(openKnownUpdates(folder).highest()).toBeNull();
    expect(readFileSync(join(folder, 'known.json'), 'utf8')).toBe('not json');
  });
});
