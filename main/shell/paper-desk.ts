// Paper and other programs, through Electron: prints from a hidden window that runs no script and has no preload, shows files in their
// folders, carries a file along a drag, opens the share menu of macOS.
import { BrowserWindow, nativeImage, type Session, ShareMenu, shell } from 'electron';
import { AppError } from '#border/errors';
import type { PaperSize } from '#border/model-paper';
import type { PaperDesk, PaperJob } from '../flows/paper/paper-desk.ts';
import { ORIGIN } from './scheme.ts';
import { printPreferencesOf } from './web-preferences.ts';

/** The sizes as Electron names them. */
const paperNames = {
  a3: 'A3',
  a4: 'A4',
  a5: 'A5',
  letter: 'Letter',
  legal: 'Legal',
  tabloid: 'Tabloid',
} as const satisfies Record<PaperSize, string>;

/** What Electron answers where the person closed the system's dialog (electron.d.ts, `print`). */
const CANCELLED = /cancell?ed/i;

const windowInUse = (): BrowserWindow | null =>
  BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows().find((window) => window.isVisible()) ?? null;

const printPage = (window: BrowserWindow, { size, isWide }: PaperJob): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const options = {
      printBackground: true,
      margins: { marginType: 'none' },
      landscape: isWide,
      pageSize: paperNames[size],
    } as const;
    window.webContents.print(options, (isPrinted, reason) => {
      if (isPrinted) resolve(true);
      else if (CANCELLED.test(reason)) resolve(false);
      else reject(new AppError('print/failed', { reason }));
    });
  });

const openPrintWindow = (session: Session): BrowserWindow =>
  new BrowserWindow({ show: false, width: 900, height: 1200, title: 'Kiosque', webPreferences: printPreferencesOf(session) });

/** A stopped printing ends with the signal's reason, and its window with it. */
const print = async (session: Session, job: PaperJob, signal: AbortSignal): Promise<boolean> => {
  signal.throwIfAborted();
  const window = openPrintWindow(session);
  const stopped = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  const load = window.loadURL(`${ORIGIN}/${job.path}`).then(() => {
    signal.throwIfAborted();
    return printPage(window, job);
  });
  try {
    return await Promise.race([load, stopped]);
  } finally {
    // What a window that is taken away still says is nobody's to hear.
    load.catch(() => undefined);
    if (!window.isDestroyed()) window.destroy();
  }
};

const toPdf = async (session: Session, job: PaperJob): Promise<Uint8Array> => {
  const window = openPrintWindow(session);
  try {
    await window.loadURL(`${ORIGIN}/${job.path}`);
    return await window.webContents.printToPDF({ printBackground: true, preferCSSPageSize: true });
  } finally {
    if (!window.isDestroyed()) window.destroy();
  }
};

const drag = (path: string, picture: Uint8Array): void => {
  const icon = nativeImage.createFromBuffer(Buffer.from(picture), { scaleFactor: 2 });
  windowInUse()?.webContents.startDrag({ file: path, icon });
};

const share = (path: string): void => {
  if (process.platform !== 'darwin') throw new AppError('format/unsupported', { format: 'share', works: '' });
  const window = windowInUse();
  new ShareMenu({ filePaths: [path] }).popup(window === null ? {} : { window });
};

/** The desk for windows of this session. */
export function openPaperDesk(session: Session): PaperDesk {
  return {
    print: (job, signal) => print(session, job, signal),
    toPdf: (job) => toPdf(session, job),
    showInFolder: (path) => shell.showItemInFolder(path),
    drag,
    share,
  };
}
