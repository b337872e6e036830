// The clock of another place while tests run.
import { afterEach, beforeEach } from 'vitest';

/** Sets the time zone for each test of a file, and puts the machine's own back. */
export function setZone(name: string): void {
  let before: string | undefined;
  beforeEach(() => {
    before = process.env.TZ;
    process.env.TZ = name;
  });
  afterEach(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });
}
