// An operation of the crash matrix with the power lost in it: recorded once from its start, and each state that may be left judged by a new
// program that opens the library and holds it against the promises made by then.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../run/project-root.ts';
import { judgePlace } from '../judge-place.ts';
import type { Prepared } from '../prepare-operation.ts';
import type { Recorded } from './read-steps.ts';
import { recordRun } from './record.ts';
import { powerLossStates, type State } from './states.ts';
import type { Judge } from './survive.ts';

/** Of so many states one is also gone on from: the act is done again, and must end as if nothing had happened. */
const REPEATED_IN = 4;

/** Does the act on a copy of its start, from begin to end, and records it. */
export function recordOperation({ name, program, start }: Prepared): Promise<Recorded> {
  const place = `${start}-recorded`;
  cpSync(start, place, { recursive: true, preserveTimestamps: true });
  const surroundings = { NODE_COMPILE_CACHE: join(projectRoot, 'out/compile-cache'), LANG: 'en_GB.UTF-8', LC_ALL: '' };
  return recordRun([process.execPath, program, 'through', name, place], place, surroundings);
}

/** The states that an act may leave behind. What lies in derived/ can be made again; what came before the act is no part of it. */
export function statesOf(recorded: Recorded): State[] {
  return powerLossStates(recorded, {
    canBeMadeAgain: (path) => path.startsWith('library/derived/'),
    begins: (line) => line === '{"ready":true}',
  });
}

/** What was indexed is no promise to those who lose their power: it is read into the index again. */
const isKept = (line: string): boolean => !line.startsWith('{"fact":"indexed ');

/** Judges a state by all promises that had been made. */
export function judgeOf(prepared: Prepared, repeatedIn = REPEATED_IN): Judge {
  let judged = 0;
  return (place, during) => {
    const depth = judged++ % repeatedIn === 0 ? 'check' : 'look';
    const promises = [...prepared.acks, ...during].filter(isKept).join('\n');
    return judgePlace(prepared, place, promises, depth);
  };
}
