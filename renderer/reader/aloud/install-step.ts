// What a person does to have more voices, on the system that this is.
import type { Words } from '#border/words/en';

/** The sentence. */
export function installStep({ aloud }: Words): string {
  const agent = navigator.userAgent;
  if (/Mac OS X|Macintosh/u.test(agent)) return aloud.install.mac;
  return /Windows/u.test(agent) ? aloud.install.windows : aloud.install.linux;
}
