// One question to a token endpoint, whatever its grant: sent through Kiosque's own client, its answer read with oauth4webapi.
// Refuses redirects, endpoints without TLS beyond the local network, and to take a server's trouble for a wrong password.
import {
  type AuthorizationServer,
  allowInsecureRequests,
  type ClientAuth,
  type CustomFetchOptions,
  customFetch,
  None,
  OperationProcessingError,
  processGenericTokenEndpointResponse,
  ResponseBodyError,
  type Client as TokenClient,
  type TokenEndpointResponse,
  UnsupportedOperationError,
} from 'oauth4webapi';
import { AppError } from '#border/errors';
import type { Client, Reply } from './client.ts';
import { faultOfStatus } from './http-faults.ts';
import { readHttpUrl } from './http-url.ts';
import { readBody } from './read-body.ts';
import type { Zone } from './zone.ts';

/** Who asks, and how far: `reach` is that of the catalogue which named the endpoints. `now` is Date.now unless told. */
export type OauthContext = { client: Client; reach: Zone; now?: () => number; signal?: AbortSignal };

/** What a server gives for a sign-in. `expiresAtMs` is null where it did not say. */
export type Tokens = { accessToken: string; refreshToken: string | null; expiresAtMs: number | null };

/** What a grant needs of oauth4webapi: the server, the program, and the way to send. */
export type TokenParts = { server: AuthorizationServer; program: TokenClient; authentication: ClientAuth; options: TokenOptions };
type TokenOptions = { [customFetch]: TokenFetch; [allowInsecureRequests]: boolean };
type TokenFetch = (url: string, options: CustomFetchOptions<'POST', URLSearchParams>) => Promise<Response>;

const mostAnswerBytes = 256 * 1024;

/** An address of a sign-in. Throws sign-in/unsupported where there is none, or none that is safe. */
export function readEndpoint(address: string | null, reach: Zone): URL {
  if (address === null) throw new AppError('sign-in/unsupported', { reason: 'endpoint' });
  const url = readHttpUrl(address);
  if (url.protocol === 'http:' && reach === 'public') {
    throw new AppError('sign-in/unsupported', { host: url.hostname, reason: 'insecure' });
  }
  return url;
}

/**
 * Servers forget the type, write null for nothing, and add identities that nobody asked for and that cannot be checked here.
 */
const plainAnswer = (bytes: Uint8Array): string => {
  const text = Buffer.from(bytes).toString('utf8');
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return text;
    const fields = Object.entries(value).filter(([name, field]) => name !== 'id_token' && field !== null);
    return JSON.stringify({ token_type: 'Bearer', ...Object.fromEntries(fields) });
  } catch {
    // No JSON: what reads the answer says so.
    return text;
  }
};

const isSuccess = (status: number): boolean => status >= 200 && status < 300;

const faultOfBody = ({ error, status }: ResponseBodyError): AppError => {
  if (error === 'invalid_grant' || status === 401) return new AppError('sign-in/wrong', { status });
  return new AppError('sign-in/failed', { status, reason: /^\w{1,60}$/.test(error) ? error : 'answer' });
};

const faultOfAnswer = (error: unknown, reply: Reply | null, host: string): unknown => {
  if (error instanceof AppError) return error;
  if (error instanceof ResponseBodyError && error.status !== 429) return faultOfBody(error);
  const status = reply?.status ?? 0;
  if (status === 400 || status === 401) return new AppError('sign-in/wrong', { status, host }, { cause: error });
  const trouble = reply === null ? null : faultOfStatus(status, reply.headers, { host });
  if (trouble?.code === 'network/busy' || status >= 500) return trouble;
  if (!(error instanceof OperationProcessingError || error instanceof UnsupportedOperationError)) return error;
  const detail = isSuccess(status) ? { host, reason: 'answer' } : { host, reason: 'status', status };
  return new AppError('sign-in/failed', detail, { cause: error });
};

const toTokens = (answer: TokenEndpointResponse, nowMs: number): Tokens => ({
  accessToken: answer.access_token,
  refreshToken: answer.refresh_token ?? null,
  expiresAtMs: answer.expires_in === undefined ? null : nowMs + answer.expires_in * 1000,
});

/**
 * Asks for tokens. Throws sign-in/wrong (invalid_grant, 400, 401), sign-in/failed with `reason` (the server's own word,
 * `status` or `answer`), sign-in/unsupported, network/busy and network/failed for a server in trouble, and what the client
 * throws.
 */
export async function requestTokens(
  context: OauthContext,
  endpoint: { url: string | null; clientId: string | null; issuer?: string },
  grant: (parts: TokenParts) => Promise<Response>,
): Promise<Tokens> {
  const { client, reach, signal, now = Date.now } = context;
  const url = readEndpoint(endpoint.url, reach);
  const isPlain = url.protocol === 'http:';
  const abort = signal === undefined ? {} : { signal };
  let reply: Reply | null = null;
  const fetchTokens: TokenFetch = async (address, { method, headers, body }) => {
    const asked = { url: address, method, headers, body: body.toString(), reach, isPrivateOnly: isPlain, redirects: 0, ...abort };
    reply = await client.ask(asked);
    const text = plainAnswer(await readBody(reply, { maxBytes: mostAnswerBytes, ...abort }));
    const status = isSuccess(reply.status) ? 200 : reply.status;
    return new Response(text, { status, headers: { 'content-type': 'application/json' } });
  };
  const parts: TokenParts = {
    server: { issuer: endpoint.issuer ?? url.origin, token_endpoint: url.href },
    program: { client_id: endpoint.clientId ?? 'kiosque' },
    authentication: endpoint.clientId === null ? () => {} : None(),
    options: { [customFetch]: fetchTokens, [allowInsecureRequests]: isPlain },
  };
  try {
    const answer = await processGenericTokenEndpointResponse(parts.server, parts.program, await grant(parts));
    return toTokens(answer, now());
  } catch (error) {
    throw faultOfAnswer(error, reply, url.hostname);
  }
}
