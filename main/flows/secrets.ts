// Where passwords are kept between uses: the shell gives the system's safe, the command line only its own memory.
// Refuses to touch the disk, and to name a key after anything but bytes.

/** A keeper of secrets. `set` tells whether the secret outlives the program. */
export type Secrets = {
  get: (key: string) => Promise<string | null>;
  set: (key: string, value: string) => Promise<boolean>;
  remove: (key: string) => Promise<void>;
};

/** The key of a PDF's password. */
export function passwordKey(sha256: string): string {
  return `pdf:${sha256}`;
}

/** Secrets that end with the program. */
export function openMemorySecrets(): Secrets {
  const kept = new Map<string, string>();
  return {
    get: async (key) => kept.get(key) ?? null,
    set: async (key, value) => {
      kept.set(key, value);
      return false;
    },
    remove: async (key) => {
      kept.delete(key);
    },
  };
}
