// A file of JSON lines as it is read back: one value a line, written one after the other. A crash may have cut a line short.
import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { systemCodeOf } from './disk-error.ts';

/** The values of a file in the order of its lines, none where there is no file. Lines that cannot be read are left out. Throws what else the system says. */
export function readJsonLines<Value>(path: string, schema: z.ZodType<Value>): Value[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return [];
    throw error;
  }
  return text.split('\n').flatMap((line) => {
    try {
      return [schema.parse(JSON.parse(line))];
    } catch {
      return [];
    }
  });
}
