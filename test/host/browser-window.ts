// `BrowserWindow`: a window of the browser. Refuses preferences that would weaken a page, and options that it does not know.
import { EventEmitter } from 'node:events';
import type Electron from 'electron';
import { type Closable, makeEvent, theApp } from './app.ts';
import { type Browser, openBrowser } from './browser.ts';
import { clickByShortcut } from './menu.ts';
import { Page } from './page.ts';
import { refuseAbsent } from './refuse-absent.ts';
import { plainSession, type Session } from './session.ts';
import { handedOver } from './system.ts';
import { WebContents } from './web-contents.ts';
import { checkWindowOptions } from './window-options.ts';
import type { WorldMessage } from './worlds.ts';

const windows = new Set<BrowserWindow>();
/** In the order in which they were last worked in. */
let inFront: BrowserWindow[] = [];

/** A window, with what only the stand-in may call. */
export class BrowserWindow extends EventEmitter implements Closable {
  readonly webContents: WebContents;
  readonly #options: Electron.BrowserWindowConstructorOptions;
  readonly #session: Session;
  readonly #contents: WebContents;
  #browser: Browser | null = null;
  #page: Page | null = null;
  #bounds: Electron.Rectangle;
  #isDestroyed = false;
  #isVisible: boolean;
  #normalBounds: Electron.Rectangle;
  #isFullScreen = false;
  #title: string;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super();
    if (!theApp.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    checkWindowOptions(options, theApp.isSandboxed);
    const { x = 0, y = 0, width = 800, height = 600, show = true, title, webPreferences = {} } = options;
    this.#options = options;
    this.#bounds = { x, y, width, height };
    this.#normalBounds = this.#bounds;
    this.#isVisible = show;
    this.#title = title ?? theApp.getName();
    this.#session = plainSession({ partition: webPreferences.partition, session: webPreferences.session });
    this.#contents = new WebContents(this.#session);
    this.webContents = this.#contents.outside;
    this.#contents.on('stand-in-bounds', (bounds) => this.#onBounds(bounds));
    this.#contents.on('stand-in-key', (key) => clickByShortcut(key, this));
    this.#contents.on('stand-in-press', () => this.#comeToFront());
    this.#contents.once('did-finish-load', () => this.emit('ready-to-show'));
    windows.add(this);
    if (show) this.#comeToFront();
    theApp.windows.add(this);
    theApp.emit('web-contents-created', makeEvent(), this.webContents);
    theApp.emit('browser-window-created', makeEvent(), this);
    // biome-ignore lint/correctness/noConstructorReturn: what the application holds must refuse the names that are not here
    return refuseAbsent('BrowserWindow', this);
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows];
  }

  static getFocusedWindow(): BrowserWindow | null {
    return inFront.at(-1) ?? null;
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return [...windows].find((window) => window.webContents.id === contents.id) ?? null;
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.#openPage(url);
    await page.load(url);
  }

  async #openPage(url: string): Promise<Page> {
    if (this.#page !== null) return this.#page;
    const { width, height } = this.#bounds;
    const browser = await openBrowser(url, this.#session, width, height);
    const targetId = await this.#takeTarget(browser);
    const { connection } = browser.chromium;
    const { sessionId } = await connection.browser.send('Target.attachToTarget', { targetId, flatten: true });
    const page = new Page(browser, connection.session(sessionId), targetId, this.#contents);
    this.#browser = browser;
    this.#page = page;
    this.#contents.attach(page);
    connection.browser.on('Target.targetDestroyed', (gone) => {
      if (gone.targetId === targetId) this.onGone();
    });
    await connection.browser.send('Target.setDiscoverTargets', { discover: true });
    const { origin } = browser;
    await this.#session.applyPermissions(
      connection.browser,
      origin.outer,
      origin.inner,
      this.webContents as unknown as Electron.WebContents,
    );
    const { preload, javascript = true } = this.#options.webPreferences ?? {};
    await page.prepare(preload, javascript);
    return page;
  }

  async #takeTarget(browser: Browser): Promise<string> {
    const { connection } = browser.chromium;
    if (browser.isFirstWindowFree) {
      browser.isFirstWindowFree = false;
      const { targetInfos } = await connection.browser.send('Target.getTargets');
      const first = targetInfos.find((target) => target.type === 'page');
      if (first !== undefined) return first.targetId;
    }
    const { width, height } = this.#bounds;
    return (await connection.browser.send('Target.createTarget', { url: 'about:blank', newWindow: true, width, height }))
      .targetId;
  }

  #onBounds({ x, y, width, height }: WorldMessage & { kind: 'bounds' }): void {
    const isMoved = x !== this.#bounds.x || y !== this.#bounds.y;
    const isResized = width !== this.#bounds.width || height !== this.#bounds.height;
    this.#bounds = { x, y, width, height };
    if (!this.#isFullScreen) this.#normalBounds = this.#bounds;
    if (isMoved) this.emit('move');
    if (isResized) this.emit('resize');
  }

  getBounds(): Electron.Rectangle {
    return { ...this.#bounds };
  }

  getNormalBounds(): Electron.Rectangle {
    return { ...this.#normalBounds };
  }

  isMaximized(): boolean {
    return false;
  }

  isFullScreen(): boolean {
    return this.#isFullScreen;
  }

  /** Electron tells of it when the system has done it, never within the call. */
  setFullScreen(isFullScreen: boolean): void {
    if (this.#isFullScreen === isFullScreen) return;
    this.#isFullScreen = isFullScreen;
    const bounds = { windowState: isFullScreen ? ('fullscreen' as const) : ('normal' as const) };
    const fill = async (): Promise<void> => {
      const { cdp } = this.#page ?? {};
      if (cdp === undefined) return;
      const { windowId } = await cdp.send('Browser.getWindowForTarget');
      await cdp.send('Browser.setWindowBounds', { windowId, bounds });
    };
    void fill().then(() => {
      if (!this.#isDestroyed) this.emit(isFullScreen ? 'enter-full-screen' : 'leave-full-screen');
    });
  }

  isMinimized(): boolean {
    return false;
  }

  isVisible(): boolean {
    return this.#isVisible;
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  isFocused(): boolean {
    return BrowserWindow.getFocusedWindow() === this;
  }

  /** A share from 0 to 1; below 0 takes the bar away. */
  setProgressBar(share: number): void {
    handedOver.progress.push(share);
  }

  show(): void {
    this.#isVisible = true;
    this.emit('show');
    this.#comeToFront();
  }

  maximize(): void {
    this.emit('maximize');
  }

  restore(): void {
    this.emit('restore');
  }

  /** A window that a person presses or that is brought forward has the focus, and the one before has not. */
  #comeToFront(): void {
    const before = inFront.at(-1);
    if (before === this || this.#isDestroyed) return;
    inFront = [...inFront.filter((one) => one !== this), this];
    before?.emit('blur');
    this.emit('focus');
  }

  focus(): void {
    this.#comeToFront();
    void this.#page?.cdp.send('Page.bringToFront').catch(() => undefined);
  }

  setMenuBarVisibility(_isVisible: boolean): void {}

  setBackgroundColor(_color: string): void {}

  setTitle(title: string): void {
    this.#title = title;
  }

  getTitle(): string {
    return this.#title;
  }

  /** Asks the application first: an event that it prevents keeps the window. */
  close(): void {
    if (this.#isDestroyed) return;
    const asked = makeEvent();
    this.emit('close', asked);
    if (!asked.defaultPrevented) this.destroy();
  }

  destroy(): void {
    if (this.#isDestroyed) return;
    const targetId = this.#page?.targetId;
    this.#forget();
    const connection = this.#browser?.chromium.connection;
    if (targetId !== undefined && connection !== undefined) {
      theApp.leaving.push(connection.browser.send('Target.closeTarget', { targetId }).catch(() => undefined));
    }
    if (windows.size === 0) theApp.onWindowsGone();
  }

  /** The browser has closed the window: too late to ask, so the application hears of it only. */
  onGone(): void {
    if (this.#isDestroyed) return;
    this.emit('close', makeEvent());
    this.#forget();
    if (windows.size === 0) theApp.onWindowsGone();
  }

  #forget(): void {
    this.#isDestroyed = true;
    inFront = inFront.filter((one) => one !== this);
    windows.delete(this);
    theApp.windows.delete(this);
    this.#contents.onGone();
    this.emit('closed');
  }
}
