// Editions opened and closed as the window does it: the calls of the reader, and its requests, of which some are left half-read.
import { silentLog } from '../../main/base/log.ts';
import { type Core, openCore } from '../../main/core.ts';
import { openEditionProtocol } from '../../main/shell/edition-protocol.ts';
import { ORIGIN } from '../../main/shell/scheme.ts';
import { quietCore } from '../support/quiet-core.ts';
import { type ProcessState, settledState } from './process-state.ts';

type Handle = ReturnType<typeof openEditionProtocol>;

const pieceBytes = 64 * 1024;

const ask = async <Value>(core: Core, name: string, input: unknown): Promise<Value> => {
  const answer = await core.answer(name, input);
  if (!answer.ok) throw new Error(`${name} answered ${answer.fault.code}`);
  return answer.value as Value;
};

const get = async (handle: Handle, address: string, range?: string): Promise<Response> => {
  const headers = new Headers(range === undefined ? {} : { range });
  const response = await handle({ url: `${ORIGIN}/${address}`, method: 'GET', headers, initiatorOrigin: ORIGIN });
  if (!response.ok) throw new Error(`${address} was answered with ${response.status}`);
  return response;
};

/** Turns away after the first piece, or before it. */
const turnAway = async (response: Response, afterPieces: number): Promise<void> => {
  const reader = response.body?.getReader();
  for (let piece = 0; piece < afterPieces; piece += 1) await reader?.read();
  await reader?.cancel();
};

const expectLength = async (response: Response, bytes: number): Promise<void> => {
  const { byteLength } = await response.arrayBuffer();
  if (byteLength !== bytes) throw new Error(`${byteLength} bytes came instead of ${bytes}`);
};

/** One edition from its cover to its last piece. */
export async function openAndClose(core: Core, handle: Handle, id: string): Promise<void> {
  const { edition, urls } = await ask<{ edition: { sizeBytes: number }; urls: { pdf: string } }>(core, 'editions.open', { id });
  await ask(core, 'pages.layout', { id, page: 1 });
  await ask(core, 'marks.list', { id });
  await (await get(handle, `cover/${id}.jpg`)).arrayBuffer();
  await expectLength(await get(handle, urls.pdf, `bytes=0-${pieceBytes - 1}`), pieceBytes);
  await expectLength(await get(handle, urls.pdf, `bytes=-${pieceBytes}`), pieceBytes);
  await turnAway(await get(handle, urls.pdf, `bytes=${pieceBytes}-`), 1);
  await turnAway(await get(handle, urls.pdf), 0);
  await expectLength(await get(handle, urls.pdf), edition.sizeBytes);
  await ask(core, 'editions.keepPosition', { id, page: 1 });
}

/** Opens and closes so many editions of a library, all in turn, after some that warm the process up; what it held before and after. */
export async function cycleEditions(
  libraryDir: string,
  { cycles, warmUp }: { cycles: number; warmUp: number },
): Promise<{ start: ProcessState; end: ProcessState; done: number }> {
  const core = await openCore({ ...quietCore, libraryDir });
  const handle = openEditionProtocol({ files: new Map(), core: Promise.resolve(core), log: silentLog });
  const { editions } = await ask<{ editions: { id: string }[] }>(core, 'editions.list', {});
  let done = 0;
  const cycle = async (count: number): Promise<void> => {
    for (let number = 0; number < count; number += 1) {
      const id = editions[done % editions.length]?.id;
      if (id === undefined) throw new Error('the library is empty');
      await openAndClose(core, handle, id);
      done += 1;
    }
  };
  await cycle(warmUp);
  const start = await settledState();
  await cycle(cycles);
  const end = await settledState();
  await core.close();
  return { start, end, done: done - warmUp };
}
