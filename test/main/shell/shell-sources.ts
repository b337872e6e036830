// The product's own sources that touch Electron, for rules that no run can show to hold everywhere.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../run/project-root.ts';

/** One source, by its path from the root. */
export type Source = { name: string; text: string };

const read = (name: string): Source => ({ name, text: readFileSync(join(projectRoot, name), 'utf8') });

/** The entry, the shell and the preload script. */
export const shellSources: readonly Source[] = [
  ...globSync('main/shell/**/*.ts', { cwd: projectRoot }).sort(),
  'main/main.ts',
  'preload/bridge.ts',
].map(read);

/** All that runs in main. */
export const mainSources: readonly Source[] = globSync('main/**/*.ts', { cwd: projectRoot }).sort().map(read);

/** Which of the sources hold the pattern, once for each time. */
export const holding = (pattern: RegExp, sources: readonly Source[] = shellSources): string[] =>
  sources.flatMap(({ name, text }) =>
    [...text.matchAll(new RegExp(pattern, `${pattern.flags.replace('g', '')}g`))].map(() => name),
  );

const sourceOf = (name: string): string => {
  const found = shellSources.find((one) => one.name === name);
  if (found === undefined) throw new Error(`there is no ${name}`);
  return found.text;
};

/** The text of one file of the shell. */
export const shellSource = (name: string): string => sourceOf(`main/shell/${name}.ts`);

/** The text of the preload script. */
export const bridgeSource = sourceOf('preload/bridge.ts');
