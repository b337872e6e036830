// Two ends of a port within one thread, over which pdf.js talks to its own worker code without copying what it says.
// Its built-in way clones every message: a fifth of the time of a page (25 % on pages where each glyph stands alone).

type Listener = (event: { data: unknown }) => void;

/** The part of a `Worker` that pdf.js uses of a port. */
export type SameThreadPort = {
  postMessage: (message: unknown) => void;
  addEventListener: (name: string, listener: Listener, options?: { signal?: AbortSignal }) => void;
  removeEventListener: (name: string, listener: Listener) => void;
};

/** Some operators of a page, each with its operands. */
export type Operators = { fnArray: readonly number[]; argsArray: readonly unknown[] };

/** Takes operators on their way, true, or lets them pass. */
export type TakeOperators = (operators: Operators) => boolean;

type OperatorChunk = { chunk: Operators };

const hasOperators = (message: unknown): message is OperatorChunk => {
  const chunk = (message as { chunk?: { fnArray?: unknown; argsArray?: unknown } }).chunk;
  return Array.isArray(chunk?.fnArray) && Array.isArray(chunk.argsArray);
};

/** The sender empties its two lists of operators once they are sent, so those are copied: the lists, not what is in them. */
const detach = (message: unknown): unknown => {
  if (!hasOperators(message)) return message;
  const { fnArray, argsArray } = message.chunk;
  return { ...message, chunk: { ...message.chunk, fnArray: fnArray.slice(), argsArray: argsArray.slice() } };
};

const withoutOperators = (message: OperatorChunk): unknown => ({
  ...message,
  chunk: { ...message.chunk, fnArray: [], argsArray: [], length: 0 },
});

/**
 * Opens both ends. Messages arrive in order, after the running code has ended. A chunk of operators also waits for the event loop
 * to turn, so that timers run while a page without end is read. What `take` takes does not arrive: a page then never stands whole
 * in memory (two thirds of what it fills there are lists of operands).
 */
export function openSameThreadPorts(take: TakeOperators = () => false): [SameThreadPort, SameThreadPort] {
  const ends: [Set<Listener>, Set<Listener>] = [new Set(), new Set()];
  return [openEnd(ends[0], ends[1], take), openEnd(ends[1], ends[0], take)];
}

function openEnd(own: Set<Listener>, other: Set<Listener>, take: TakeOperators): SameThreadPort {
  const waiting: unknown[] = [];
  let isScheduled = false;
  const deliver = (): void => {
    const message = waiting.shift();
    const data = hasOperators(message) && take(message.chunk) ? withoutOperators(message) : message;
    for (const listener of [...other]) listener({ data });
  };
  const schedule = (): void => {
    if (isScheduled || waiting.length === 0) return;
    isScheduled = true;
    const run = (): void => {
      isScheduled = false;
      deliver();
      schedule();
    };
    if (hasOperators(waiting[0])) setImmediate(run);
    else queueMicrotask(run);
  };
  return {
    postMessage: (message) => {
      waiting.push(detach(message));
      schedule();
    },
    addEventListener: (_name, listener, options) => {
      own.add(listener);
      options?.signal?.addEventListener('abort', () => own.delete(listener), { once: true });
    },
    removeEventListener: (_name, listener) => {
      own.delete(listener);
    },
  };
}
