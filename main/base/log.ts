// The log: one line a fact, with a time and plain values. Refuses to hold words for readers, secrets, or text of editions.

/** What a line of the log may carry. */
export type LogValues = Record<string, string | number | boolean | null>;

/** Writes lines of the log. */
export type Log = {
  info: (message: string, values?: LogValues) => void;
  /** Something failed; an error is written with its stack. */
  error: (message: string, error: unknown, values?: LogValues) => void;
};

/**
 * An error with its stack and, indented, what it was caused by. What an engine quotes between double marks may be the text that it read:
 * `JSON.parse` does so.
 */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return withoutQuotes(String(error));
  const stack = error.stack ?? `${error.name}: ${error.message}`;
  const frames = stack.search(/\n {4}at /u);
  const described = frames < 0 ? withoutQuotes(stack) : withoutQuotes(stack.slice(0, frames)) + stack.slice(frames);
  const whole = error.cause === undefined ? described : `${described}\ncaused by ${describeError(error.cause)}`;
  return whole.replaceAll('\n', '\n  ');
}

const withoutQuotes = (text: string): string => text.replace(/"[^"]*"/gu, '"…"');

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
      write(describeError(error));
    },
  };
}

/** A log that nobody reads. */
export const silentLog: Log = { info: () => {}, error: () => {} };
