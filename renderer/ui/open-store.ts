// A value that parts of the window listen to, so that changing it draws nothing else anew. For `useSyncExternalStore`.

/** Holds a value. `set` calls the listeners where it is another one; `subscribe` gives back what ends the listening. */
export type Store<Value> = {
  get: () => Value;
  set: (value: Value) => void;
  subscribe: (listener: () => void) => () => void;
};

/** A store that holds `first`; `isSame` tells values between which nobody needs to hear of a change. */
export function openStore<Value>(first: Value, isSame: (one: Value, other: Value) => boolean = Object.is): Store<Value> {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (next) => {
      if (isSame(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
