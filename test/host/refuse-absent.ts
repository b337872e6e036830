// What makes a gap in the stand-in loud: every name that it lacks throws, where a plain object would answer `undefined`.

/** Wraps an object so that an unknown name throws `not in the stand-in: name.key`. Methods stay bound to the object itself. */
export function refuseAbsent<T extends object>(name: string, known: T): T {
  return new Proxy(known, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key, target);
      if (value === undefined && !(key in target) && typeof key === 'string' && key !== 'then' && key !== 'toJSON') {
        throw new Error(`not in the stand-in: ${name}.${key}`);
      }
      return typeof value === 'function' && !isClass(value) ? value.bind(target) : value;
    },
    set: (target, key, value) => Reflect.set(target, key, value, target),
  });
}

const isClass = (value: object): boolean => Object.hasOwn(value, 'prototype') && /^class\b/.test(String(value));
