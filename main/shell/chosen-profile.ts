// Where the application keeps what is its own, when the environment says: for tests, and for two applications beside one another.
// Refuses a path that depends on where the program was started from.
import { isAbsolute } from 'node:path';

/** The folder that `KIOSQUE_PROFILE` names; null where it names none. */
export function chosenProfile(environment: NodeJS.ProcessEnv): string | null {
  const profile = environment.KIOSQUE_PROFILE ?? '';
  return isAbsolute(profile) ? profile : null;
}
