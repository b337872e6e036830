// Which proxy the environment asks for, by address: HTTP_PROXY, HTTPS_PROXY and NO_PROXY, in small letters first.
// Reads the environment once; refuses to know of proxy scripts, and of proxies that are not reached by http or https.
import ipaddr from 'ipaddr.js';

/** The variables that count; `process.env` has them. */
export type ProxyEnvironment = Readonly<Record<string, string | undefined>>;

/** The proxy for an address: null for none, and `isBroken` where the environment names one that cannot be used. */
export type ProxyChoice = { uri: string; isBroken: boolean } | null;

type Exception = { host: string; port: string; isOnlyBelow: boolean };

const bareHost = (host: string): string =>
  host
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '');

const readException = (text: string): Exception => {
  const [, bracketed, plain, port] = /^(?:\[(.+)\]|([^:]*|[^:]*:[^:]*:.*?))(?::(\d+))?$/.exec(text) ?? [];
  const host = bareHost(bracketed ?? plain ?? text);
  return { host: host.replace(/^\*?\./, ''), port: port ?? '', isOnlyBelow: host.startsWith('*.') };
};

const isInNetwork = (host: string, network: string): boolean => {
  if (!ipaddr.isValidCIDR(network) || !ipaddr.isValid(host)) return false;
  const [base, bits] = ipaddr.parseCIDR(network);
  const address = ipaddr.parse(host);
  return address.kind() === base.kind() && address.match(base, bits);
};

const isException = (url: URL, exception: Exception): boolean => {
  const host = bareHost(url.hostname);
  const port = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port;
  if (exception.port !== '' && exception.port !== port) return false;
  if (exception.host === '*') return true;
  if (host === exception.host) return !exception.isOnlyBelow;
  return host.endsWith(`.${exception.host}`) || isInNetwork(host, exception.host);
};

const readProxy = (text: string | undefined): ProxyChoice => {
  if (text === undefined || text.trim() === '') return null;
  const uri = text.includes('://') ? text.trim() : `http://${text.trim()}`;
  const url = URL.parse(uri);
  return { uri, isBroken: url === null || !/^https?:$/.test(url.protocol) || url.hostname === '' };
};

/**
 * Reads the environment. An https address without HTTPS_PROXY goes through HTTP_PROXY. NO_PROXY is a list of host names (with
 * all below them), addresses and networks (`10.0.0.0/8`), each with a port where it has one, or `*`.
 */
export function readProxies(environment: ProxyEnvironment): (url: URL) => ProxyChoice {
  const http = readProxy(environment.http_proxy ?? environment.HTTP_PROXY);
  const https = readProxy(environment.https_proxy ?? environment.HTTPS_PROXY) ?? http;
  const exceptions = (environment.no_proxy ?? environment.NO_PROXY ?? '')
    .split(/[,\s]+/)
    .filter((text) => text !== '')
    .map(readException);
  return (url) => {
    if (exceptions.some((exception) => isException(url, exception))) return null;
    return url.protocol === 'https:' ? https : http;
  };
}
