// The same as launch-electron.ts for Electron's own binary, whose main process a test can reach through Playwright.
// Written against Playwright's and Electron's types; runs only where the binary is installed.
import { _electron } from 'playwright-core';
import type { ControlRequest } from '../host/control.ts';
import type { Launched } from './launch-electron.ts';

/** What runs inside Electron's main process for one request of a test. */
const perform = (electron: typeof Electron.CrossProcessExports, request: ControlRequest): unknown => {
  const { app, BrowserWindow, dialog, Menu } = electron;
  const memory = globalThis as typeof globalThis & { dialogs?: { kind: string; options: unknown }[]; answers?: unknown[] };
  memory.dialogs ??= [];
  memory.answers ??= [];
  if (request.do === 'answerDialog') {
    memory.answers.push(request.answer);
    dialog.showOpenDialog = (async (...given: unknown[]) => {
      memory.dialogs?.push({ kind: 'open', options: given.at(-1) });
      const answer = memory.answers?.shift() as { paths: string[] };
      return { canceled: answer.paths.length === 0, filePaths: answer.paths };
    }) as typeof dialog.showOpenDialog;
    dialog.showSaveDialog = (async (...given: unknown[]) => {
      memory.dialogs?.push({ kind: 'save', options: given.at(-1) });
      const answer = memory.answers?.shift() as { paths: string[] };
      return { canceled: answer.paths.length === 0, filePath: answer.paths[0] ?? '' };
    }) as typeof dialog.showSaveDialog;
    return null;
  }
  if (request.do === 'dialogs') return memory.dialogs;
  if (request.do === 'emit') return app.emit(request.event, { preventDefault: () => {} }, ...request.args);
  if (request.do === 'quit') return app.quit();
  if (request.do === 'clickMenu') {
    const item = Menu.getApplicationMenu()?.getMenuItemById(request.id);
    if (item === undefined || item === null) throw new Error(`the menu has no entry ${request.id}`);
    return item.click(undefined, BrowserWindow.getAllWindows()[0], undefined);
  }
  throw new Error('only the stand-in knows what was handed to the desktop');
};

/** Runs Electron's binary with these arguments and gives its first window. */
export async function launchRealElectron(
  executable: string,
  args: readonly string[],
  environment: Record<string, string>,
): Promise<Launched> {
  const env = Object.fromEntries(Object.entries({ ...process.env, ...environment }).filter(([, value]) => value !== undefined));
  const electron = await _electron.launch({ executablePath: executable, args: [...args], env: env as Record<string, string> });
  const page = await electron.firstWindow();
  const child = electron.process();
  const lines: string[] = [];
  child.stderr?.on('data', (chunk) => lines.push(...String(chunk).split('\n')));
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  return {
    page,
    reattach: () => electron.firstWindow(),
    child,
    lines,
    ended,
    control: (request) => electron.evaluate(perform, request),
    quit: async () => {
      await electron.close();
      return ended;
    },
  };
}
