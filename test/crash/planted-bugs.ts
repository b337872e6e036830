// Bugs of order that are put into the bundled copy of the program, never into the program: each must make the crash matrix red, or it proves
// nothing. What a dropped fsync does, no kill can show: test/crash/power shows it.

/**
 * One bug: the file below the project, what stands there, and what is put in its place. `operation` is the act that must not survive it when
 * the library's thread is killed at some call of the name `call`.
 */
export type PlantedBug = { name: string; operation: string; call: string; file: string; from: string; to: string };

const commitBeforeRename: PlantedBug = {
  name: 'commit-before-rename',
  operation: 'add',
  call: 'rename',
  file: 'main/flows/writer/keep-edition.ts',
  from: `        folder = placeEdition(places, record, title.folder);
        const path = toRelative(places.root, folder);
        putEdition(`,
  to: `        const path = \`editions/\${title.folder}/\${record.day?.slice(0, 4)}/\${record.day}\`;
        putEdition(database, record, { path, sidecarStamp: '' });
        folder = placeEdition(places, record, title.folder);
        putEdition(`,
};

const sweepSkipped: PlantedBug = {
  name: 'sweep-skipped',
  operation: 'add',
  call: 'rename',
  file: 'main/archive/store.ts',
  from: `  for (const name of names) rmSync(join(places.incoming, name), { recursive: true, force: true });
  return names.length;`,
  to: '  return names.length;',
};

/** Those that a kill shows. */
export const bugsOfOrder: readonly PlantedBug[] = [commitBeforeRename, sweepSkipped];

/** The bug of a name; null for none. Throws for one that there is not. */
export function findBug(name: string): PlantedBug | null {
  if (name === '') return null;
  const found = bugsOfOrder.find((bug) => bug.name === name);
  if (found === undefined) throw new Error(`there is no bug ${name}`);
  return found;
}
