// Passwords, sealed by the system's keyring in one file. Without a real keyring they live as long as the program: never in the clear on the disk.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SafeStorage } from 'electron';
import { z } from 'zod';
import { writeAtomically } from '../base/atomic-file.ts';
import type { Log } from '../base/log.ts';
import { openMemorySecrets, type Secrets } from '../flows/secrets.ts';

type Safe = Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
>;

const Sealed = z.record(z.string(), z.base64());

/** `basic_text` seals with a key that everyone has, and `unknown` says nothing. */
const isProtected = async (safe: Safe, platform: NodeJS.Platform): Promise<boolean> => {
  if (!(await safe.isAsyncEncryptionAvailable())) return false;
  if (platform !== 'linux') return true;
  const backend = safe.getSelectedStorageBackend();
  return backend !== 'basic_text' && backend !== 'unknown';
};

/** Nothing where the file is not there, or holds no secrets. Throws where it is there and cannot be read: it must not be written over. */
const readSealed = (file: string, log: Log): Record<string, string> => {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
  try {
    return Sealed.parse(JSON.parse(text));
  } catch (error) {
    log.error('the file of sealed passwords cannot be understood', error);
    return {};
  }
};

/** Opens the secrets in `folder`. Changes wait for one another; a value that can no longer be unsealed counts as forgotten. */
export async function openSafeSecrets(safe: Safe, folder: string, log: Log, platform = process.platform): Promise<Secrets> {
  const memory = openMemorySecrets();
  if (!(await isProtected(safe, platform))) {
    log.info('no keyring: passwords are kept in memory only');
    return memory;
  }
  const file = join(folder, 'secrets.json');
  const read = (): Record<string, string> => readSealed(file, log);
  let last: Promise<unknown> = Promise.resolve();
  const change = (make: (sealed: Record<string, string>) => Promise<void> | void): Promise<void> => {
    const next = last.then(async () => {
      const sealed = read();
      await make(sealed);
      writeAtomically(file, JSON.stringify(sealed));
    });
    last = next.catch(() => undefined);
    return next;
  };
  /** The value in the place of `before`; one that was set meanwhile stays. */
  const seal = async (key: string, value: string, before?: string): Promise<void> => {
    const bytes = await safe.encryptStringAsync(value);
    await change((sealed) => {
      if (before === undefined || sealed[key] === before) sealed[key] = bytes.toString('base64');
    });
  };
  const sealAnew = (key: string, value: string, before: string): Promise<void> =>
    seal(key, value, before).catch((error: unknown) => log.error('a password could not be sealed anew', error));
  const get = async (key: string): Promise<string | null> => {
    await last;
    // What could not be sealed is newer than what was.
    const unsealed = await memory.get(key);
    if (unsealed !== null) return unsealed;
    try {
      const sealed = Object.entries(read()).find(([name]) => name === key)?.[1];
      if (sealed === undefined) return null;
      const { result, shouldReEncrypt } = await safe.decryptStringAsync(Buffer.from(sealed, 'base64'));
      if (shouldReEncrypt) await sealAnew(key, result, sealed);
      return result;
    } catch (error) {
      log.error('a password can no longer be unsealed', error);
      return null;
    }
  };
  return {
    get,
    set: async (key, value) => {
      try {
        await seal(key, value);
        await memory.remove(key);
        return true;
      } catch (error) {
        log.error('a password could not be sealed', error);
        return memory.set(key, value);
      }
    },
    remove: async (key) => {
      await memory.remove(key);
      await change((sealed) => {
        delete sealed[key];
      });
    },
  };
}
