// A run of issues without a gap, as statements of holdings name it. Refuses to know why it begins and ends.
import type { Day } from '#border/model';

/**
 * From the first to the last issue that are held; numbers are null where they are not known. `after` says what lies between it and the
 * run before: issues that are not held, or a count that began anew.
 */
export type HeldRun = {
  firstDay: Day;
  lastDay: Day;
  firstNumber: number | null;
  lastNumber: number | null;
  issues: number;
  after: 'start' | 'gap' | 'restart';
};
