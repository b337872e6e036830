// What a build is given of its updates, and what signs them: by the programs as people run them.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSignedManifest } from '../../../../main/shell/updates/signed-manifest.ts';
import { feedOfBuild } from '../../../../main/shell/updates/update-feed.ts';
import { projectRoot } from '../../../run/project-root.ts';
import { writeFeed } from '../../../run/write-feed.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { makeSigningKey, writeManifest } from '../../../support/update-server.ts';

const url = 'https://updates.example/kiosque';
const sign = (file: string, key: string): string =>
  execFileSync(process.execPath, [join(projectRoot, 'test/run/sign-update.ts'), file, key], { encoding: 'utf8' });

describe('a build', () => {
  it('takes what its key has signed by the program for it', () => {
    const folder = temporaryFolder();
    const [manifest, keyFile] = [join(folder, 'latest-linux.yml'), join(folder, 'key.pem')];
    const offered = { version: '2.0.0', program: Buffer.from('newer') };
    writeFileSync(manifest, writeManifest(offered));
    writeFileSync(keyFile, makeSigningKey().export({ format: 'pem', type: 'pkcs8' }));
    const [, key = ''] = /KIOSQUE_UPDATE_KEY=(\S+)/.exec(sign(manifest, keyFile)) ?? [];
    writeFeed(folder, { KIOSQUE_UPDATE_URL: url, KIOSQUE_UPDATE_KEY: key });
    const feed = feedOfBuild(join(folder, 'update-feed.json'));
    if (feed === null) throw new Error('the build has no feed');
    expect(feed.url.href).toBe(`${url}/`);
    const signed = { bytes: readFileSync(manifest), signature: readFileSync(`${manifest}.sig`, 'utf8'), key: feed.key };
    const parse = (): unknown => ({ version: '2.0.0', files: [{ url: 'a.AppImage', sha512: `${'a'.repeat(86)}==`, size: 1 }] });
    expect(readSignedManifest(signed, '.AppImage', parse).version).toBe('2.0.0');
  });

  it('without an address and a key has no feed, and with one alone is not built', () => {
    const folder = temporaryFolder();
    writeFeed(folder, {});
    expect(feedOfBuild(join(folder, 'update-feed.json'))).toBeNull();
    expect(() => writeFeed(folder, { KIOSQUE_UPDATE_URL: url })).toThrow('together');
    expect(() => writeFeed(folder, { KIOSQUE_UPDATE_URL: 'http://updates.example/', KIOSQUE_UPDATE_KEY: 'AAAA' })).toThrow();
  });
});
