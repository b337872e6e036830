// Lets a value that changes often be told rarely: the first at once, then the newest after each pause.

/** A told value with its pause. */
export type Throttle = { tell: () => void; flush: () => void };

/** Calls `send` at most once in `pauseMs`; what is asked for in between is sent once at the end of the pause. */
export function openThrottle(send: () => void, pauseMs: number): Throttle {
  let timer: NodeJS.Timeout | null = null;
  let isOwed = false;
  const pause = (): void => {
    timer = setTimeout(() => {
      timer = null;
      if (!isOwed) return;
      isOwed = false;
      send();
      pause();
    }, pauseMs).unref();
  };
  return {
    tell: () => {
      if (timer !== null) {
        isOwed = true;
        return;
      }
      send();
      pause();
    },
    flush: () => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      if (isOwed) send();
      isOwed = false;
    },
  };
}
