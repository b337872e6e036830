// A sign between threads that nobody waits for an answer any more. Who answers looks at it between two steps.
// Refuses to end anything by itself.

/** The sign, which a message shares instead of copying. */
export type EndSign = Int32Array<SharedArrayBuffer>;

/** A sign that is not set. */
export const openEndSign = (): EndSign => new Int32Array(new SharedArrayBuffer(4));

/** Sets a sign, for all threads at once. */
export function setEndSign(sign: EndSign): void {
  Atomics.store(sign, 0, 1);
}

/** Whether a sign has been set. */
export const isEnded = (sign: EndSign): boolean => Atomics.load(sign, 0) !== 0;
