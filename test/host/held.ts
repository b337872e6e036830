// The stand-in held to Electron's own declarations, name by name: a wrong type here does not compile. Refuses lists of names: whatever a
// stand-in calls as Electron does is compared.
import type { EventEmitter } from 'node:events';
import type Electron from 'electron';
import type { theApp } from './app.ts';
import type { BrowserWindow } from './browser-window.ts';
import type { dialog } from './dialog.ts';
import type { IpcScope, ipcMain } from './ipc-main.ts';
import type { Menu, MenuItem } from './menu.ts';
import type { nativeImage } from './native-image.ts';
import type { SessionProtocol } from './protocol.ts';
import type { safeStorage } from './safe-storage.ts';
import type { Session, session } from './session.ts';
import type { Notification, nativeTheme, net, powerMonitor, screen, shell, Tray } from './system.ts';
import type { WebContents } from './web-contents.ts';

/** Compiles only where `Own` answers as `Real` does under each name that both have. `Parts` hand out other stand-ins, which stand here themselves. */
type Held<Real, Own extends Pick<Real, Shared<Real, Own, Parts>>, Parts extends keyof Own = never> = Own;

/** Events are Node's in both. */
type Shared<Real, Own, Parts> = Exclude<keyof Real & keyof Own, keyof NodeJS.EventEmitter | keyof typeof EventEmitter | Parts>;

/** Every stand-in by the name under which Electron exports it or hands it out. */
export type Declared = {
  app: Held<Electron.App, typeof theApp, 'commandLine'>;
  commandLine: Held<Electron.CommandLine, (typeof theApp)['commandLine']>;
  BrowserWindow: [
    Held<typeof Electron.BrowserWindow, typeof BrowserWindow, 'getAllWindows' | 'getFocusedWindow' | 'fromWebContents'>,
    Held<Electron.BrowserWindow, BrowserWindow, 'webContents'>,
  ];
  dialog: Held<Electron.Dialog, typeof dialog>;
  ipc: Held<Electron.IpcMain, IpcScope>;
  ipcMain: Held<Electron.IpcMain, typeof ipcMain>;
  Menu: [
    Held<typeof Electron.Menu, typeof Menu, 'buildFromTemplate' | 'getApplicationMenu' | 'setApplicationMenu'>,
    Held<Electron.Menu, Menu, 'append' | 'getMenuItemById' | 'items'>,
  ];
  MenuItem: Held<Electron.MenuItem, MenuItem, 'role' | 'submenu'>;
  nativeImage: Held<typeof Electron.nativeImage, typeof nativeImage>;
  nativeTheme: Held<Electron.NativeTheme, typeof nativeTheme>;
  net: Held<Electron.Net, typeof net>;
  Notification: [
    Held<typeof Electron.Notification, typeof Notification>,
    Held<Electron.Notification, InstanceType<typeof Notification>>,
  ];
  powerMonitor: Held<Electron.PowerMonitor, typeof powerMonitor>;
  protocol: Held<Electron.Protocol, SessionProtocol>;
  safeStorage: Held<Electron.SafeStorage, typeof safeStorage>;
  screen: Held<Electron.Screen, typeof screen>;
  session: [
    Held<typeof Electron.session, typeof session, 'defaultSession' | 'fromPartition'>,
    Held<Electron.Session, Session, 'protocol' | 'webRequest'>,
  ];
  shell: Held<Electron.Shell, typeof shell>;
  Tray: [Held<typeof Electron.Tray, typeof Tray>, Held<Electron.Tray, InstanceType<typeof Tray>>];
  webContents: Held<Electron.WebContents, WebContents, 'ipc' | 'mainFrame' | 'navigationHistory' | 'session'>;
  navigationHistory: Held<Electron.NavigationHistory, WebContents['navigationHistory']>;
  webFrameMain: Held<Electron.WebFrameMain, WebContents['mainFrame'], 'parent' | 'top'>;
  webRequest: Held<Electron.WebRequest, Session['webRequest']>;
};
