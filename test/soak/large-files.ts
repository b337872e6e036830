// A PDF of half a gigabyte, added and read by range: what the process holds meanwhile, threads included. Refuses to make the file.
import { writeFileSync } from 'node:fs';
import { silentLog } from '../../main/base/log.ts';
import { type Core, openCore } from '../../main/core.ts';
import { openEditionProtocol } from '../../main/shell/edition-protocol.ts';
import { ORIGIN } from '../../main/shell/scheme.ts';
import { quietCore } from '../support/quiet-core.ts';
import { readPeakMb, settledState } from './process-state.ts';

const pieceBytes = 64 * 1024;
const pieces = 500;

/** How much more the process held at most than before, in MiB: while it was added, drawn and indexed, and while pieces all over it were read. */
export type LargeFile = { addingMb: number; readingMb: number; pieces: number; isSearchable: boolean };

/** Resets what proc(5) calls the peak. */
const resetPeak = (): void => writeFileSync('/proc/self/clear_refs', '5');

type Added = { id: string; sizeBytes: number; searchable: boolean };

const addAndDraw = async (core: Core, path: string): Promise<Added> => {
  const run = core.add([path], {});
  await run.settled;
  await core.whenSearchable();
  const { editions } = await core.handlers['editions.list']({});
  const edition = editions.toSorted((one, other) => other.addedAtMs - one.addedAtMs)[0];
  if (edition === undefined) throw new Error(`${path} was not added`);
  await core.picture(edition.id, 1, 'page');
  return edition;
};

const readPieces = async (core: Core, { id, sizeBytes }: Added): Promise<number> => {
  const handle = openEditionProtocol({ files: new Map(), core: Promise.resolve(core), log: silentLog });
  let read = 0;
  for (; read < pieces; read += 1) {
    const first = Math.floor(((sizeBytes - pieceBytes) * read) / (pieces - 1));
    const headers = new Headers({ range: `bytes=${first}-${first + pieceBytes - 1}` });
    const response = await handle({ url: `${ORIGIN}/edition/${id}.pdf`, method: 'GET', headers });
    const { byteLength } = await response.arrayBuffer();
    if (response.status !== 206 || byteLength !== pieceBytes) throw new Error(`piece ${read} came as ${byteLength} bytes`);
  }
  return read;
};

/** Adds the file at `path` to a new library at `libraryDir`, and reads it; a small one before it, at `warmUpPath`, starts the threads. */
export async function readLargeFile(libraryDir: string, path: string, warmUpPath: string): Promise<LargeFile> {
  const core = await openCore({ ...quietCore, libraryDir, indexing: 'all' });
  await readPieces(core, await addAndDraw(core, warmUpPath));
  const { rssMb } = await settledState();
  resetPeak();
  const edition = await addAndDraw(core, path);
  const addingMb = readPeakMb() - rssMb;
  resetPeak();
  const read = await readPieces(core, edition);
  const readingMb = readPeakMb() - rssMb;
  await core.close();
  return { addingMb, readingMb, pieces: read, isSearchable: edition.searchable };
}
