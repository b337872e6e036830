// `ipcMain` and `webContents.ipc`: handlers by channel, and what Electron says when there is none.
import type Electron from 'electron';
import { refuseAbsent } from './refuse-absent.ts';

/** Answers one `ipcRenderer.invoke`. */
export type InvokeHandler = (event: Electron.IpcMainInvokeEvent, ...args: unknown[]) => unknown;

/** The handlers of one scope, window or process. */
export class IpcScope {
  readonly #handlers = new Map<string, InvokeHandler>();

  handle(channel: string, listener: InvokeHandler): void {
    if (this.#handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.#handlers.set(channel, listener);
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }

  /** For the window: the handler of a channel. */
  find(channel: string): InvokeHandler | undefined {
    return this.#handlers.get(channel);
  }
}

/** The scope of the whole process. */
export const processScope = new IpcScope();

/** `ipcMain` as `import { ipcMain } from 'electron'` gives it. */
export const ipcMain = refuseAbsent('ipcMain', processScope);

/** The handler of a channel: the window's own first, then the process's. Throws as Electron does when there is none. */
export function findInvokeHandler(own: IpcScope, channel: string): InvokeHandler {
  const handler = own.find(channel) ?? processScope.find(channel);
  if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
  return handler;
}
