// `safeStorage`: AES-256-GCM under a key file in userData. Protects nothing from who can read that file, as its backend says.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type Electron from 'electron';
import { theApp } from './app.ts';
import { refuseAbsent } from './refuse-absent.ts';

const PREFIX = Buffer.from('s10');

const readKey = (): Buffer => {
  const folder = theApp.getPath('userData');
  const path = join(folder, 'stand-in-key');
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(path, randomBytes(32), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(path);
};

type Backend = ReturnType<Electron.SafeStorage['getSelectedStorageBackend']>;

const known = {
  isAsyncEncryptionAvailable: async (): Promise<boolean> => theApp.isReady(),
  getSelectedStorageBackend: (): Backend => (process.env.STAND_IN_SECRETS as Backend | undefined) ?? 'gnome_libsecret',
  encryptStringAsync: async (text: string): Promise<Buffer> => {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', readKey(), nonce);
    return Buffer.concat([PREFIX, nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  },
  decryptStringAsync: async (sealed: Buffer): Promise<Electron.DecryptStringAsyncReturnValue> => {
    const start = PREFIX.length;
    if (!sealed.subarray(0, start).equals(PREFIX)) throw new Error('Ciphertext does not appear to be encrypted.');
    const decipher = createDecipheriv('aes-256-gcm', readKey(), sealed.subarray(start, start + 12));
    decipher.setAuthTag(sealed.subarray(-16));
    const result = Buffer.concat([decipher.update(sealed.subarray(start + 12, -16)), decipher.final()]).toString('utf8');
    return { result, shouldReEncrypt: false };
  },
} satisfies Partial<Electron.SafeStorage>;

/** `safeStorage` as the application imports it. */
export const safeStorage = refuseAbsent('safeStorage', known);
