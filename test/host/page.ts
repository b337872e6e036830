// One page of the browser behind one window: the preload's world, messages both ways, and the guards of navigation and pop-ups.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type Electron from 'electron';
import { makeEvent } from './app.ts';
import type { Browser } from './browser.ts';
import type { CdpSession } from './cdp.ts';
import { findInvokeHandler, type InvokeHandler } from './ipc-main.ts';
import type { WebContents } from './web-contents.ts';
import { FROM_MAIN, type MainMessage, PRELOAD_WORLD, pageScript, preloadScript, TO_MAIN, type WorldMessage } from './worlds.ts';

type Context = { id: number; origin: string; frameId: string };

/** The page of one window while it exists. */
export class Page {
  readonly cdp: CdpSession;
  readonly targetId: string;
  url = 'about:blank';
  readonly #browser: Browser;
  readonly #contents: WebContents;
  readonly #contexts = new Map<number, Context>();
  readonly #fileMark = `stand-in-file:${randomUUID()}:`;
  #mainFrameId = '';
  #topContext: number | null = null;
  #expected: string | null = null;

  constructor(browser: Browser, cdp: CdpSession, targetId: string, contents: WebContents) {
    this.#browser = browser;
    this.#contents = contents;
    this.cdp = cdp;
    this.targetId = targetId;
  }

