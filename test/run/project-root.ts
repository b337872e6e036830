// Where the project lies, whatever folder a command was started from.
import { fileURLToPath } from 'node:url';

/** The absolute path of the folder that holds package.json. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
