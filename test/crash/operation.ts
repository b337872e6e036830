// What an operation of the crash matrix is: an act of the real core over a library in a place of its own, which any tracer may be put around.
// Refuses to know how it is stopped: kills, lost power and full disks are the tracers' matter.
import { join } from 'node:path';
import type { Acknowledge } from './ack.ts';

/** Where an operation works: `library`, `inputs` that must stay as they are, `out` for what it makes outside. */
export type Place = { root: string; library: string; inputs: string; out: string };

/** What `run` is given. `begin` ends when the tracer is ready: what stands before it is only the way to the act. */
export type Stage = { place: Place; ack: Acknowledge; begin: () => Promise<void> };

/** One operation. It may be run again over whatever an interrupted run has left, and ends in the same state. */
export type Operation = {
  name: string;
  /** Makes the library that the act starts from, and its inputs. `press` is the address of a publisher's feed, for operations that fetch. */
  prepare: (place: Place, ack: Acknowledge, press: string) => Promise<void>;
  /** Does the act and acknowledges it; gives the way to close what it has opened. */
  run: (stage: Stage) => Promise<() => Promise<void>>;
  /** What is wrong beside what audit.ts looks at, as sentences. */
  check?: (place: Place) => Promise<string[]>;
};

/** The parts of a place. */
export function placeAt(root: string): Place {
  return { root, library: join(root, 'library'), inputs: join(root, 'inputs'), out: join(root, 'out') };
}
