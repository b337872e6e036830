// The sign-ins that a person has just made in the browser, so that adding a source does not ask for the one that its probe was given.
// In memory only, for a few minutes.
import type { SourceSecret } from '../../base/source-secret.ts';

/** Sign-ins by the address that they were made for. */
export type RecentGrants = {
  keep: (address: string, secret: SourceSecret) => void;
  take: (address: string) => SourceSecret | null;
};

const keptMs = 10 * 60_000;

/** Opens the memory. */
export function openRecentGrants(now: () => number = Date.now): RecentGrants {
  const grants = new Map<string, { secret: SourceSecret; atMs: number }>();
  return {
    keep: (address, secret) => void grants.set(address, { secret, atMs: now() }),
    take: (address) => {
      const grant = grants.get(address);
      grants.delete(address);
      return grant === undefined || now() - grant.atMs > keptMs ? null : grant.secret;
    },
  };
}
