// The program's version, read from the package that this file belongs to.
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Package = z.object({ version: z.string() });

/** The version in package.json, which lies two folders above this file, in the sources and in the bundle alike. */
export function readVersion(): string {
  const path = new URL('../../package.json', import.meta.url);
  return Package.parse(JSON.parse(readFileSync(path, 'utf8'))).version;
}
