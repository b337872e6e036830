// What opens a source: the shape in which the keychain holds it, and nothing else does.
import { z } from 'zod';

const Password = z.object({ kind: z.literal('password'), user: z.string(), password: z.string() });
const Bearer = z.object({ kind: z.literal('bearer'), token: z.string() });
const Headers = z.object({ kind: z.literal('headers'), headers: z.record(z.string(), z.string()) });
const Oauth = z.object({
  kind: z.literal('oauth'),
  tokens: z.object({ accessToken: z.string(), refreshToken: z.string().nullable(), expiresAtMs: z.number().nullable() }),
  server: z.object({
    authorizeUrl: z.string().nullable(),
    tokenUrl: z.string().nullable(),
    refreshUrl: z.string().nullable(),
    clientId: z.string().nullable(),
  }),
  /** How private an address the server may have: no more private than the door that named it. */
  reach: z.enum(['public', 'lan', 'own']).default('public'),
});
const Shared = z.object({ kind: z.literal('shared'), ownerId: z.string() });

/** A secret. OAuth keeps tokens, never the password. */
export const SourceSecret = z.discriminatedUnion('kind', [Password, Bearer, Headers, Oauth]);
export type SourceSecret = z.infer<typeof SourceSecret>;

/** What is kept under a source: its secret, or the id of the source whose secret is its own too, because a token is renewed in one place. */
export const KeptSecret = z.discriminatedUnion('kind', [Password, Bearer, Headers, Oauth, Shared]);
export type KeptSecret = z.infer<typeof KeptSecret>;
