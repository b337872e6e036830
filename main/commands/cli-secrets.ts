// The secrets of the command line: what a person has put into the environment, and what this run was told. Nothing outlives the program.
import { openMemorySecrets, type Secrets } from '../flows/secrets.ts';

const prefix = 'source:';

/** The variable that holds the secret of a source: its password, its token, or headers as `Name: value` lines. */
export function secretVariable(sourceId: string): string {
  return `KIOSQUE_SECRET_${sourceId}`;
}

/** Memory first, then the environment. */
export function openCliSecrets(environment: NodeJS.ProcessEnv): Secrets {
  const memory = openMemorySecrets();
  return {
    ...memory,
    get: async (key) => {
      const told = await memory.get(key);
      if (told !== null || !key.startsWith(prefix)) return told;
      const value = environment[secretVariable(key.slice(prefix.length))];
      return value === undefined || value === '' ? null : value;
    },
  };
}
