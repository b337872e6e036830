// The sign-ins that a person makes in the browser: one at a time, and the last ones remembered, so that adding a source does not
// ask for the one that its probe was given. In memory only, for a few minutes.
import type { SourceSecret } from '../../base/source-secret.ts';

/** What a sign-in brought, and the only origin that it is for. */
export type Grant = { secret: SourceSecret; origin: string };

/** Sign-ins by the address that they were made for. */
export type RecentGrants = {
  /** Ends the sign-in that waits for its browser, if any; the signal ends the one that begins. */
  begin: () => AbortSignal;
  keep: (address: string, grant: Grant) => void;
  take: (address: string) => Grant | null;
};

const keptMs = 10 * 60_000;

/** Opens the memory. */
export function openRecentGrants(now: () => number = Date.now): RecentGrants {
  const grants = new Map<string, { grant: Grant; atMs: number }>();
  let waiting = new AbortController();
  return {
    begin: () => {
      waiting.abort();
      waiting = new AbortController();
      return waiting.signal;
    },
    keep: (address, grant) => void grants.set(address, { grant, atMs: now() }),
    take: (address) => {
      const found = grants.get(address);
      grants.delete(address);
      return found === undefined || now() - found.atMs > keptMs ? null : found.grant;
    },
  };
}
