// Stands in the unit tests where base/worker-url.ts does: threads run from the bundle, which is made anew when its sources have changed.
// One that starts there reads a few files instead of a hundred. Threads of the fixtures run from their sources.
import { pathToFileURL } from 'node:url';
import { builtProgram } from './built-cli.ts';

/** The URL of a worker, named by its path below main/ without an ending. */
export function workerUrl(name: string): URL {
  if (name.startsWith('../')) return new URL(`../../main/${name}.ts`, import.meta.url);
  return pathToFileURL(builtProgram(name.split('/').at(-1) ?? name));
}
