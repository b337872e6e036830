// The scripts that the stand-in plants in each document: a bridge between the page's world and the preload's isolated one.
// These functions are sent to the browser as text, so they may use nothing but their own arguments.

/** The isolated world in which the preload script runs. */
export const PRELOAD_WORLD = 'electron-preload';

/** The binding by which that world reaches main; it is taken away before the preload script runs. */
export const TO_MAIN = '__standInToMain';

/** The function by which main reaches that world. */
export const FROM_MAIN = '__standInFromMain';

/** What the isolated world sends to main. */
export type WorldMessage =
  | { kind: 'invoke'; id: number; channel: string; args: unknown[] }
  | { kind: 'preload-error'; message: string; stack: string }
  | { kind: 'bounds'; x: number; y: number; width: number; height: number }
  | { kind: 'press' }
  | { kind: 'context'; x: number; y: number; isEditable: boolean; selectionText: string }
  | { kind: 'key'; key: string; ctrl: boolean; shift: boolean; alt: boolean; meta: boolean };

/** What main sends to the isolated world. */
export type MainMessage =
  | { kind: 'event'; channel: string; args: unknown[] }
  | { kind: 'answer'; id: number; value?: unknown; error?: string };

type Link = { encode: (value: unknown) => unknown; decode: (value: unknown) => unknown };

/**
 * Both worlds run this over one shared element that the page cannot reach. Events on it are synchronous and their detail is cloned
 * between worlds (files included), so calls return at once, as over Electron's contextBridge.
 */
function linkWorlds(node: EventTarget, here: string, there: string): Link {
  type Wire = { call?: number; args?: unknown[]; settle?: number; value?: unknown; error?: string; drop?: number };
  const functions = new Map<number, (...args: unknown[]) => unknown>();
  const numbers = new WeakMap<object, number>();
  const proxies = new Map<number, WeakRef<object>>();
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let reply: Wire = {};
  let last = 0;
  const post = (wire: Wire): void => {
    node.dispatchEvent(new CustomEvent(there, { detail: wire }));
  };
  const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
  const isPlain = (value: unknown): value is Record<string, unknown> => {
    if (value === null || typeof value !== 'object') return false;
    const prototype = Object.getPrototypeOf(value);
    return prototype === Object.prototype || prototype === null;
  };
  const overEntries = (value: Record<string, unknown>, change: (one: unknown) => unknown): Record<string, unknown> =>
    Object.fromEntries(Object.entries(value).map(([key, one]) => [key, change(one)]));
  const encodeFunction = (value: (...args: unknown[]) => unknown): unknown => {
    const known = numbers.get(value) ?? ++last;
    numbers.set(value, known);
    functions.set(known, value);
    return { $function: known };
  };
  const encodePromise = (value: Promise<unknown>): unknown => {
    const number = ++last;
    value.then(
      (settled) => post({ settle: number, value: encode(settled) }),
      (error) => post({ settle: number, error: messageOf(error) }),
    );
    return { $promise: number };
  };
  const encode = (value: unknown): unknown => {
    if (typeof value === 'function') return encodeFunction(value as (...args: unknown[]) => unknown);
    if (value instanceof Promise) return encodePromise(value);
    if (Array.isArray(value)) return value.map(encode);
    return isPlain(value) ? overEntries(value, encode) : value;
  };
  // A function lives in its own world for as long as the other holds on to what stands for it there, as over Electron's contextBridge.
  const unheld = new FinalizationRegistry<number>((number) => {
    if (proxies.get(number)?.deref() !== undefined) return;
    proxies.delete(number);
    post({ drop: number });
  });
  const proxyOf = (number: number): object => {
    const known = proxies.get(number)?.deref();
    if (known !== undefined) return known;
    const proxy = Object.freeze((...args: unknown[]) => {
      post({ call: number, args: args.map(encode) });
      if (reply.error !== undefined) throw new Error(reply.error);
      return decode(reply.value);
    });
    proxies.set(number, new WeakRef(proxy));
    unheld.register(proxy, number);
    return proxy;
  };
  const decode = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(decode);
    if (!isPlain(value)) return value;
    if (typeof value.$function === 'number') return proxyOf(value.$function);
    if (typeof value.$promise !== 'number') return overEntries(value, decode);
    const number = value.$promise;
    return new Promise((resolve, reject) => waiting.set(number, { resolve, reject }));
  };
  node.addEventListener(here, (event) => {
    const wire: Wire = (event as CustomEvent).detail;
    if (wire.call !== undefined) {
      try {
        const target = functions.get(wire.call);
        post({ value: encode(target?.(...(wire.args ?? []).map(decode))) });
      } catch (error) {
        post({ error: messageOf(error) });
      }
    } else if (wire.drop !== undefined) {
      functions.delete(wire.drop);
    } else if (wire.settle !== undefined) {
      const wait = waiting.get(wire.settle);
      waiting.delete(wire.settle);
      if (wire.error === undefined) wait?.resolve(decode(wire.value));
      else wait?.reject(new Error(wire.error));
    } else reply = wire;
  });
  return { encode, decode };
}

/** Runs in the page's own world before its scripts: waits for the preload's world and puts what it exposes on `window`, frozen. */
function preparePage(handshake: string, link: (node: EventTarget, here: string, there: string) => Link): void {
  const freeze = (value: unknown): unknown => {
    if (value !== null && typeof value === 'object') for (const one of Object.values(Object.freeze(value))) freeze(one);
    return value;
  };
  const meet = (event: Event): void => {
    event.stopImmediatePropagation();
    const node = (event as MouseEvent).relatedTarget;
    if (node === null) return;
    const { decode } = link(node, 'page', 'preload');
    node.addEventListener('expose', (exposure) => {
      const { name, value } = (exposure as CustomEvent).detail;
      Object.defineProperty(window, name, {
        value: freeze(decode(value)),
        writable: false,
        configurable: false,
        enumerable: true,
      });
    });
  };
  window.addEventListener(handshake, meet, { once: true, capture: true });
}

