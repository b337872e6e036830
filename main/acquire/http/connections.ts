// The connections of the program: kept alive, held to the zones that a request may reach, and certain of whom they speak to.
// Refuses to let a request use a connection that was made under wider bounds, to speak without a checked certificate, and
// HTTP/2.
import { lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { createSecureContext, getCACertificates, type SecureContext } from 'node:tls';
import { Agent, buildConnector, type Dispatcher, Pool, ProxyAgent } from 'undici';
import { AppError } from '#border/errors';
import { guardLookup } from './guarded-lookup.ts';
import { openLinePool } from './line-pool.ts';
import { type ProxyEnvironment, readProxies } from './proxy-choice.ts';
import { isWithin, type Zone, zoneOf } from './zone.ts';

/**
 * What a request may connect to: nothing more private than `reach` and, where it must not be overheard, nothing public either.
 */
export type Bounds = { reach: Zone; isPrivateOnly: boolean };

/** The way to a host. `zone` is known beforehand where a proxy makes the connection. */
export type Route = { dispatcher: Dispatcher; proxyHost: string | null; zone: Zone | null };

/**
 * Open connections. `routeTo` throws network/forbidden, network/proxy for a proxy without usable address, add/cancelled when
 * closed.
 */
export type Connections = { routeTo: (url: URL, bounds: Bounds) => Route; close: () => Promise<void> };

/** How connections are made. */
export type ConnectionOptions = { certificates?: readonly string[]; lookup?: LookupFunction; environment: ProxyEnvironment };

type Tls = { rejectUnauthorized: true; secureContext?: SecureContext };

/** A slow line needs more than Node's quarter of a second before the next address of a host is tried. */
const nextAddressAfterMs = 1500;
/** Nobody waits so long; it ends connections whose request has been given up behind a proxy. */
const giveUpAfterMs = 60_000;

/** The limits of time are those of each request; servers of libraries send long policies in their headers. */
const agentOptions: Agent.Options = {
  allowH2: false,
  headersTimeout: 0,
  bodyTimeout: 0,
  maxHeaderSize: 64 * 1024,
  factory: openLinePool,
};

const isAllowed = (zone: Zone, { reach, isPrivateOnly }: Bounds): boolean =>
  isWithin(zone, reach) && !(isPrivateOnly && zone === 'public');

/** Said outright, so that NODE_TLS_REJECT_UNAUTHORIZED cannot switch the check off. */
const makeTls = (certificates: readonly string[] = []): Tls =>
  certificates.length === 0
    ? { rejectUnauthorized: true }
    : {
        rejectUnauthorized: true,
        secureContext: createSecureContext({ ca: [...getCACertificates('default'), ...certificates] }),
      };

const isAddress = (hostname: string): boolean => isIP(hostname.replace(/^\[(.*)\]$/, '$1')) !== 0;

/** A proxy resolves names itself, so only addresses and the names of this machine can be told apart before it. */
const zoneBehindProxy = (hostname: string): Zone => {
  if (/^(.*\.)?localhost\.?$/.test(hostname)) return 'own';
  return isAddress(hostname) ? zoneOf(hostname) : 'public';
};

const openDirect = (bounds: Bounds, lookup: LookupFunction, tls: Tls): Dispatcher => {
  const connect = buildConnector({
    ...tls,
    allowH2: false,
    timeout: giveUpAfterMs,
    lookup: guardLookup(lookup, (zone) => isAllowed(zone, bounds)),
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: nextAddressAfterMs,
  });
  return new Agent({ ...agentOptions, connect });
};

const openProxied = (uri: string, tls: Tls): Dispatcher =>
  new ProxyAgent({
    ...agentOptions,
    uri,
    requestTls: { ...tls, timeout: giveUpAfterMs },
    proxyTls: { ...tls, timeout: giveUpAfterMs },
    clientFactory: (origin, options) => new Pool(origin, { ...options, headersTimeout: giveUpAfterMs }),
  });

/**
 * Opens connections that are made when they are needed. Every address is checked within the socket's own lookup; a proxy of the
 * environment is reached unchecked, resolves names itself, and is handed only addresses and names that pass the check here.
 */
export function openConnections({ certificates, lookup, environment }: ConnectionOptions): Connections {
  const proxyFor = readProxies(environment);
  const agents = new Map<string, Dispatcher>();
  const tls = makeTls(certificates);
  const resolve = lookup ?? (systemLookup as LookupFunction);
  let isClosed = false;

  const keep = (key: string, open: () => Dispatcher): Dispatcher => {
    const agent = agents.get(key) ?? open();
    agents.set(key, agent);
    return agent;
  };

  const routeTo = (url: URL, bounds: Bounds): Route => {
    if (isClosed) throw new AppError('add/cancelled');
    const { hostname } = url;
    const proxy = proxyFor(url);
    const zone = proxy === null ? null : zoneBehindProxy(hostname);
    const known = zone ?? (isAddress(hostname) ? zoneOf(hostname) : null);
    if (known !== null && !isAllowed(known, bounds)) throw new AppError('network/forbidden', { host: hostname });
    if (proxy === null) {
      const key = `${bounds.reach} ${bounds.isPrivateOnly}`;
      return { dispatcher: keep(key, () => openDirect(bounds, resolve, tls)), proxyHost: null, zone };
    }
    if (proxy.isBroken) throw new AppError('network/proxy', { host: hostname, reason: 'address' });
    return { dispatcher: keep(proxy.uri, () => openProxied(proxy.uri, tls)), proxyHost: new URL(proxy.uri).hostname, zone };
  };

  const close = async (): Promise<void> => {
    isClosed = true;
    await Promise.all([...agents.values()].map((agent) => agent.destroy()));
  };
  return { routeTo, close };
}
