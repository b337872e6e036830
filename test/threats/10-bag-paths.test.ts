// Threat 10: the paths that a bag itself writes, in its manifests and its list of what is to be fetched. None of them leads out of the bag, and
// nothing is ever fetched.
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openBagRun } from '../../main/flows/bags/bag-desk.ts';
import { importBag } from '../../main/flows/bags/import-bag.ts';
import { serve } from '../main/acquire/http/servers.ts';
import { makeBag, sumOf, writeFiles } from '../support/made-bag.ts';
import { openTestCore } from '../support/open-test-core.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { codesOf, verifyAt } from '../support/verify-at.ts';
import { hostileNames } from './hostile-names.ts';

const payload = { 'data/a.txt': 'alpha' };
const sum = sumOf('alpha');
const put = (files: Record<string, string | Uint8Array>): string => writeFiles(join(temporaryFolder(), 'bag'), files);

/** Paths as manifests write them: as they are, and with the signs encoded that a manifest may encode. */
const paths = [
  ...hostileNames.map((name) => name.replace(/^bag\//, '')),
  'data/%0D/../../x',
  'data/..%0A/../../x',
  './../x',
  'data/./../../x',
  'data//../../x',
];

it('threat 10: every path that leaves a bag, or means another file elsewhere, is named, and nothing is fetched', {
  timeout: 120_000,
}, async () => {
  const listener = await serve((_, response) => response.end('fetched'));
  const addresses = [
    `${listener.url}/a`,
    'file:///etc/passwd',
    'ftp://127.0.0.1/a',
    'http://169.254.169.254/latest',
    'javascript:1',
    '\\\\host\\share',
  ];
  let [named, all] = [0, 0];
  const check = async (where: string, path: string, files: Record<string, string | Uint8Array>): Promise<void> => {
    all += 1;
    const report = await verifyAt(put(files));
    const codes = codesOf(report.problems);
    const isNamed = codes.some((code) => /^bag\/(?:unsafe-path|reserved-name|bad-line)/.test(code));
    expect([where, path, report.valid, isNamed, codes]).toEqual([where, path, false, true, codes]);
    named += 1;
  };
  for (const path of paths) {
    await check('manifest', path, makeBag(payload, { 'manifest-sha256.txt': `${sum}  data/a.txt\n${sum}  ${path}\n` }));
    await check('tag manifest', path, { ...makeBag(payload), 'tagmanifest-sha256.txt': `${sum}  ${path}\n` });
    await check('list of what is to be fetched', path, makeBag(payload, { 'fetch.txt': `${listener.url}/a 5 ${path}\n` }));
  }
  const core = await openTestCore();
  for (const address of addresses) {
    const files = makeBag(payload, { 'fetch.txt': `${address} 5 data/a.txt\n` });
    delete files['data/a.txt'];
    const path = put(files);
    expect([address, (await verifyAt(path)).valid]).toEqual([address, false]);
    const run = openBagRun(new AbortController().signal, () => {});
    const imported = await (await importBag(core.parts, path, null, run)).finish();
    expect([address, imported.failed.map(({ code }) => code)]).toEqual([address, ['bag/invalid']]);
  }
  await pause(50);
  console.log(
    `threat 10: ${named} of ${all} paths named, ${addresses.length} lists with addresses, ${listener.connections()} hits`,
  );
  expect([named, listener.connections()]).toEqual([all, 0]);
});
