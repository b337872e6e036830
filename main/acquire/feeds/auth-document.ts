// Reads an Authentication for OPDS 1.0 document: who asks, and the ways in which one can sign in.
// Refuses a document without id or list of ways; a way that is not understood is kept as unknown.
import { z } from 'zod';
import { AppError } from '#border/errors';
import { toRelations } from './acquisition.ts';
import type { AuthDocument, FeedDocument, SignInFlow } from './catalogue.ts';
import { toAddress } from './feed-address.ts';
import { pictureOfLinks } from './opds2-pictures.ts';
import { LocalText, localTextOf, Opds2Link, readEach } from './opds2-shapes.ts';
import { toCleanText, toPlainTextOrNull } from './plain-text.ts';

const text = z.string().nullish().catch(null);
const localText = LocalText.nullish().catch(null);

const Flow = z.looseObject({
  type: z.string().min(1),
  labels: z.record(z.string(), z.unknown()).nullish().catch(null),
  links: z.array(z.unknown()).nullish().catch(null),
  client_id: text,
  clientId: text,
  properties: z.looseObject({ client_id: text, clientId: text }).nullish().catch(null),
});
type Flow = z.infer<typeof Flow>;

const Document = z.looseObject({
  id: z.string().min(1),
  title: localText,
  description: localText,
  service_description: localText,
  links: z.array(z.unknown()).nullish(),
  authentication: z.array(z.unknown()),
});

/** Which way a type names. The draft has basic, implicit and password; the code flow is written in several ways. */
function kindOf(type: string): SignInFlow['kind'] {
  const name = type.trim().toLowerCase().replace(/\/+$/, '');
  if (name.includes('oauth')) {
    if (/code|pkce/.test(name)) return 'oauth-code';
    if (/oauth\/implicit$/.test(name)) return 'oauth-implicit';
    return /oauth\/password$/.test(name) ? 'oauth-password' : 'unknown';
  }
  const simple = /(?:^|auth\/)(basic|digest|bearer)$/.exec(name)?.[1];
  return simple === 'basic' || simple === 'digest' || simple === 'bearer' ? simple : 'unknown';
}

function labelOf(flow: Flow, name: 'login' | 'password'): string | null {
  const label = flow.labels?.[name] ?? flow.labels?.[name.toUpperCase()];
  return typeof label === 'string' ? toPlainTextOrNull(label) : null;
}

/** The first address over http or https that a relation has. */
function addressFor(links: readonly Opds2Link[], rel: string, base: string): string | null {
  const addresses = links.filter((link) => toRelations(link.rel).includes(rel)).map((link) => toAddress(link.href, base));
  return addresses.find((address) => address !== null) ?? null;
}

/** In the password flow `authenticate` is where tokens are given (section 3.3); in the others it is where a person signs in. */
function readFlow(flow: Flow, base: string): SignInFlow {
  const kind = kindOf(flow.type);
  const links = readEach(Opds2Link, flow.links);
  const authenticate = addressFor(links, 'authenticate', base);
  const token = addressFor(links, 'token', base);
  const clientId = flow.properties?.client_id ?? flow.properties?.clientId ?? flow.client_id ?? flow.clientId;
  return {
    kind,
    type: toCleanText(flow.type),
    labels: { login: labelOf(flow, 'login'), password: labelOf(flow, 'password') },
    authorizeUrl: kind === 'oauth-password' ? null : authenticate,
    tokenUrl: kind === 'oauth-password' ? (token ?? authenticate) : token,
    refreshUrl: addressFor(links, 'refresh', base),
    clientId: clientId?.trim() || null,
  };
}

/**
 * An authentication document that was fetched from `url`; null where the object has no `authentication`.
 * Throws source/bad-feed where id, links or the ways are missing or malformed.
 */
export function readAuthDocument(value: Readonly<Record<string, unknown>>, url: string): FeedDocument | null {
  if (!Object.hasOwn(value, 'authentication')) return null;
  const parsed = Document.safeParse(value);
  if (!parsed.success) {
    throw new AppError('source/bad-feed', {
      reason: `${parsed.error.issues[0]?.path.join('.') ?? 'document'} is not as it should be`,
    });
  }
  const source = parsed.data;
  const flows = readEach(Flow, source.authentication);
  if (flows.length === 0 && source.authentication.length > 0) {
    throw new AppError('source/bad-feed', { reason: 'authentication has no types' });
  }
  const links = readEach(Opds2Link, source.links);
  const logos = links.filter((link) => toRelations(link.rel).includes('logo'));
  const document: AuthDocument = {
    id: toCleanText(source.id),
    title: localTextOf(source.title) ?? new URL(url).host,
    summary: localTextOf(source.description) ?? localTextOf(source.service_description),
    picture: pictureOfLinks(logos, url),
    help: addressFor(links, 'help', url),
    register: addressFor(links, 'register', url),
    flows: flows.map((flow) => readFlow(flow, url)),
  };
  return { what: 'authentication', document };
}