/** Runs in the isolated world: gives the preload script `require('electron')` and nothing else. Top frame only, as Electron does. */
function runPreload(
  handshake: string,
  names: { toMain: string; fromMain: string; fileMark: string },
  link: (node: EventTarget, here: string, there: string) => Link,
  preload: (require: (name: string) => unknown, module: { exports: unknown }, exports: unknown) => void,
): void {
  const world = globalThis as unknown as Record<string, unknown>;
  const send = world[names.toMain] as (text: string) => void;
  delete world[names.toMain];
  if (window !== window.top) return;
  const tell = (message: WorldMessage): void => send(JSON.stringify(message));
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const listeners = new Map<string, Set<(event: unknown, ...args: unknown[]) => void>>();
  const files: File[] = [];
  let lastId = 0;
  world[names.fromMain] = (message: MainMessage): void => {
    if (message.kind === 'event') {
      for (const listener of [...(listeners.get(message.channel) ?? [])]) listener({}, ...message.args);
      return;
    }
    const wait = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error === undefined) wait?.resolve(message.value);
    else wait?.reject(new Error(message.error));
  };
  world[`${names.fromMain}File`] = (index: number): File | undefined => files[index];
  const refuse = (name: string, known: Record<string, unknown>): unknown =>
    new Proxy(known, {
      get: (target, key) => {
        if (typeof key === 'string' && !(key in target)) throw new Error(`not in the stand-in: ${name}.${key}`);
        return Reflect.get(target, key);
      },
    });
  const off = (channel: string, listener: (event: unknown, ...args: unknown[]) => void): void => {
    listeners.get(channel)?.delete(listener);
  };
  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        const id = ++lastId;
        waiting.set(id, { resolve, reject });
        tell({ kind: 'invoke', id, channel, args });
      }),
    on: (channel: string, listener: (event: unknown, ...args: unknown[]) => void) => {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
    },
    off,
    removeListener: off,
  };
  const webUtils = {
    // The browser knows the path but tells it to the debugger alone, so a mark travels and main puts the path in its place.
    getPathForFile: (file: unknown): string => {
      if (!(file instanceof File)) throw new TypeError('getPathForFile takes a File');
      return `${names.fileMark}${files.push(file) - 1}`;
    },
  };
  const node = document.createElement('i');
  const { encode } = link(node, 'preload', 'page');
  const exposed = new Set<string>();
  const contextBridge = {
    exposeInMainWorld: (name: string, value: unknown): void => {
      if (exposed.has(name)) throw new Error('Cannot bind an API on top of an existing property on the window object');
      exposed.add(name);
      node.dispatchEvent(new CustomEvent('expose', { detail: { name, value: encode(value) } }));
    },
  };
  const electron = refuse('electron', {
    contextBridge: refuse('contextBridge', contextBridge),
    ipcRenderer: refuse('ipcRenderer', ipcRenderer),
    webUtils: refuse('webUtils', webUtils),
  });
  const require = (name: string): unknown => {
    if (name !== 'electron') throw new Error(`module not found: ${name}`);
    return electron;
  };
  const tellBounds = (): void =>
    tell({ kind: 'bounds', x: window.screenX, y: window.screenY, width: window.outerWidth, height: window.outerHeight });
  window.addEventListener('resize', tellBounds);
  // The window that is worked in is in front; a browser without a screen gives every page the focus.
  for (const press of ['pointerdown', 'keydown']) window.addEventListener(press, () => tell({ kind: 'press' }), true);
  // Last of all listeners: what the page did not claim may be a menu's shortcut.
  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented) return;
    const { key, ctrlKey: ctrl, shiftKey: shift, altKey: alt, metaKey: meta } = event;
    if (ctrl || alt || meta || /^F\d/.test(key)) tell({ kind: 'key', key, ctrl, shift, alt, meta });
  });
  // What the page did not claim is the application's to answer with a menu.
  window.addEventListener('contextmenu', (event) => {
    if (event.defaultPrevented) return;
    const isEditable = event.target instanceof HTMLElement && event.target.matches('input, textarea, [contenteditable="true"]');
    const selectionText = String(window.getSelection() ?? '');
    tell({ kind: 'context', x: event.clientX, y: event.clientY, isEditable, selectionText });
  });
  window.dispatchEvent(new MouseEvent(handshake, { relatedTarget: node }));
  try {
    const module = { exports: {} };
    preload(require, module, module.exports);
  } catch (error) {
    const known = error instanceof Error ? error : new Error(String(error));
    tell({ kind: 'preload-error', message: known.message, stack: known.stack ?? '' });
  }
}

/** The text of the page's part. `handshake` is a name that the page cannot guess. */
export function pageScript(handshake: string): string {
  return `(${preparePage})(${JSON.stringify(handshake)}, ${linkWorlds});`;
}

/** The text of the isolated world's part around the built preload script. `fileMark` begins the strings that stand for a file's path. */
export function preloadScript(handshake: string, fileMark: string, source: string): string {
  const names = JSON.stringify({ toMain: TO_MAIN, fromMain: FROM_MAIN, fileMark });
  return `(${runPreload})(${JSON.stringify(handshake)}, ${names}, ${linkWorlds}, function (require, module, exports) {${source}\n});`;
}
