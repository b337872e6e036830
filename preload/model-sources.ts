// Sources of editions: what they are, what an address turns out to be, and how one signs in there. Refuses to hold behaviour.
import { z } from 'zod';
import { Fault } from './errors.ts';
import { Afterwards, Day, EditionId, Schedule, SignIn, SourceKind, Wanted } from './model.ts';

/** Where editions come from. `url` is null for a folder, whose `title` is its own name. Times are epoch milliseconds. */
export const Source = z.object({
  id: EditionId,
  kind: SourceKind,
  url: z.string().nullable(),
  title: z.string(),
  /** Whether what is new is fetched; a source that is not followed can only be browsed. */
  isFollowed: z.boolean(),
  schedule: Schedule,
  wanted: Wanted,
  afterwards: Afterwards.nullable(),
  signIn: SignIn.nullable(),
  /** False when the secret is not there, so that signing in is needed before the next check. */
  isSignedIn: z.boolean(),
  isChecking: z.boolean(),
  lastCheckedAtMs: z.int().nullable(),
  nextCheckAtMs: z.int().nullable(),
  problem: Fault.nullable(),
  /** Editions on the shelf that came from it, and files on their way. */
  arrived: z.int().min(0),
  waiting: z.int().min(0),
});
export type Source = z.infer<typeof Source>;

/** A secret typed by a person; it goes to the keychain and never comes back. `browser` signs in outside, with the system's browser. */
export const TypedCredential = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('password'), user: z.string().max(1024), password: z.string().max(1024) }),
  z.strictObject({ kind: z.literal('bearer'), token: z.string().min(1).max(8192) }),
  z.strictObject({
    kind: z.literal('headers'),
    headers: z.record(z.string().regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$/), z.string().max(8192)),
  }),
  z.strictObject({ kind: z.literal('browser') }),
]);
export type TypedCredential = z.infer<typeof TypedCredential>;

/** What a place asks for before it shows anything. `isSafe` is false where the answer would travel unencrypted. */
export const SignInOffer = z.object({
  host: z.string(),
  title: z.string().nullable(),
  kinds: z.array(z.enum(['password', 'bearer', 'headers', 'browser'])).min(1),
  labels: z.object({ login: z.string().nullable(), password: z.string().nullable() }),
  isSafe: z.boolean(),
});
export type SignInOffer = z.infer<typeof SignInOffer>;

/** What an address turned out to be, before anything is kept. */
export const Probe = z.object({
  kind: SourceKind.exclude(['folder']),
  url: z.string(),
  title: z.string(),
  /** How many editions are seen at a first look, and the newest of them; `places` counts shelves to browse. */
  editions: z.int().min(0),
  newest: z.array(z.object({ title: z.string(), day: Day.nullable() })),
  places: z.int().min(0),
  /** Where it must be signed in first; nothing else is known then. */
  signIn: SignInOffer.nullable(),
  /** The source that has this address already. */
  knownId: EditionId.nullable(),
});
export type Probe = z.infer<typeof Probe>;
