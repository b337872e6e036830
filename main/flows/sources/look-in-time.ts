// Questions to the servers of sources: each ends in time, and goes before what nobody waits for.
// Refuses to wait for a server that drips: one such server would hold a thread for ever.
import { AppError } from '#border/errors';
import type { Zone } from '../../acquire/http/zone.ts';
import type { FoundFile, Look, LookInput } from '../../acquire/look-at.ts';
import type { Workers } from '../open-workers.ts';

/** Total times of one question, in milliseconds. */
export type LookLimits = { pageMs: number; fileMs: number };

/** Who asks, and for how long. */
export type LookTools = { workers: Workers; limits?: LookLimits };

const usualLimits: LookLimits = { pageMs: 120_000, fileMs: 60_000 };

/** A person may type any address; one that a catalogue named is held to the world that the catalogue is in. */
export function nearOf({ reach }: { reach: Zone }): { reach: Zone; isTyped: boolean } {
  return { reach, isTyped: reach === 'own' };
}

/** The fault of a question that did not end in time names the host. */
const naming = async <Answer>(url: string, question: Promise<Answer>): Promise<Answer> => {
  try {
    return await question;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'network/too-slow') throw error;
    throw new AppError(error.code, { host: new URL(url).host, ...error.detail }, { cause: error });
  }
};

const timed = (timeoutMs: number) => ({ timeoutMs, timeoutCode: 'network/too-slow', isUrgent: true }) as const;

/** Looks at a page of a source. Throws what lookAt throws, and network/too-slow. */
export function lookInTime({ workers, limits = usualLimits }: LookTools, input: LookInput): Promise<Look> {
  return naming(input.url, workers.network.run('look', input, timed(limits.pageMs)));
}

/** Looks for a file of a source. Throws what lookForFile throws, and network/too-slow. */
export function lookForFileInTime(
  { workers, limits = usualLimits }: LookTools,
  input: Omit<LookInput, 'etag' | 'lastModified'>,
): Promise<FoundFile> {
  return naming(input.url, workers.network.run('lookForFile', input, timed(limits.fileMs)));
}
