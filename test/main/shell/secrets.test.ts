// Passwords in the system's safe: sealed on the disk, or not on the disk at all.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '../../../main/base/log.ts';
import { openSafeSecrets } from '../../../main/shell/secrets.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

type Backend = 'basic_text' | 'gnome_libsecret' | 'unknown';

/** A safe with a key of its own; another one cannot open what it sealed. */
const makeSafe = (backend: Backend = 'gnome_libsecret', isAvailable = true) => {
  const key = randomBytes(32);
  const nonce = Buffer.alloc(12);
  let isRotated = false;
  let isBroken = false;
  return {
    breakSealing: () => {
      isBroken = true;
    },
    rotate: () => {
      isRotated = true;
    },
    isAsyncEncryptionAvailable: async () => isAvailable,
    getSelectedStorageBackend: () => backend,
    encryptStringAsync: async (text: string) => {
      if (isBroken) throw new Error('the keyring is locked');
      isRotated = false;
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      return Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    },
    decryptStringAsync: async (sealed: Buffer) => {
      const decipher = createDecipheriv('aes-256-gcm', key, nonce);
      decipher.setAuthTag(sealed.subarray(-16));
      const result = decipher.update(sealed.subarray(0, -16)).toString('utf8') + decipher.final('utf8');
      return { result, shouldReEncrypt: isRotated };
    },
  };
};

const password = 'sésame ouvre-toi';
let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});

const filesOf = (): string =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');

describe('a secret', () => {
  it('is kept for the next run, sealed (point 22)', async () => {
    const safe = makeSafe();
    const first = await openSafeSecrets(safe, folder, silentLog, 'linux');
    expect(await first.set('pdf:1', password)).toBe(true);
    const second = await openSafeSecrets(safe, folder, silentLog, 'linux');
    expect(await second.get('pdf:1')).toBe(password);
    expect(filesOf()).not.toContain('ouvre');
  });

  it('is forgotten when it is removed, and never known under another name', async () => {
    const secrets = await openSafeSecrets(makeSafe(), folder, silentLog, 'linux');
    await secrets.set('pdf:1', password);
    await secrets.remove('pdf:1');
    expect(await secrets.get('pdf:1')).toBeNull();
    expect(await secrets.get('toString')).toBeNull();
    expect(await secrets.get('__proto__')).toBeNull();
  });

  it('survives that many are set at once', async () => {
    const safe = makeSafe();
    const secrets = await openSafeSecrets(safe, folder, silentLog, 'linux');
    await Promise.all(Array.from({ length: 20 }, (_, index) => secrets.set(`pdf:${index}`, `word ${index}`)));
    const again = await openSafeSecrets(safe, folder, silentLog, 'linux');
    expect(await Promise.all([0, 7, 19].map((index) => again.get(`pdf:${index}`)))).toEqual(['word 0', 'word 7', 'word 19']);
  });

  it('is sealed anew when the system has changed its key (point 22)', async () => {
    const safe = makeSafe();
    const secrets = await openSafeSecrets(safe, folder, silentLog, 'linux');
    await secrets.set('pdf:1', password);
    safe.rotate();
    expect(await secrets.get('pdf:1')).toBe(password);
    expect((await safe.decryptStringAsync(await safe.encryptStringAsync('x'))).shouldReEncrypt).toBe(false);
  });

  it('is known although it cannot be sealed anew, and sealing anew never undoes a newer one', async () => {
    const safe = makeSafe();
    const secrets = await openSafeSecrets(safe, folder, silentLog, 'linux');
    await secrets.set('pdf:1', password);
    safe.rotate();
    const [, before] = await Promise.all([secrets.set('pdf:1', 'newer'), secrets.get('pdf:1')]);
    expect(['newer', password]).toContain(before);
    expect(await secrets.get('pdf:1')).toBe('newer');
    safe.rotate();
    safe.breakSealing();
    expect(await secrets.get('pdf:1')).toBe('newer');
  });

  it('that cannot be sealed goes before the one that was, until the program ends', async () => {
    const safe = makeSafe();
    const secrets = await openSafeSecrets(safe, folder, silentLog, 'linux');
    await secrets.set('pdf:1', 'old');
    safe.breakSealing();
    expect(await secrets.set('pdf:1', 'new')).toBe(false);
    expect(await secrets.get('pdf:1')).toBe('new');
  });

  it('is not lost with a file that cannot be read just now', async () => {
    const secrets = await openSafeSecrets(makeSafe(), folder, silentLog, 'linux');
    // A folder in the place of the file: reading fails, and not because nothing is there.
    mkdirSync(join(folder, 'secrets.json'));
    expect(await secrets.get('pdf:1')).toBeNull();
    expect(await secrets.set('pdf:1', password)).toBe(false);
    expect(readdirSync(folder)).toEqual(['secrets.json']);
    expect(await secrets.get('pdf:1')).toBe(password);
  });

  it('that another safe sealed is unknown, and so is what is no secret at all', async () => {
    await (await openSafeSecrets(makeSafe(), folder, silentLog, 'linux')).set('pdf:1', password);
    const other = await openSafeSecrets(makeSafe(), folder, silentLog, 'linux');
    expect(await other.get('pdf:1')).toBeNull();
    writeFileSync(join(folder, 'secrets.json'), 'not json');
    expect(await other.get('pdf:1')).toBeNull();
  });

  it.each<[string, Backend, boolean]>([
    ['a keyring that protects nothing', 'basic_text', true],
    ['an unknown keyring', 'unknown', true],
    ['no keyring', 'gnome_libsecret', false],
  ])('lives in memory only with %s (point 22)', async (_name, backend, isAvailable) => {
    const secrets = await openSafeSecrets(makeSafe(backend, isAvailable), folder, silentLog, 'linux');
    expect(await secrets.set('pdf:1', password)).toBe(false);
    expect(await secrets.get('pdf:1')).toBe(password);
    expect(existsSync(join(folder, 'secrets.json'))).toBe(false);
  });
});
