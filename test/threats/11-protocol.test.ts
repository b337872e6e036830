// Threat 11: addresses of the application's scheme that try to become paths. The real handler over a real library and real files of a page, with
// what must not be read lying all around.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { silentLog } from '../../main/base/log.ts';
import { openEditionProtocol } from '../../main/shell/edition-protocol.ts';
import { listPageFiles } from '../../main/shell/page-files.ts';
import { keepEditions } from '../support/kept-editions.ts';
import { openTestCore } from '../support/open-test-core.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { hostileAddresses } from './hostile-addresses.ts';

it('a hostile address gets nothing, and an honest one its file', async () => {
  const page = join(temporaryFolder(), 'renderer');
  const libraryDir = join(page, '..', 'library');
  mkdirSync(join(page, 'assets'), { recursive: true });
  for (const name of ['index.html', '.env', 'assets/index.js', '../library.sqlite', '../secret.js'])
    writeFileSync(join(page, name), name);
  const [id = ''] = keepEditions(libraryDir, [{}]);
  const core = await openTestCore({ libraryDir, isFetching: false });
  const bugs: unknown[] = [];
  const handle = openEditionProtocol({
    files: listPageFiles(page),
    core: Promise.resolve(core),
    log: { ...silentLog, error: (_message, error) => bugs.push(error) },
  });
  const ask = async (url: string) => {
    const answer = await handle({ url, method: 'GET', headers: new Headers() });
    return { status: answer.status, length: (await answer.text()).length };
  };
  const leaks: unknown[] = [];
  for (const address of hostileAddresses) {
    // With the id of an edition that is there, so that only the form can be what refuses it.
    const url = address.replaceAll('0123456789abcdef', id);
    const answer = await ask(url);
    if (answer.status !== 404 || answer.length !== 0) leaks.push({ url, ...answer });
  }
  console.log(`threat 11: ${hostileAddresses.length} hostile addresses at the handler, ${leaks.length} answered`);
  expect(leaks).toEqual([]);
  expect(bugs).toEqual([]);
  expect(hostileAddresses.length).toBeGreaterThanOrEqual(30);
  expect((await ask('kiosque://app/')).length).toBe('index.html'.length);
  expect((await ask(`kiosque://app/edition/${id}.pdf`)).length).toBeGreaterThan(0);
});
