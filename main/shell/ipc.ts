// The window's three channels: calls, drops, events. Refuses every sender but the main frame of our own window at our own origin, and more
// calls at once than a page of ours has.
import { isAbsolute } from 'node:path';
import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { channels } from '#border/channels';
import type { WindowHandlers } from '#border/contract';
import { type Answer, AppError } from '#border/errors';
import type { InterfaceLanguage } from '#border/model';
import type { Log } from '../base/log.ts';
import { toFault } from '../base/to-fault.ts';
import type { Core } from '../core.ts';
import { ORIGIN } from './scheme.ts';

/** What a window is answered with. `language` is for the faults of drops, `own` for what it asks of itself. */
export type IpcParts = {
  core: Promise<Pick<Core, 'answer' | 'addPaths' | 'on' | 'tells'>>;
  log: Log;
  language: () => InterfaceLanguage;
  own: WindowHandlers;
};

/** A drop of more files than this is not a person's. */
const MOST_DROPPED = 100_000;

/** A page of ours has some dozen calls under way; so many are a page that was taken over, or that runs wild. */
const MOST_UNDER_WAY = 1000;

/** Whether a message comes from the main frame of this very window, still at our origin. A frame that has gone is null. */
export function isOurSender(event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>, contents: WebContents): boolean {
  const frame = event.senderFrame;
  if (frame === null || contents.isDestroyed() || frame.isDestroyed()) return false;
  return event.sender.id === contents.id && frame === contents.mainFrame && frame.origin === ORIGIN;
}

/** For the log: a frame that has gone can no longer say where it came from. */
const originOf = (frame: IpcMainInvokeEvent['senderFrame']): string | null =>
  frame === null || frame.isDestroyed() ? null : frame.origin;

/** The dropped paths. Files that a script made have none; what is left must be absolute. Throws input/invalid, file/not-found. */
export function readDrop(input: unknown): string[] {
  const isList = Array.isArray(input) && input.length <= MOST_DROPPED && input.every((one) => typeof one === 'string');
  if (!isList) throw new AppError('input/invalid');
  const paths = input.filter((path: string) => path !== '' && isAbsolute(path) && !path.includes('\0'));
  if (paths.length === 0) throw new AppError('file/not-found');
  return paths;
}

/** Answers the window's calls and sends it events until it is destroyed. */
export function serveWindow(contents: WebContents, { core, log, language, own }: IpcParts): void {
  const check = (event: IpcMainInvokeEvent): void => {
    if (isOurSender(event, contents)) return;
    log.info('a message from elsewhere was refused', { origin: originOf(event.senderFrame) });
    throw new Error('refused');
  };
  // What is thrown would reach the page with its own text: a library that never opened is a fault as well.
  const faultOf = (error: unknown): Answer<unknown> => ({ ok: false, fault: toFault(error, language(), log) });
  const addDropped = async (input: unknown): Promise<Answer<unknown>> => ({
    ok: true,
    value: (await core).addPaths(readDrop(input)),
  });
  // The sender is read before anything is awaited: a frame may be gone a moment later.
  let underWay = 0;
  contents.ipc.handle(channels.call, (event, name: string, input: unknown) => {
    check(event);
    if (underWay >= MOST_UNDER_WAY) return faultOf(new AppError('input/too-much'));
    underWay += 1;
    return core
      .then((open) => open.answer(name, input, own))
      .catch(faultOf)
      .finally(() => {
        underWay -= 1;
      });
  });
  contents.ipc.handle(channels.drop, (event, input: unknown) => {
    check(event);
    return addDropped(input).catch(faultOf);
  });
  let stop = (): void => {};
  contents.once('destroyed', () => {
    stop();
    for (const channel of [channels.call, channels.drop]) contents.ipc.removeHandler(channel);
  });
  core.then(
    (open) => {
      // Closed while the library was still opening: nobody would take the listener away any more.
      if (contents.isDestroyed()) return;
      stop = open.on(({ name, value }) => {
        if (!contents.isDestroyed() && open.tells(name)) contents.send(channels.event, name, value);
      });
    },
    () => undefined,
  );
}
