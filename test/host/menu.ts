// `Menu` and `MenuItem`: menus as data that tests and shortcuts can click. Draws nothing; a role that would need a screen throws when used.
import { EventEmitter } from 'node:events';
import type Electron from 'electron';
import { theApp } from './app.ts';
import type { BrowserWindow } from './browser-window.ts';
import { refuseAbsent } from './refuse-absent.ts';
import { keyOf, type PressedKey } from './shortcut.ts';

type Options = Electron.MenuItemConstructorOptions;

let applicationMenu: Menu | null = null;

/** One entry of a menu. */
export class MenuItem {
  readonly id: string;
  readonly label: string;
  readonly role: Options['role'];
  readonly type: Electron.MenuItem['type'];
  readonly accelerator: string | null;
  readonly submenu: Menu | undefined;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  readonly #click: Options['click'];

  constructor(options: Options) {
    this.id = options.id ?? '';
    this.role = options.role;
    this.label = options.label ?? options.role ?? '';
    this.type = options.type ?? (options.submenu === undefined ? 'normal' : 'submenu');
    this.accelerator = typeof options.accelerator === 'string' ? options.accelerator : null;
    this.submenu = Array.isArray(options.submenu) ? Menu.buildFromTemplate(options.submenu) : undefined;
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
    this.#click = options.click;
  }

  /** Does what a person's click would do. */
  click(_event?: unknown, window?: BrowserWindow): void {
    if (!this.enabled) return;
    // As in Electron a box is ticked before its click is heard.
    if (this.type === 'checkbox') this.checked = !this.checked;
    if (this.role !== undefined) this.#doAsRole(window);
    else
      this.#click?.(this as unknown as Electron.MenuItem, window as unknown as Electron.BaseWindow, {} as Electron.KeyboardEvent);
  }

  #doAsRole(window: BrowserWindow | undefined): void {
    if (this.role === 'quit') theApp.quit();
    else if (this.role === 'close') window?.close();
    else if (this.role === 'reload') window?.webContents.reload();
    else if (this.role === 'togglefullscreen') window?.setFullScreen(!window.isFullScreen());
    else if (this.role === 'about') theApp.showAboutPanel();
    else if (this.role === 'selectAll') window?.webContents.selectAll();
    else throw new Error(`not in the stand-in: the menu role ${this.role}`);
  }
}

/** A menu. */
export class Menu extends EventEmitter {
  readonly items: MenuItem[] = [];

  static buildFromTemplate(template: (Options | MenuItem)[]): Menu {
    const menu = new Menu();
    for (const entry of template) menu.append(entry instanceof MenuItem ? entry : new MenuItem(entry));
    return menu;
  }

  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu;
  }

  static getApplicationMenu(): Menu | null {
    return applicationMenu;
  }

  append(item: MenuItem): void {
    this.items.push(item);
  }

  getMenuItemById(id: string): MenuItem | null {
    return allItems(this).find((item) => item.id === id) ?? null;
  }

  popup(): void {
    openedMenu = this;
  }

  closePopup(): void {
    openedMenu = null;
  }
}

let openedMenu: Menu | null = null;

/** The context menu that the application opened last, for tests. */
export function lastOpenedMenu(): Menu | null {
  return openedMenu;
}

const allItems = (menu: Menu): MenuItem[] =>
  menu.items.flatMap((item) => [item, ...(item.submenu === undefined ? [] : allItems(item.submenu))]);

/** Clicks the entry of the application's menu whose shortcut was pressed and not claimed by the page. */
export function clickByShortcut(pressed: PressedKey, window: BrowserWindow): void {
  if (applicationMenu === null) return;
  const item = allItems(applicationMenu).find((one) => one.accelerator !== null && keyOf(one.accelerator) === keyOf(pressed));
  if (item !== undefined && (item.role === undefined || item.role === 'togglefullscreen')) item.click(undefined, window);
}

/** `Menu` as the application imports it. */
export const refusingMenu = refuseAbsent('Menu', Menu);
