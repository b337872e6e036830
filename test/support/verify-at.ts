// Verifies a bag in a test: the verdict with its codes by path.
import type { BagProfile } from '#border/model-bag-profile';
import type { BagReport } from '#border/model-bags';
import { verifyBag } from '../../main/archive/bag/verify-bag.ts';

/** The verdict on the bag at a path. */
export function verifyAt(path: string, profile: BagProfile | null = null): Promise<BagReport> {
  return verifyBag(path, { profile, isCancelled: () => false, onProgress: () => {} });
}

/** Findings as `code path`. */
export function codesOf(findings: BagReport['problems']): string[] {
  return findings.map(({ code, path }) => `${code} ${path}`);
}
