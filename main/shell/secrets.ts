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

/** Opens the secrets in `folder`. Changes wait for one another; a value that can no longer be unsealed counts as forgotten. */
export async function openSafeSecrets(safe: Safe, folder: string, log: Log, platform = process.platform): Promise<Secrets> {
  const memory = openMemorySecrets();
  if (!(await isProtected(safe, platform))) {
    log.info('no keyring: passwords are kept in memory only');
    return memory;
  }
  const file = join(folder, 'secrets.json');
  const read = (): Record<string, string> => {
    try {
      return Sealed.parse(JSON.parse(readFileSync(file, 'utf8')));
    } catch {
      return {};
    }
  };
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
  const seal = async (key: string, value: string): Promise<void> => {
    const bytes = await safe.encryptStringAsync(value);
    await change((sealed) => {
      sealed[key] = bytes.toString('base64');
    });
  };
  const get = async (key: string): Promise<string | null> => {
    await last;
    const sealed = Object.entries(read()).find(([name]) => name === key)?.[1];
    if (sealed === undefined) return memory.get(key);
    try {
      const { result, shouldReEncrypt } = await safe.decryptStringAsync(Buffer.from(sealed, 'base64'));
      if (shouldReEncrypt) await seal(key, result);
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
