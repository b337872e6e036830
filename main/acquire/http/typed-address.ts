// Reads what people type or paste as the address of a source: without a scheme, with `feed:` or `opds:`, in quotes, with
// `{yyyy}`. Refuses what could not be meant: other schemes, users and passwords in addresses, and words that are no address.
import { isIP } from 'node:net';
import { AppError } from '#border/errors';
import { zoneOf } from './zone.ts';

/** The address with its scheme and its host in ASCII. A pattern keeps its words in braces as they are. */
export type TypedAddress = { url: string; isPattern: boolean };

const mostLetters = 4096;

/** Blanks, marks of direction, quotes and angle brackets, as mails and messages put around addresses. */
const wrapping = /[\s\p{Cf}"'`“”„‟«»‹›‘’‚‛<>]/u;
const startWrapping = new RegExp(`^(?:${wrapping.source})+`, 'u');
const endWrapping = new RegExp(`(?:${wrapping.source})+$`, 'u');

/** Schemes that say what an address is for, and mean the web. */
const feedScheme = /^(?:opds|feed|feeds|webcal|webcals):(?:\/\/)?/i;
const anyScheme = /^([a-z][a-z0-9+.-]*):/i;
/** A word and a number with a colon between them: a host and its port. */
const hostAndPort = /^[^/?#:@]+:\d{1,5}(?:[/?#]|$)/;
const word = /\{[A-Za-z]+\}/g;

const refuse = (reason: string): AppError => new AppError('address/invalid', { reason });

/** Names that only a local network knows (RFC 6762, RFC 8375, RFC 9476). */
const localName = /^(?:(?:.*\.)?localhost|.*\.(?:local|lan|home|internal|intranet|home\.arpa)|[^.]+)\.?$/;

const bareHost = (url: URL): string => url.hostname.replace(/^\[(.*)\]$/, '$1');

/** Public names speak https; what stands in the house, or is named by number and port, rarely does. */
const speaksHttp = (url: URL): boolean => {
  const host = bareHost(url);
  if (url.port === '443') return false;
  if (isIP(host) !== 0) return url.port !== '' || zoneOf(host) !== 'public';
  return localName.test(host);
};

/** Whether a text without scheme names a host: with a dot, a port, or as an address that is written out. */
const namesHost = (url: URL, text: string): boolean => {
  const host = bareHost(url);
  if (isIP(host) !== 0) return text.toLowerCase().includes(host);
  return url.port !== '' || host === 'localhost' || /\.[^.\d][^.]*\.?$/.test(host);
};

const hasGoodHost = (url: URL): boolean => url.hostname !== '' && !/^\.|\.\./.test(url.hostname) && !/[{}%]/.test(url.hostname);

const isLocalPath = (text: string): boolean => /^(?:\/(?!\/)|[.~]|\\|[a-z]:(?:[\\/]|$))/i.test(text);

/** What follows the scheme, and the scheme: null where none was written, or one that only says what the address is for. */
const splitScheme = (text: string): { scheme: 'http' | 'https' | null; rest: string } => {
  const bare = text.replace(feedScheme, '');
  const [written, name = ''] = anyScheme.exec(bare) ?? [];
  if (written === undefined || hostAndPort.test(bare)) return { scheme: null, rest: bare.replace(/^\/\//, '') };
  const scheme = name.toLowerCase();
  if (scheme === 'http' || scheme === 'https') return { scheme, rest: bare.slice(written.length).replace(/^[\\/]*/, '') };
  const isUser = !bare.startsWith('//', written.length) && /^[^/?#]*@/.test(bare) && scheme !== 'mailto';
  throw refuse(isUser ? 'userinfo' : 'scheme');
};

const parse = (scheme: string, rest: string): URL => {
  const url = URL.parse(`${scheme}://${rest}`);
  if (url === null || !hasGoodHost(url)) throw refuse('not-an-address');
  if (url.username !== '' || url.password !== '') throw refuse('userinfo');
  url.hash = '';
  return url;
};

const readUrl = (text: string): string => {
  const { scheme, rest } = splitScheme(text);
  if (scheme !== null) return parse(scheme, rest).href;
  // Each reading leaves its own port out: 443 is only visible in the one, 80 only in the other.
  const plain = parse('http', rest);
  const secure = parse('https', rest);
  if (!namesHost(secure, rest) && !namesHost(plain, rest)) throw refuse('not-an-address');
  return secure.port === '80' || speaksHttp(plain) ? plain.href : secure.href;
};

/** Words in braces are set aside while the address is read, because reading would write their braces as figures. */
const setAside = (text: string): { text: string; words: string[]; mark: string } => {
  const words: string[] = [];
  let mark = 'qzword';
  while (text.toLowerCase().includes(mark)) mark += 'z';
  const marked = text.replaceAll(word, (found) => `${mark}${words.push(found) - 1}${mark}`);
  return { text: marked, words, mark };
};

/**
 * Reads one address. Without a scheme it is https, but http on this machine, in the local network, for bare addresses with a
 * port, and for port 80. Throws address/invalid with `reason` scheme (file:, javascript: …), userinfo, or not-an-address.
 */
export function readTypedAddress(text: string): TypedAddress {
  const bare = text.replace(startWrapping, '').replace(endWrapping, '');
  if (bare === '' || bare.length > mostLetters || isLocalPath(bare)) throw refuse('not-an-address');
  const { text: marked, words, mark } = setAside(bare.replaceAll(/%7B([A-Za-z]+)%7D/gi, '{$1}'));
  const url = readUrl(marked);
  const restored = url.replaceAll(new RegExp(`${mark}(\\d+)${mark}`, 'g'), (whole, at) => words[Number(at)] ?? whole);
  return { url: restored, isPattern: words.length > 0 };
}
