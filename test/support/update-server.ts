// A feed of updates over real TLS, with releases of a small AppImage that are signed as `npm run sign-update` signs them.
import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type ServerOptions } from 'node:https';
import type { AddressInfo } from 'node:net';
import { signManifest } from '../run/sign-update.ts';

const tlsFile = (name: string): string => readFileSync(new URL(`../fixtures/tls/${name}`, import.meta.url), 'utf8');

/** The authority that the certificates of the server are from. */
export const testAuthority = tlsFile('ca.pem');

/** Which manifest this system asks for. */
export const manifestName = process.arch === 'x64' ? 'latest-linux.yml' : `latest-linux-${process.arch}.yml`;

/** How a file is answered when its bytes are not enough. */
type Way = (request: IncomingMessage, response: ServerResponse) => void;

/** A feed: its files by name, and how often it was asked. */
export type UpdateServer = {
  url: string;
  files: Map<string, Buffer | Way>;
  asked: string[];
  close: () => Promise<void>;
};

/** Serves it; `certificate` is one of test/fixtures/tls. */
export async function serveUpdates(certificate: 'good' | 'self-signed' | 'expired' = 'good'): Promise<UpdateServer> {
  const files: UpdateServer['files'] = new Map();
  const asked: string[] = [];
  const options: ServerOptions = { key: tlsFile(`${certificate}.key`), cert: tlsFile(`${certificate}.pem`) };
  const server = createServer(options, (request, response) => {
    const name = (request.url ?? '').replace(/^\/feed\//, '').replace(/\?.*$/, '');
    asked.push(name);
    const file = files.get(name);
    if (typeof file === 'function') file(request, response);
    else if (file === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-length': file.length }).end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `https://localhost:${port}/feed/`,
    files,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** A key for signing, and what a build is given of it. */
export const makeSigningKey = (): KeyObject => generateKeyPairSync('ed25519').privateKey;

/** What a release is made of; what is left out is as it should be. */
export type Release = { version: string; program: Buffer; name?: string; sha512?: string; size?: number; extra?: string };

/** The manifest as electron-builder writes it. */
export function writeManifest({ version, program, name, sha512, size, extra = '' }: Release): Buffer {
  const file = name ?? `Kiosque-${version}.AppImage`;
  const sum = sha512 ?? createHash('sha512').update(program).digest('base64');
  return Buffer.from(
    `version: ${version}\nfiles:\n  - url: ${file}\n    sha512: ${sum}\n    size: ${size ?? program.length}\n    blockMapSize: 100\n${extra}path: ${file}\nsha512: ${sum}\nreleaseDate: '2026-11-27T12:00:00.000Z'\n`,
  );
}

/** Puts a signed release into the feed. */
export function publish({ files }: Pick<UpdateServer, 'files'>, key: KeyObject, release: Release): void {
  const manifest = writeManifest(release);
  files.set(release.name ?? `Kiosque-${release.version}.AppImage`, release.program);
  files.set(manifestName, manifest);
  files.set(`${manifestName}.sig`, Buffer.from(signManifest(manifest, key)));
}
