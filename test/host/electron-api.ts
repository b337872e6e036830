// What `electron` exports to the main process here. A name that is not stood in for throws as soon as anything of it is used.
import { refuseAbsent } from './refuse-absent.ts';

export { app } from './app.ts';
export { BrowserWindow } from './browser-window.ts';
export { dialog } from './dialog.ts';
export { ipcMain } from './ipc-main.ts';
export { MenuItem, refusingMenu as Menu } from './menu.ts';
export { nativeImage } from './native-image.ts';
export { protocol } from './protocol.ts';
export { safeStorage } from './safe-storage.ts';
export { session } from './session.ts';
export { Notification, nativeTheme, net, powerMonitor, screen, shell, Tray } from './system.ts';

const absent = (name: string): object =>
  refuseAbsent(
    name,
    class {
      constructor() {
        throw new Error(`not in the stand-in: ${name}`);
      }
    },
  );

export const autoUpdater = absent('autoUpdater');
export const BaseWindow = absent('BaseWindow');
export const BrowserView = absent('BrowserView');
export const clipboard = absent('clipboard');
export const ClipboardItem = absent('ClipboardItem');
export const contentTracing = absent('contentTracing');
export const crashReporter = absent('crashReporter');
export const desktopCapturer = absent('desktopCapturer');
export const globalShortcut = absent('globalShortcut');
export const ImageView = absent('ImageView');
export const inAppPurchase = absent('inAppPurchase');
export const IpcMainServiceWorker = absent('IpcMainServiceWorker');
export const MessageChannelMain = absent('MessageChannelMain');
export const netLog = absent('netLog');
export const powerSaveBlocker = absent('powerSaveBlocker');
export const pushNotifications = absent('pushNotifications');
export const ShareMenu = absent('ShareMenu');
export const systemPreferences = absent('systemPreferences');
export const TouchBar = absent('TouchBar');
export const utilityProcess = absent('utilityProcess');
export const View = absent('View');
export const webContents = absent('webContents');
export const WebContentsView = absent('WebContentsView');
export const webFrameMain = absent('webFrameMain');
export const WebSocket = absent('WebSocket');
