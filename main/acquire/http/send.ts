// One request and its answer: the limits of time, the way to stop it, and a body whose failures carry Kiosque's own codes.
// Refuses to follow redirects, to sign in and to decode: callers do that, one exchange at a time.
import type { Readable } from 'node:stream';
import { AppError } from '#border/errors';
import type { Bounds, Connections } from './connections.ts';
import type { StartListener } from './line-pool.ts';
import { type FaultContext, faultOfError } from './network-faults.ts';
import { passBody } from './pass-body.ts';
import type { Zone } from './zone.ts';

/** How long may pass until a connection stands, until all headers are there, and between two pieces of a body. */
export type Timeouts = { connectMs: number; headersMs: number; idleMs: number };

/** What is sent. `url` has no fragment and no user; header names are lower-case. */
export type Outgoing = {
  url: URL;
  method: 'GET' | 'HEAD' | 'POST';
  headers: Record<string, string>;
  body: string | null;
  bounds: Bounds;
  timeouts: Timeouts;
  signal: AbortSignal | null;
};

/** What came back. `zone` is that of the address that answered; `body` holds the bytes as they were sent. */
export type Incoming = { status: number; headers: Record<string, string | string[]>; body: Readable; zone: Zone };

/** Runs one clock after the other: until the connection stands, then until the headers are there. */
const openClock = (onSilence: () => void, { connectMs, headersMs }: Timeouts): { start: () => void; stop: () => void } => {
  let timer = setTimeout(onSilence, connectMs);
  return {
    start: () => {
      clearTimeout(timer);
      timer = setTimeout(onSilence, headersMs);
    },
    stop: () => clearTimeout(timer),
  };
};

const plainHeaders = (headers: object): Record<string, string | string[]> =>
  Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));

/**
 * Sends one request and resolves when all headers of its answer are there, whatever its status but 407. Throws network/*, and
 * add/cancelled when its signal is aborted; the body then fails with the same codes.
 */
export async function send(connections: Connections, outgoing: Outgoing): Promise<Incoming> {
  const { url, method, signal, timeouts } = outgoing;
  if (signal?.aborted === true) throw new AppError('add/cancelled');
  const route = connections.routeTo(url, outgoing.bounds);
  const context: FaultContext = { host: url.hostname, proxyHost: route.proxyHost, phase: 'connecting' };
  const stop = new AbortController();
  let body: Readable | null = null;
  let zone = route.zone;

  const onAbort = (): void => {
    const fault = new AppError('add/cancelled');
    if (body === null) stop.abort(fault);
    else body.destroy(fault);
  };
  const release = (): void => signal?.removeEventListener('abort', onAbort);
  const clock = openClock(() => stop.abort(new AppError('network/timeout', { host: url.hostname })), timeouts);
  const opaque: StartListener = {
    onStart: (seen) => {
      context.phase = 'waiting';
      zone = route.zone ?? seen;
      clock.start();
    },
  };
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    const response = await route.dispatcher.request({
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method,
      headers: outgoing.headers,
      body: outgoing.body,
      signal: stop.signal,
      opaque,
    });
    body = passBody(response.body, { context: { ...context, phase: 'reading' }, idleMs: timeouts.idleMs, onRelease: release });
    if (response.statusCode === 407) {
      body.destroy();
      throw new AppError('network/proxy', { host: route.proxyHost ?? url.hostname, status: 407 });
    }
    return { status: response.statusCode, headers: plainHeaders(response.headers), body, zone: zone ?? 'public' };
  } catch (error) {
    release();
    throw faultOfError(error, context);
  } finally {
    clock.stop();
  }
}
