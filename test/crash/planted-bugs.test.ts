// The bugs of order are planted by `npm run test:crash` alone; that they can still be planted is seen in every npm test.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../run/project-root.ts';
import { operations } from './operations.ts';
import { bugsOfOrder } from './planted-bugs.ts';

describe('a planted bug of order', () => {
  it.for(bugsOfOrder)('$name stands where the program has what it replaces, once', ({ file, from, operation }) => {
    expect(readFileSync(join(projectRoot, file), 'utf8').split(from)).toHaveLength(2);
    expect(operations.map(({ name }) => name)).toContain(operation);
  });
});
