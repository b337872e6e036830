// Looks for a newer version once a day, when the machine is online and the person has not switched it off. Refuses to hold the program open for it.

/** What it asks. */
export type DailyParts = {
  isWanted: () => boolean;
  isOnline: () => boolean;
  lookedAtMs: () => number | null;
  look: () => Promise<void>;
  now: () => number;
};

const DAY_MS = 24 * 60 * 60 * 1000;
const HOUR_MS = 60 * 60 * 1000;
/** The start of the program has better things to do. */
const FIRST_AFTER_MS = 30_000;

/** Whether it is time. A last time that is still to come is not believed. */
export function isDue({ isWanted, isOnline, lookedAtMs, now }: Omit<DailyParts, 'look'>): boolean {
  const last = lookedAtMs();
  const isLongAgo = last === null || now() - last >= DAY_MS || last > now();
  return isLongAgo && isWanted() && isOnline();
}

/** Begins; ends with the program. */
export function lookDaily(parts: DailyParts): void {
  const lookWhenDue = (): void => {
    if (isDue(parts)) void parts.look();
  };
  setTimeout(lookWhenDue, FIRST_AFTER_MS).unref();
  setInterval(lookWhenDue, HOUR_MS).unref();
}
