// Threat 12: somebody else writes into the folder of the library, or beside it. What is handed to the page is a plain file of the library and
// nothing else, whatever stands in its place, and whenever it is put there.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, readlinkSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '../../main/base/log.ts';
import { openEditionProtocol, type PageRequest } from '../../main/shell/edition-protocol.ts';
import { keepEditions } from '../support/kept-editions.ts';
import { openTestCore } from '../support/open-test-core.ts';
import { pdfFileOf } from '../support/pdf-file-of.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { startSwapping } from './swap-place.ts';

const secret = `%PDF-1.7 ${'secret '.repeat(40)}`;
const REQUESTS = 1000;

type Place = {
  folder: string;
  library: string;
  pdf: string;
  bytes: string;
  ask: () => Promise<{ status: number; body: string }>;
};
let at: Place;
const bugs: unknown[] = [];

beforeEach(async () => {
  const folder = temporaryFolder();
  const library = join(folder, 'lib');
  // The name of the library, and more: what compares only beginnings takes it for a part of it.
  const evil = join(folder, 'lib-evil');
  const [id = ''] = keepEditions(library, [{}]);
  const core = await openTestCore({ libraryDir: library, isFetching: false });
  const { path: pdf } = await pdfFileOf(core, id);
  mkdirSync(evil);
  writeFileSync(join(evil, 'edition.pdf'), secret);
  writeFileSync(join(folder, 'secret.pdf'), secret);
  const handle = openEditionProtocol({
    files: new Map(),
    core: Promise.resolve(core),
    log: { ...silentLog, error: (_message, error) => bugs.push(error) },
  });
  const request: PageRequest = { url: `kiosque://app/edition/${id}.pdf`, method: 'GET', headers: new Headers() };
  const ask = async () => {
    const answer = await handle(request);
    return { status: answer.status, body: await answer.text() };
  };
  at = { folder, library, pdf, bytes: readFileSync(pdf, 'latin1'), ask };
});

/** What is put in the place of an edition, or of a folder above it. */
const planted: Record<string, (place: Place) => void> = {
  'a link to a file beside the library': ({ folder, pdf }) => put(pdf, () => symlinkSync(join(folder, 'secret.pdf'), pdf)),
  'a link to a file of a folder whose name begins like the library’s': ({ folder, pdf }) =>
    put(pdf, () => symlinkSync(join(folder, 'lib-evil/edition.pdf'), pdf)),
  'a relative link upwards': ({ pdf }) => put(pdf, () => symlinkSync('../../../../../secret.pdf', pdf)),
  'a link to what the system says of itself': ({ pdf }) => put(pdf, () => symlinkSync('/proc/self/environ', pdf)),
  'a link to a device without end': ({ pdf }) => put(pdf, () => symlinkSync('/dev/zero', pdf)),
  'a link to itself': ({ pdf }) => put(pdf, () => symlinkSync(pdf, pdf)),
  'a link to a link': ({ folder, pdf }) => {
    symlinkSync(join(folder, 'secret.pdf'), join(folder, 'step.pdf'));
    put(pdf, () => symlinkSync(join(folder, 'step.pdf'), pdf));
  },
  'a pipe to which nobody writes': ({ pdf }) => put(pdf, () => execFileSync('mkfifo', [pdf])),
  'a folder': ({ pdf }) => put(pdf, () => mkdirSync(pdf)),
  nothing: ({ pdf }) => rmSync(pdf),
  'a link in the place of its folder': ({ folder, pdf }) => linkFolder(dirname(pdf), join(folder, 'lib-evil')),
  'a link in the place of the folder of its year': ({ folder, pdf }) => {
    const year = dirname(dirname(pdf));
    const copy = join(folder, 'lib-evil', dirname(pdf).slice(year.length + 1));
    mkdirSync(copy, { recursive: true });
    writeFileSync(join(copy, 'edition.pdf'), secret);
    linkFolder(year, join(folder, 'lib-evil'));
  },
};

const put = (pdf: string, make: () => void): void => {
  rmSync(pdf);
  make();
};

const linkFolder = (place: string, target: string): void => {
  renameSync(place, `${place}.away`);
  symlinkSync(target, place);
};

const openFiles = (): string[] =>
  readdirSync('/proc/self/fd').flatMap((name) => {
    try {
      return [readlinkSync(`/proc/self/fd/${name}`)];
    } catch {
      return [];
    }
  });

describe.runIf(process.platform === 'linux')('what stands in the place of an edition', () => {
  it('is served where it is the file that was kept', async () => {
    expect(await at.ask()).toEqual({ status: 200, body: at.bytes });
  });

  it.each(Object.keys(planted))('is not handed out where it is %s', async (name) => {
    planted[name]?.(at);
    expect(await at.ask()).toEqual({ status: 404, body: '' });
    expect(openFiles().filter((path) => path.startsWith(at.folder) && path.endsWith('.pdf'))).toEqual([]);
  });

  it.each<[string, (place: Place) => [place: string, decoy: string]]>([
    ['the file', ({ folder, pdf }) => [pdf, join(folder, 'secret.pdf')]],
    ['its folder', ({ folder, pdf }) => [dirname(pdf), join(folder, 'lib-evil')]],
  ])('is never handed out while %s is swapped with a link', { timeout: 120_000 }, async (what, swapped) => {
    const swapping = await startSwapping(...swapped(at));
    const counts = { served: 0, refused: 0 };
    const others: unknown[] = [];
    for (let asked = 0; asked < REQUESTS; asked += 1) {
      const { status, body } = await at.ask();
      if (status === 404 && body === '') counts.refused += 1;
      else if (status === 200 && body === at.bytes) counts.served += 1;
      else others.push({ status, body });
    }
    const swaps = await swapping.stop();
    const { served, refused } = counts;
    console.log(
      `threat 12: ${REQUESTS} requests while ${what} was swapped ${swaps} times: ${served} served, ${refused} refused, ${others.length} leaks`,
    );
    expect(bugs).toEqual([]);
    expect(others).toEqual([]);
    expect(served + refused).toBe(REQUESTS);
    // Both were met, or nothing was tried.
    expect(Math.min(served, refused, swaps)).toBeGreaterThan(0);
    expect(await at.ask()).toEqual({ status: 200, body: at.bytes });
  });
});
