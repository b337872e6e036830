// A source for tests of its screen, whole and valid, with whatever a test wants to say of it.
import type { Source } from '#border/model-sources';

/** Everything has a usual value: a feed that is checked each hour and has no problem. */
export function makeSource(said: Partial<Source> = {}): Source {
  return {
    id: '0123456789abcdef',
    kind: 'feed',
    url: 'https://press.example/feed.xml',
    title: 'L’Atlas du Matin',
    isFollowed: true,
    schedule: { kind: 'every', minutes: 60 },
    wanted: { newest: null, since: null },
    afterwards: null,
    signIn: null,
    isSignedIn: true,
    isChecking: false,
    lastCheckedAtMs: null,
    nextCheckAtMs: null,
    problem: null,
    arrived: 0,
    waiting: 0,
    ...said,
  };
}
