// Where a worker's file lies, run from the sources or from the bundle alike. Knows no worker by name.

/**
 * The URL of a worker, named by its path below main/ without an ending, such as `pdf/extract-worker`.
 * The bundle puts all workers beside each other in one folder and this file into a chunk of that folder.
 */
export function workerUrl(name: string): URL {
  const isSource = import.meta.url.endsWith('.ts');
  return isSource ? new URL(`../${name}.ts`, import.meta.url) : new URL(`./${name.split('/').at(-1)}.js`, import.meta.url);
}
