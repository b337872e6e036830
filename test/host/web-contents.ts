// `webContents`: what an application may do with the page of one of its windows.
import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import type Electron from 'electron';
import { makeEvent, theApp } from './app.ts';
import { IpcScope } from './ipc-main.ts';
import { makeImage } from './native-image.ts';
import type { Page } from './page.ts';
import { checkPrintOptions, keepPrinted, takePrinterAnswer } from './printer.ts';
import { refuseAbsent } from './refuse-absent.ts';
import type { Session } from './session.ts';
import { handedOver } from './system.ts';

type WindowOpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0];
type PrintOptions = Electron.PrintToPDFOptions;

let lastId = 0;

/** A frame as the sender of a message. */
class Frame {
  readonly parent: Frame | null;
  readonly #url: () => string;
  readonly #origin: () => string;
  readonly routingId = 1;
  readonly processId = 1;

  constructor(parent: Frame | null, url: () => string, origin: () => string) {
    this.parent = parent;
    this.#url = url;
    this.#origin = origin;
  }

  get url(): string {
    return this.#url();
  }

  get origin(): string {
    return this.#origin();
  }

  get top(): Frame {
    return this.parent ?? this;
  }

  isDestroyed(): boolean {
    return false;
  }
}

const originOf = (url: string): string => /^[a-z]+:\/\/[^/]*/.exec(url)?.[0] ?? 'null';

/** The page's side of a window, with what only the stand-in may call. */
export class WebContents extends EventEmitter {
  readonly id = ++lastId;
  readonly ipcScope = new IpcScope();
  readonly ipc = refuseAbsent('webContents.ipc', this.ipcScope);
  readonly mainFrame: Frame;
  readonly outside: WebContents;
  readonly #session: Session;
  #page: Page | null = null;
  #openHandler: WindowOpenHandler = () => ({ action: 'allow' });
  #isDestroyed = false;
  #isCrashed = false;

  constructor(session: Session) {
    super();
    this.#session = session;
    this.mainFrame = refuseAbsent(
      'webFrameMain',
      new Frame(
        null,
        () => this.getURL(),
        () => originOf(this.getURL()),
      ),
    );
    this.outside = refuseAbsent('webContents', this);
  }

  get session(): Session {
    return refuseAbsent('session', this.#session);
  }

  /** For the window: the page that was opened for it. */
  attach(page: Page): void {
    this.#page = page;
  }

  get #open(): Page {
    if (this.#page === null) throw new Error('the stand-in has no page before loadURL');
    return this.#page;
  }

  getURL(): string {
    return this.#page?.innerUrl ?? '';
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  isCrashed(): boolean {
    return this.#isCrashed;
  }

  send(channel: string, ...args: unknown[]): void {
    void this.#page?.tell({ kind: 'event', channel, args: structuredClone(args) });
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#openHandler = handler;
  }

  /** The way back, which `clear` takes away but for the present place. */
  readonly navigationHistory = {
    clear: (): void => void this.#open.cdp.send('Page.resetNavigationHistory'),
  };

  reload(): void {
    this.#isCrashed = false;
    void this.#open.reload();
  }

  async printToPDF(options: PrintOptions): Promise<Buffer> {
    const { landscape, printBackground, pageRanges, preferCSSPageSize } = options;
    const given = { landscape, printBackground, pageRanges, preferCSSPageSize };
    const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    const { data } = await this.#open.cdp.send('Page.printToPDF', known);
    return Buffer.from(data, 'base64');
  }

  /** Lays the page out for paper as printing would and keeps it as a PDF; a person in front of the dialog is answered for by tests. */
  print(options: Electron.WebContentsPrintOptions = {}, callback?: (success: boolean, failureReason: string) => void): void {
    checkPrintOptions(options);
    const reason = takePrinterAnswer();
    if (reason !== null) {
      setImmediate(() => callback?.(false, reason));
      return;
    }
    const { printBackground = false, landscape = false } = options;
    this.printToPDF({ printBackground, landscape, preferCSSPageSize: true }).then(
      (pdf) => {
        keepPrinted(pdf, options);
        callback?.(true, '');
      },
      (error: Error) => callback?.(false, error.message),
    );
  }

  /** The editing command, as a menu gives it. */
  selectAll(): void {
    void this.#open.cdp.send('Runtime.evaluate', { expression: "document.execCommand('selectAll')" });
  }

  /** Carries a file that is there along the drag that a page has begun. */
  startDrag({ file, icon }: Electron.Item): void {
    if (!existsSync(file)) throw new Error(`the stand-in was given no file to drag: ${file}`);
    if (typeof icon === 'string') throw new Error('not in the stand-in: an icon by its path');
    if (icon.isEmpty()) throw new Error("Must specify non-empty 'icon' option");
    handedOver.dragged.push({ file, icon: icon.getSize() });
  }

  async capturePage(): Promise<Electron.NativeImage> {
    const { data } = await this.#open.cdp.send('Page.captureScreenshot', { format: 'png' });
    return makeImage(Buffer.from(data, 'base64'));
  }

  setVisualZoomLevelLimits(_minimum: number, _maximum: number): Promise<void> {
    return Promise.resolve();
  }

  focus(): void {}

  /** Ends the page's process, as one ends that hangs. */
  forcefullyCrashRenderer(): void {
    // The page is gone before it can answer.
    void this.#open.cdp.send('Page.crash').catch(() => undefined);
  }

  /** For the page: what `window.open` may do. */
  decideOnWindow(url: string): void {
    const { action } = this.#openHandler({
      url,
      frameName: '',
      features: '',
      disposition: 'new-window',
      referrer: { url: '', policy: 'default' },
    });
    if (action === 'allow') throw new Error('not in the stand-in: windows that a page opens');
  }

  /** For the page: the event that comes with a message. A sender that has gone is null, as in Electron. */
  invokeEvent(sender: { isMain: boolean; origin: string; url: string } | null): Electron.IpcMainInvokeEvent {
    const frame =
      sender === null
        ? null
        : sender.isMain
          ? this.mainFrame
          : new Frame(
              this.mainFrame,
              () => sender.url,
              () => sender.origin,
            );
    const event = { ...makeEvent(), type: 'frame', processId: 1, frameId: 1, sender: this.outside, senderFrame: frame };
    return event as unknown as Electron.IpcMainInvokeEvent;
  }

  /** For the page: its process has died. */
  onCrash(details: { reason: string; exitCode: number }): void {
    this.#isCrashed = true;
    this.emit('render-process-gone', makeEvent(), details);
    theApp.emit('render-process-gone', makeEvent(), this.outside, details);
  }

  /** For the window: it has closed. */
  onGone(): void {
    this.#isDestroyed = true;
    this.emit('destroyed');
  }
}
