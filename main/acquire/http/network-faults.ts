// What went wrong on the network, in Kiosque's own codes: every error of sockets, TLS and the HTTP parser is told apart here.
// Refuses to hide what it does not know: such an error is given back as it is, and counts as a bug.
import { networkInterfaces } from 'node:os';
import { AppError } from '#border/errors';

/** How far an exchange had come, and with whom. */
export type FaultContext = {
  /** The host that was asked. */
  host: string;
  /** The host of the proxy in between, where there is one. */
  proxyHost: string | null;
  phase: 'connecting' | 'waiting' | 'reading';
};

type Coded = Error & { code?: unknown };

const certificateReasons: Record<string, string> = {
  CERT_HAS_EXPIRED: 'expired',
  CERT_NOT_YET_VALID: 'not-yet-valid',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'self-signed',
  ERR_TLS_CERT_ALTNAME_INVALID: 'wrong-host',
  HOSTNAME_MISMATCH: 'wrong-host',
  SELF_SIGNED_CERT_IN_CHAIN: 'untrusted',
  UNABLE_TO_GET_ISSUER_CERT: 'untrusted',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'untrusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'untrusted',
  CERT_CHAIN_TOO_LONG: 'untrusted',
  CERT_REVOKED: 'untrusted',
  CERT_UNTRUSTED: 'untrusted',
  CERT_REJECTED: 'untrusted',
  CERT_SIGNATURE_FAILURE: 'untrusted',
  INVALID_CA: 'untrusted',
  INVALID_PURPOSE: 'untrusted',
  PATH_LENGTH_EXCEEDED: 'untrusted',
};

const timeouts = new Set(['ETIMEDOUT', 'UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);
const noRoutes = new Set(['EHOSTUNREACH', 'ENETUNREACH', 'EHOSTDOWN', 'EADDRNOTAVAIL', 'EACCES', 'EPERM']);
const cuts = new Set([
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'UND_ERR_SOCKET',
  'UND_ERR_INFO',
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
  'HPE_INVALID_EOF_STATE',
]);
const closings = new Set(['UND_ERR_DESTROYED', 'UND_ERR_CLOSED', 'UND_ERR_ABORTED', 'UND_ERR_ABORT', 'ABORT_ERR']);
const proxyFailures = new Set(['UND_ERR_PRX_TLS', 'UND_ERR_PRX_CONN']);

/** The parser's errors carry no code in this version of undici; the end in the middle of an answer is told by its words. */
const codeOf = (error: Coded): string => {
  if (error.name !== 'HTTPParserError') return String(error.code ?? '');
  return /EOF/.test(error.message) ? 'HPE_INVALID_EOF_STATE' : 'HPE_INVALID';
};

const isOffline = (): boolean =>
  !Object.values(networkInterfaces()).some((addresses) => addresses?.some((address) => !address.internal));

const isNameError = (code: string): boolean => /^EAI_|^E(NOTFOUND|NODATA|SERVFAIL|REFUSED|FORMERR|NOTIMP)$/.test(code);

/** The error that says most where several addresses were tried: a permission that failed, an answer, silence, anything. */
const mostTelling = (error: Error): Coded => {
  if (!(error instanceof AggregateError)) return error;
  const all: Coded[] = error.errors.filter((each) => each instanceof Error);
  const named = (wanted: string): Coded | undefined => all.find((each) => each.code === wanted);
  return all.find((each) => each instanceof AppError) ?? named('ECONNREFUSED') ?? named('ETIMEDOUT') ?? all[0] ?? error;
};

const unreachableReason = (code: string): string | null => {
  if (code === 'ECONNREFUSED') return 'refused';
  if (code === 'ENETDOWN') return 'offline';
  if (code === 'ENOTFOUND') return 'dns';
  if (isNameError(code)) return isOffline() ? 'offline' : 'dns';
  if (noRoutes.has(code)) return isOffline() ? 'offline' : 'no-route';
  return null;
};

const proxyFault = (error: Coded, code: string, { host, proxyHost, phase }: FaultContext): AppError | null => {
  const status = /Proxy (?:response|Authentication Required) \((\d+)\)/.exec(error.message)?.[1];
  if (status !== undefined) return new AppError('network/proxy', { host: proxyHost ?? host, status: Number(status) });
  if (proxyHost === null) return null;
  const isConnecting = phase === 'connecting' && (unreachableReason(code) !== null || code.startsWith('HPE_'));
  // A proxy that finds nobody says so; one that hangs up has failed itself.
  const isItsFault = isConnecting || (phase !== 'reading' && cuts.has(code));
  return isItsFault || proxyFailures.has(code) ? new AppError('network/proxy', { host: proxyHost }, { cause: error }) : null;
};

/** Before the headers are whole, lengths that do not agree are two headers that contradict each other. */
const isBadAnswer = (error: Coded, code: string, phase: FaultContext['phase']): boolean => {
  if (code === 'UND_ERR_SOCKET') return /^bad /.test(error.message);
  if (code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH') return phase !== 'reading';
  return code === 'HPE_INVALID' || code === 'UND_ERR_HEADERS_OVERFLOW';
};

const faultOfCode = (error: Coded, code: string, { host, phase }: FaultContext): AppError | null => {
  const certificateReason = certificateReasons[code];
  const cause = { cause: error };
  if (certificateReason !== undefined) return new AppError('network/tls', { host, reason: certificateReason }, cause);
  if (timeouts.has(code)) return new AppError('network/timeout', { host }, cause);
  const reason = unreachableReason(code);
  if (reason !== null) return new AppError('network/unreachable', { host, reason }, cause);
  if (isBadAnswer(error, code, phase)) return new AppError('network/bad-answer', { host }, cause);
  if (cuts.has(code)) return new AppError('network/cut', { host }, cause);
  if (code === 'EPROTO' || /^ERR_(SSL|TLS)_/.test(code)) return new AppError('network/tls', { host, reason: 'handshake' }, cause);
  return closings.has(code) ? new AppError('add/cancelled', {}, cause) : null;
};

/**
 * The error to throw for one that was met: network/unreachable (`reason` dns, refused, no-route or offline), timeout, cut, tls
 * (`reason` expired, not-yet-valid, self-signed, wrong-host, untrusted or handshake), bad-answer or proxy, each with `host`;
 * add/cancelled where the client was closed. An AppError stays as it is, and so does an error that nobody foresaw.
 */
export function faultOfError(thrown: unknown, context: FaultContext): unknown {
  if (!(thrown instanceof Error) || thrown instanceof AppError) return thrown;
  const error = mostTelling(thrown);
  if (error instanceof AppError) return error;
  const code = codeOf(error);
  return proxyFault(error, code, context) ?? faultOfCode(error, code, context) ?? thrown;
}
