// Bugs of order that are put into the bundled copy of the program, never into the program: each must make the crash tests red, or they prove
// nothing. More bugs that a loss of power must show are planted in records: see power/planted-bugs.ts.

/** What shows a bug: a kill of the library's thread at some call of this name, or a loss of power. A kill leaves what was never synced. */
type ShownBy = { killAt: string } | 'loss of power';

/** One bug: the file below the project, what stands there, and what is put in its place. `operation` is the act that must not survive it. */
export type PlantedBug = { name: string; operation: string; shownBy: ShownBy; file: string; from: string; to: string };

const commitBeforeRename: PlantedBug = {
  name: 'commit-before-rename',
  operation: 'add',
  shownBy: { killAt: 'rename' },
  file: 'main/flows/writer/keep-edition.ts',
  from: `      folder = placeEdition(places, record, title.folder);
      const path = toRelative(places.root, folder);
      putEdition(`,
  to: `      const path = \`editions/\${title.folder}/\${record.day?.slice(0, 4)}/\${record.day}\`;
      putEdition(database, record, { path, sidecarStamp: '' });
      folder = placeEdition(places, record, title.folder);
      putEdition(`,
};

const sweepSkipped: PlantedBug = {
  name: 'sweep-skipped',
  operation: 'add',
  shownBy: { killAt: 'rename' },
  file: 'main/archive/store.ts',
  from: `  for (const name of names) rmSync(join(places.incoming, name), { recursive: true, force: true });
  return names.length;`,
  to: '  return names.length;',
};

const migrationOutside: PlantedBug = {
  name: 'migration-outside-its-transaction',
  operation: 'migrate',
  shownBy: { killAt: 'pwrite64' },
  file: 'main/base/migrate.ts',
  from: '    step.immediate();',
  to: `    up(database);
    database.pragma(\`user_version = \${version}\`);`,
};

const fsyncDropped: PlantedBug = {
  name: 'fsync-dropped',
  operation: 'add',
  shownBy: 'loss of power',
  file: 'main/archive/store.ts',
  from: '  for (const name of names) syncToDisk(join(folder, name));',
  to: '',
};

/** The bugs. */
export const bugsOfOrder: readonly PlantedBug[] = [fsyncDropped, commitBeforeRename, sweepSkipped, migrationOutside];

/** The bug of a name; null for none. Throws for one that there is not. */
export function findBug(name: string): PlantedBug | null {
  if (name === '') return null;
  const found = bugsOfOrder.find((bug) => bug.name === name);
  if (found === undefined) throw new Error(`there is no bug ${name}`);
  return found;
}
