// From the fields of a sign-in form to what main is told. Pure; keeps nothing.
import type { SignInOffer, TypedCredential } from '#border/model-sources';

/** One way to sign in. */
export type SignInKind = SignInOffer['kinds'][number];

/** One header as it is typed. */
export type HeaderRow = { name: string; value: string };

/** Everything that the form holds, whichever way is chosen. */
export type Typed = { user: string; password: string; token: string; headers: readonly HeaderRow[] };

/** A form in which nothing was typed yet. */
export const nothingTyped: Typed = { user: '', password: '', token: '', headers: [{ name: '', value: '' }] };

/** RFC 9110 section 5.1: a field name is a token. */
const headerName = /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$/;

/** Whether a name can be a header's; an empty row is left out and does no harm. */
export function isHeaderName(name: string): boolean {
  return name.trim() === '' || headerName.test(name.trim());
}

/** The credential, or null while something needed is missing. */
export function credentialOf(kind: SignInKind, typed: Typed): TypedCredential | null {
  if (kind === 'browser') return { kind };
  if (kind === 'password') {
    return typed.user === '' && typed.password === '' ? null : { kind, user: typed.user, password: typed.password };
  }
  if (kind === 'bearer') return typed.token.trim() === '' ? null : { kind, token: typed.token.trim() };
  const rows = typed.headers.filter(({ name }) => name.trim() !== '');
  if (rows.length === 0 || !rows.every(({ name, value }) => isHeaderName(name) && value.trim() !== '')) return null;
  return { kind, headers: Object.fromEntries(rows.map(({ name, value }) => [name.trim(), value.trim()])) };
}
