// The log: one line a fact, with a time and plain values. Refuses to hold words for readers, secrets, or text of editions.

/** What a line of the log may carry. */
export type LogValues = Record<string, string | number | boolean | null>;

/** Writes lines of the log. */
export type Log = {
  info: (message: string, values?: LogValues) => void;
  /** Something failed; an error is written with its stack. */
  error: (message: string, error: unknown, values?: LogValues) => void;
};

/** A log that hands each line to `write`, which must not throw. */
export function openLog(write: (line: string) => void, now: () => number = Date.now): Log {
  const line = (level: string, message: string, values: LogValues): void =>
    write(
      `${new Date(now()).toISOString()} ${level} ${message}${Object.keys(values).length === 0 ? '' : ` ${JSON.stringify(values)}`}`,
    );
  return {
    info: (message, values = {}) => line('info', message, values),
    error: (message, error, values = {}) => {
      line('error', message, values);
      write(error instanceof Error ? (error.stack ?? error.message) : String(error));
    },
  };
}

/** A log that nobody reads. */
export const silentLog: Log = { info: () => {}, error: () => {} };
