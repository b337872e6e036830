// Every bag of the conformance suite gets the verdict of its folder, on every system the same.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { suite } from '../../../support/suites.ts';
import { verifyAt } from '../../../support/verify-at.ts';

const root = suite('bagit');
const list = (folder: string): string[] => readdirSync(folder).sort();
const bags = list(root)
  .filter((name) => name.startsWith('v'))
  .flatMap((version) =>
    list(join(root, version)).flatMap((kind) => list(join(root, version, kind)).map((name) => ({ version, kind, name }))),
  );

/** Bags that one system must refuse are refused everywhere. */
const wanted = (kind: string): string => (kind.endsWith('-only') ? 'invalid' : kind);

describe('the conformance suite of the Library of Congress', () => {
  it('gets the verdict of its folders', async () => {
    const wrong: string[] = [];
    for (const { version, kind, name } of bags) {
      const { valid, problems, warnings } = await verifyAt(join(root, version, kind, name));
      const verdict = problems.length > 0 ? 'invalid' : warnings.length > 0 ? 'warning' : 'valid';
      if (verdict !== wanted(kind)) wrong.push(`${version}/${kind}/${name}: ${verdict}`);
      expect(valid).toBe(problems.length === 0);
    }
    console.log(`BagIt suite: ${bags.length - wrong.length} of ${bags.length} verdicts`);
    expect(wrong).toEqual([]);
    expect(bags.length).toBeGreaterThan(30);
  });
});
