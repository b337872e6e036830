// The names under which a repair sets damaged files aside: beside what took their place, until a person deletes them.

const aside = /\.damaged-\d{8}T\d{6}Z(?:-\d+)?$/u;

/** The name for a file that is set aside at a time; `number` tells those of one second apart. */
export function asideName(name: string, atMs: number, number = 0): string {
  const stamp = new Date(atMs).toISOString().replaceAll(/[-:]|\.\d+/gu, '');
  return `${name}.damaged-${stamp}${number === 0 ? '' : `-${number}`}`;
}

/** Whether a repair set this file aside. */
export function isAside(name: string): boolean {
  return aside.test(name);
}
