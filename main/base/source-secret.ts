// What opens a source: the shape in which the keychain holds it, and nothing else does.
import { z } from 'zod';

/** A secret as it is kept. OAuth keeps tokens, never the password. */
export const SourceSecret = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('password'), user: z.string(), password: z.string() }),
  z.object({ kind: z.literal('bearer'), token: z.string() }),
  z.object({ kind: z.literal('headers'), headers: z.record(z.string(), z.string()) }),
  z.object({
    kind: z.literal('oauth'),
    tokens: z.object({ accessToken: z.string(), refreshToken: z.string().nullable(), expiresAtMs: z.number().nullable() }),
    server: z.object({
      authorizeUrl: z.string().nullable(),
      tokenUrl: z.string().nullable(),
      refreshUrl: z.string().nullable(),
      clientId: z.string().nullable(),
    }),
  }),
]);
export type SourceSecret = z.infer<typeof SourceSecret>;
