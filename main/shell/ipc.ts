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
  return frame !== null && event.sender.id === contents.id && frame === contents.mainFrame && frame.origin === ORIGIN;
}

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
    log.info('a message from elsewhere was refused', { origin: event.senderFrame?.origin ?? null });
    throw new Error('refused');
  };
  const addDropped = async (input: unknown): Promise<Answer<unknown>> => {
    try {
      return { ok: true, value: (await core).addPaths(readDrop(input)) };
    } catch (error) {
      return { ok: false, fault: toFault(error, language(), log) };
    }
  };
  // The sender is read before anything is awaited: a frame may be gone a moment later.
  let underWay = 0;
  contents.ipc.handle(channels.call, (event, name: string, input: unknown) => {
    check(event);
    if (underWay >= MOST_UNDER_WAY) return { ok: false, fault: toFault(new AppError('input/too-much'), language(), log) };
    underWay += 1;
    return core
      .then((open) => open.answer(name, input, own))
      .finally(() => {
        underWay -= 1;
      });
  });
  contents.ipc.handle(channels.drop, (event, input: unknown) => {
    check(event);
    return addDropped(input);
  });
  let stop = (): void => {};
  contents.once('destroyed', () => stop());
  core.then(
    (open) => {
      stop = open.on(({ name, value }) => {
        if (!contents.isDestroyed() && open.tells(name)) contents.send(channels.event, name, value);
      });
    },
    () => undefined,
  );
}
