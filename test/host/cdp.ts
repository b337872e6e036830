// A client of the Chrome DevTools Protocol over the browser's pipe: commands, answers, events by session. Opens no port.
import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';
// Playwright ships the protocol's types but does not export them.
import type { Protocol } from '../../node_modules/playwright-core/types/protocol.d.ts';

type Commands = Protocol.CommandParameters;
type Answers = Protocol.CommandReturnValues;
type Events = Protocol.Events;

type Message = {
  id?: number;
  sessionId?: string;
  method?: string;
  params?: unknown;
  result?: unknown;
  error?: { message: string };
};

/** One target's side of the connection; the browser itself is the session without an id. */
export class CdpSession {
  readonly #events = new EventEmitter();
  readonly #connection: CdpConnection;
  readonly id: string | null;

  constructor(connection: CdpConnection, id: string | null) {
    this.#connection = connection;
    this.id = id;
    this.#events.setMaxListeners(0);
  }

  /** Sends a command. Rejects with the browser's message, or when the browser has gone. */
  send<Name extends keyof Commands>(method: Name, params?: Commands[Name]): Promise<Answers[Name]> {
    return this.#connection.send(this.id, method, params) as Promise<Answers[Name]>;
  }

  /** Hears an event of this target. */
  on<Name extends keyof Events>(method: Name, listener: (params: Events[Name]) => void): void {
    this.#events.on(method, listener);
  }

  /** For the connection: hands an event on. */
  receive(method: string, params: unknown): void {
    this.#events.emit(method, params);
  }
}

/** The connection to one browser: messages are JSON, each ended by a zero byte. */
export class CdpConnection {
  readonly browser: CdpSession;
  readonly #sessions = new Map<string, CdpSession>();
  readonly #waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  readonly #output: Writable;
  #nextId = 1;
  #isOpen = true;

  constructor(output: Writable, input: Readable, onEnd: () => void) {
    this.#output = output;
    this.browser = new CdpSession(this, null);
    const parts: Buffer[] = [];
    input.on('data', (chunk: Buffer) => {
      let rest = chunk;
      for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
        parts.push(rest.subarray(0, end));
        this.#receive(JSON.parse(Buffer.concat(parts.splice(0)).toString('utf8')));
        rest = rest.subarray(end + 1);
      }
      if (rest.length > 0) parts.push(rest);
    });
    const end = (): void => {
      if (!this.#isOpen) return;
      this.#isOpen = false;
      for (const { reject } of this.#waiting.values()) reject(new Error('the browser has gone'));
      this.#waiting.clear();
      onEnd();
    };
    input.on('close', end);
    output.on('error', end);
  }

  /** The session with this id, made when it is first asked for. */
  session(id: string): CdpSession {
    const known = this.#sessions.get(id) ?? new CdpSession(this, id);
    this.#sessions.set(id, known);
    return known;
  }

  /** Sends a command to one session. */
  send(sessionId: string | null, method: string, params: unknown): Promise<unknown> {
    if (!this.#isOpen) return Promise.reject(new Error('the browser has gone'));
    const id = this.#nextId++;
    const message = { id, method, params: params ?? {}, ...(sessionId === null ? {} : { sessionId }) };
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject: (error) => reject(new Error(`${method}: ${error.message}`)) });
      this.#output.write(`${JSON.stringify(message)}\0`);
    });
  }

  #receive(message: Message): void {
    if (message.id === undefined) {
      const session = message.sessionId === undefined ? this.browser : this.session(message.sessionId);
      session.receive(message.method ?? '', message.params);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error === undefined) waiting?.resolve(message.result);
    else waiting?.reject(new Error(message.error.message));
  }
}
