// The lines to one origin: each carries one request at a time, and tells the request in which zone its other end lies.
// Refuses to know who may use it; that is decided where lines are asked for.
import { type buildConnector, Client, type Dispatcher, Pool } from 'undici';
import { type Zone, zoneOf } from './zone.ts';

/** Told when a request is about to be written, with the zone of the address that it goes to. It travels as `opaque`. */
export type StartListener = { onStart: (zone: Zone) => void };

type LineOptions = Dispatcher.DispatchOptions & { opaque?: StartListener };

const withStart = (handler: Dispatcher.DispatchHandler, onStart: () => void): Dispatcher.DispatchHandler => ({
  onRequestStart: (...given) => {
    onStart();
    handler.onRequestStart?.(...given);
  },
  onResponseStart: (...given) => handler.onResponseStart?.(...given),
  onResponseData: (...given) => handler.onResponseData?.(...given),
  onResponseEnd: (...given) => handler.onResponseEnd?.(...given),
  onResponseError: (...given) => handler.onResponseError?.(...given),
});

class Line extends Client {
  readonly #end: { zone: Zone };

  constructor(origin: URL, options: Client.Options) {
    // An end that nobody can name leads nowhere but to the public.
    const end: { zone: Zone } = { zone: 'public' };
    const connect = options.connect as buildConnector.connector;
    super(origin, {
      ...options,
      connect: (target, done) =>
        connect(target, (...outcome) => {
          const address = outcome[1]?.remoteAddress;
          end.zone = address === undefined ? 'public' : zoneOf(address);
          done(...outcome);
        }),
    });
    this.#end = end;
  }

  override dispatch(options: LineOptions, handler: Dispatcher.DispatchHandler): boolean {
    return super.dispatch(
      options,
      withStart(handler, () => options.opaque?.onStart(this.#end.zone)),
    );
  }
}

/** A factory for agents: as many lines to an origin as there are requests at the same time. */
export function openLinePool(origin: string | URL, options: object): Pool {
  return new Pool(origin, { ...options, factory: (to, more) => new Line(to, more) });
}
