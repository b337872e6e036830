// The door for tests: answers dialogs, clicks menus and notifications, on a loopback port that opens only when `STAND_IN_CONTROL` gives a token.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { theApp } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { answerNextDialog, type DialogAnswer, openedDialogs } from './dialog.ts';
import { lastOpenedMenu, Menu } from './menu.ts';
import { answerNextPrinting } from './printer.ts';
import { handedOver, shownNotifications } from './system.ts';

/** What a test may ask for. */
export type ControlRequest =
  | { do: 'answerDialog'; answer: DialogAnswer }
  | { do: 'dialogs' }
  | { do: 'answerPrinter'; answer: string }
  | { do: 'contextMenu' }
  | { do: 'menu' }
  | { do: 'clickMenu'; id: string }
  | { do: 'handedOver' }
  | { do: 'clickNotification' }
  | { do: 'emit'; event: string; args: unknown[] }
  | { do: 'quit' };

const perform = (request: ControlRequest): unknown => {
  if (request.do === 'answerDialog') return answerNextDialog(request.answer);
  if (request.do === 'contextMenu') return lastOpenedMenu()?.items.map(({ label, role, enabled }) => ({ label, role, enabled }));
  if (request.do === 'menu') return tellMenu(Menu.getApplicationMenu());
  if (request.do === 'answerPrinter') return answerNextPrinting(request.answer);
  if (request.do === 'dialogs') return openedDialogs();
  if (request.do === 'handedOver') return handedOver;
  if (request.do === 'clickNotification') return shownNotifications.at(-1)?.emit('click') ?? false;
  if (request.do === 'emit') return theApp.emit(request.event, { preventDefault: () => {} }, ...request.args);
  if (request.do === 'quit') return theApp.quit();
  const item = Menu.getApplicationMenu()?.getMenuItemById(request.id);
  if (item === undefined || item === null) throw new Error(`the menu has no entry ${request.id}`);
  return item.click(undefined, BrowserWindow.getFocusedWindow() ?? undefined);
};

type ToldItem = { id: string; label: string; isEnabled: boolean; isChecked: boolean; below: ToldItem[] };

const tellMenu = (menu: Menu | null): ToldItem[] =>
  (menu?.items ?? []).map(({ id, label, enabled, checked, submenu }) => ({
    id,
    label,
    isEnabled: enabled,
    isChecked: checked,
    below: tellMenu(submenu ?? null),
  }));

/** Opens the door and says its port on stderr as `stand-in control on <port>`. Does nothing without a token. */
export function serveControl(): void {
  const token = process.env.STAND_IN_CONTROL;
  if (token === undefined || token === '') return;
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk) => {
      text += chunk;
    });
    request.on('end', () => {
      if (request.headers.authorization !== token) return void response.writeHead(403).end();
      try {
        response.end(JSON.stringify({ value: perform(JSON.parse(text)) ?? null }));
      } catch (error) {
        response.writeHead(500).end(JSON.stringify({ error: String(error) }));
      }
    });
  });
  server.listen(0, '127.0.0.1', () => console.error(`stand-in control on ${(server.address() as AddressInfo).port}`));
  server.unref();
}
