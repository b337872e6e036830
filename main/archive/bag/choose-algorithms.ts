// By which algorithms a bag of ours is summed: sha256 and sha512, unless a profile asks for others. Sums nothing itself.
import type { BagProfile } from '#border/model-bag-profile';
import { bagAlgorithms } from '../../formats/bag-manifest.ts';

/** The algorithms of the manifests of the payload and of the tag files, as the names of the manifests say them. */
export type BagAlgorithms = { payload: readonly string[]; tags: readonly string[] };

const usual: readonly string[] = ['sha256', 'sha512'];

const isKnown = (algorithm: string): boolean => Object.hasOwn(bagAlgorithms, algorithm);

/** Ours as far as they are allowed, with what is required; where none of them may be, all that is allowed. What nobody here can sum is left out. */
const choose = (required: readonly string[], allowed: readonly string[] | undefined): string[] => {
  const ours = usual.filter((algorithm) => allowed === undefined || allowed.includes(algorithm));
  const wanted = [...new Set([...ours, ...required])].filter(isKnown);
  return wanted.length > 0 ? wanted : (allowed ?? []).filter(isKnown);
};

/** What a bag by this profile is summed by; a payload is never without a manifest, as BagIt has it. */
export function chooseAlgorithms(profile: BagProfile | null): BagAlgorithms {
  if (profile === null) return { payload: usual, tags: usual };
  const payload = choose(profile['Manifests-Required'], profile['Manifests-Allowed']);
  const tags = choose(profile['Tag-Manifests-Required'], profile['Tag-Manifests-Allowed']);
  return { payload: payload.length > 0 ? payload : usual, tags };
}

/** The sums to take of each file of the payload: those of its manifests, and the one that the library knows its files by. */
export function sumsToTake({ payload }: BagAlgorithms): string[] {
  return [...new Set(['sha256', ...payload])];
}