  /** Plants the worlds and the guards, before anything of the application is loaded. */
  async prepare(preload: string | undefined, hasScripts: boolean): Promise<void> {
    const { cdp } = this;
    this.#listen();
    await cdp.send('Page.enable');
    this.#mainFrameId = (await cdp.send('Page.getFrameTree')).frameTree.frame.id;
    await cdp.send('Runtime.enable');
    await cdp.send('Inspector.enable');
    await cdp.send('Runtime.addBinding', { name: TO_MAIN, executionContextName: PRELOAD_WORLD });
    const handshake = randomUUID();
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: pageScript(handshake) });
    if (preload !== undefined) {
      const source = preloadScript(handshake, this.#fileMark, readFileSync(preload, 'utf8'));
      await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName: PRELOAD_WORLD });
    }
    if (!hasScripts) await cdp.send('Emulation.setScriptExecutionDisabled', { value: true });
    await cdp.send('Fetch.enable', { patterns: [{ resourceType: 'Document' }] });
  }

  /** Loads an address on behalf of main: no `will-navigate`. Resolves when the page has loaded; rejects when it cannot. */
  async load(innerUrl: string): Promise<void> {
    const loaded = new Promise<void>((resolve) => this.#contents.once('did-finish-load', resolve));
    this.#expected = this.#browser.origin.entrance(innerUrl);
    const { errorText } = await this.cdp.send('Page.navigate', { url: this.#expected });
    if (errorText !== undefined) throw new Error(`${errorText} loading '${innerUrl}'`);
    await loaded;
  }

  /** Loads the present address again on behalf of main. */
  async reload(): Promise<void> {
    this.#expected = this.url;
    await this.cdp.send('Page.reload');
  }

  /** Hands a message to the preload's world; lost, as in Electron, when the page is between two documents. */
  async tell(message: MainMessage, contextId = this.#topContext): Promise<void> {
    if (contextId === null) return;
    await this.cdp
      .send('Runtime.callFunctionOn', {
        executionContextId: contextId,
        functionDeclaration: `function (message) { globalThis.${FROM_MAIN}(message); }`,
        arguments: [{ value: message }],
      })
      .catch(() => undefined);
  }

  #listen(): void {
    const { cdp } = this;
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      const frameId = String((context.auxData as { frameId?: string } | undefined)?.frameId ?? '');
      this.#contexts.set(context.id, { id: context.id, origin: context.origin, frameId });
      if (context.name === PRELOAD_WORLD && frameId === this.#mainFrameId) this.#topContext = context.id;
    });
    cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => this.#forget(executionContextId));
    cdp.on('Runtime.executionContextsCleared', () => {
      for (const id of [...this.#contexts.keys()]) this.#forget(id);
    });
    cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === TO_MAIN) void this.#hear(JSON.parse(payload), executionContextId);
    });
    cdp.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId !== undefined) return;
      this.url = frame.url + (frame.urlFragment ?? '');
      this.#contents.emit('did-navigate', makeEvent(), this.innerUrl, 200, '');
    });
    cdp.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId === this.#mainFrameId) this.url = url;
    });
    cdp.on('Page.domContentEventFired', () => this.#contents.emit('dom-ready', makeEvent()));
    cdp.on('Page.loadEventFired', () => {
      if (this.url !== 'about:blank' && !this.url.startsWith('data:')) this.#contents.emit('did-finish-load');
    });
    cdp.on('Fetch.requestPaused', (paused) => void this.#guardNavigation(paused));
    cdp.on('Page.windowOpen', ({ url }) => this.#contents.decideOnWindow(this.#browser.origin.toInner(url)));
    const { browser } = this.#browser.chromium.connection;
    browser.on('Target.targetCreated', ({ targetInfo }) => {
      if (targetInfo.openerId === this.targetId) void this.#closePopup(targetInfo.targetId);
    });
    cdp.on('Inspector.targetCrashed', () => {
      const details = { reason: 'crashed', exitCode: 5 };
      this.#contents.onCrash(details);
    });
    cdp.on('Runtime.consoleAPICalled', ({ type, args }) => {
      const message = args.map((one) => String(one.value ?? one.description ?? '')).join(' ');
      this.#contents.emit('console-message', { level: type, message });
    });
  }

  /** The present address as the application sees it. */
  get innerUrl(): string {
    return this.#browser.origin.toInner(this.url);
  }

  #forget(id: number): void {
    this.#contexts.delete(id);
    if (this.#topContext === id) this.#topContext = null;
  }

  async #hear(message: WorldMessage, contextId: number): Promise<void> {
    if (message.kind === 'bounds') this.#contents.emit('stand-in-bounds', message);
    else if (message.kind === 'press') this.#contents.emit('stand-in-press');
    else if (message.kind === 'context') this.#contents.emit('context-menu', makeEvent(), contextParams(message));
    else if (message.kind === 'key') this.#contents.emit('stand-in-key', message);
    else if (message.kind === 'preload-error') {
      const error = Object.assign(new Error(message.message), { stack: message.stack });
      this.#contents.emit('preload-error', makeEvent(), 'preload', error);
    } else await this.#invoke(message, contextId);
  }

  async #invoke(message: WorldMessage & { kind: 'invoke' }, contextId: number): Promise<void> {
    const { id, channel } = message;
    let answer: MainMessage;
    try {
      const handler: InvokeHandler = findInvokeHandler(this.#contents.ipcScope, channel);
      const event = this.#contents.invokeEvent(this.#senderOf(contextId));
      const value = await handler(event, ...(await this.#placePaths(message.args, contextId)));
      answer = { kind: 'answer', id, value: plainCopy(value) };
    } catch (error) {
      answer = { kind: 'answer', id, error: `Error invoking remote method '${channel}': ${error}` };
    }
    await this.tell(answer, contextId);
  }

  #senderOf(contextId: number): { isMain: boolean; origin: string; url: string } | null {
    const context = this.#contexts.get(contextId);
    if (context === undefined) return null;
    const isMain = context.frameId === this.#mainFrameId;
    const origin = this.#browser.origin.toInner(context.origin);
    return { isMain, origin, url: isMain ? this.innerUrl : origin };
  }

  async #placePaths(value: unknown, contextId: number): Promise<unknown[]> {
    const place = async (one: unknown): Promise<unknown> => {
      if (typeof one === 'string' && one.startsWith(this.#fileMark)) return this.#pathOf(one, contextId);
      if (Array.isArray(one)) return Promise.all(one.map(place));
      if (one === null || typeof one !== 'object') return one;
      return Object.fromEntries(await Promise.all(Object.entries(one).map(async ([key, part]) => [key, await place(part)])));
    };
    return (await place(value)) as unknown[];
  }

  async #pathOf(mark: string, contextId: number): Promise<string> {
    const { result } = await this.cdp.send('Runtime.evaluate', {
      contextId,
      expression: `globalThis.${FROM_MAIN}File(${Number(mark.slice(this.#fileMark.length))})`,
    });
    if (result.objectId === undefined) return '';
    return (await this.cdp.send('DOM.getFileInfo', { objectId: result.objectId })).path;
  }

  async #guardNavigation(paused: { requestId: string; frameId: string; request: { url: string } }): Promise<void> {
    const { requestId, frameId, request } = paused;
    const isMainFrame = frameId === this.#mainFrameId;
    const isOurs = isMainFrame && this.#isExpected(request.url);
    const url = this.#browser.origin.toInner(request.url);
    const event = Object.assign(makeEvent(), { url, isSameDocument: false, isMainFrame, frame: null, initiator: null });
    if (!isOurs) {
      this.#contents.emit('will-frame-navigate', event);
      if (isMainFrame) this.#contents.emit('will-navigate', event, url, false, isMainFrame, 0, 0);
    }
    const command = event.defaultPrevented
      ? this.cdp.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
      : this.cdp.send('Fetch.continueRequest', { requestId });
    await command.catch(() => undefined);
  }

  /** Our own entrance and the address to which it leads; a reload by the page or by the test is the same address again. */
  #isExpected(url: string): boolean {
    if (url === this.#expected) {
      // No request carries the part behind the sign.
      const to = new URL(url).searchParams.get('to')?.split('#')[0] ?? null;
      this.#expected = to === null ? null : this.#browser.origin.outer + to;
      return true;
    }
    return url.split('#')[0] === this.url.split('#')[0];
  }

  /** No window that a page opens stays. One that a debugger holds at its start must run first, or its opener would wait for ever. */
  async #closePopup(targetId: string): Promise<void> {
    const { connection } = this.#browser.chromium;
    try {
      const { sessionId } = await connection.browser.send('Target.attachToTarget', { targetId, flatten: true });
      await connection.session(sessionId).send('Runtime.runIfWaitingForDebugger');
      await connection.browser.send('Target.closeTarget', { targetId });
    } catch {
      // It was closed in between, which is what was wanted.
    }
  }
}

/** What arrives on the other side of IPC. Throws for what the stand-in cannot carry, and for what Electron cannot. */
function plainCopy(value: unknown): unknown {
  const copy = structuredClone(value);
  const check = (one: unknown): void => {
    if (one === null || typeof one !== 'object') {
      if (typeof one === 'bigint') throw new Error('not in the stand-in: a bigint over IPC');
      return;
    }
    if (!Array.isArray(one) && Object.getPrototypeOf(one) !== Object.prototype) {
      throw new Error(`not in the stand-in: a ${one.constructor.name} over IPC`);
    }
    for (const part of Object.values(one)) check(part);
  };
  check(copy);
  return copy;
}

/** What Electron says of the place, as far as a page without a screen knows it. */
function contextParams({ x, y, isEditable, selectionText }: WorldMessage & { kind: 'context' }): object {
  const hasText = selectionText !== '';
  const editFlags = {
    canUndo: isEditable,
    canRedo: false,
    canCut: isEditable && hasText,
    canCopy: hasText,
    canPaste: isEditable,
    canDelete: isEditable,
    canSelectAll: true,
    canEditRichly: false,
  } satisfies Electron.EditFlags;
  return { x, y, isEditable, selectionText, editFlags };
}
