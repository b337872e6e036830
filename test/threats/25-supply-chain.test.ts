// Threat 25: what others publish. One list of pins is held against package.json, the lockfile, what is installed and what runs.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { banned, building, engines, floors, installScripts, licences, shipped } from './pins.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));

type Locked = {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  dev?: boolean;
  hasInstallScript?: boolean;
  license?: string;
};
type Manifest = {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
};

const manifest = read('package.json') as Manifest;
const lock = read('package-lock.json') as { lockfileVersion: number; packages: Record<string, Locked> };
const locked = Object.entries(lock.packages)
  .filter(([path]) => path !== '')
  .map(([path, entry]) => ({ ...entry, path, name: path.split('node_modules/').at(-1) ?? '', version: entry.version ?? '' }));

const collator = new Intl.Collator('en', { numeric: true });
const isBelow = (version: string, least: string): boolean => collator.compare(version, least) < 0;
const lineOf = (version: string): number => Number.parseInt(version, 10);

describe('threat 25', () => {
  it('every package is pinned to one version, the same in the list, the manifest, the lockfile and what is installed', () => {
    expect([manifest.dependencies, manifest.devDependencies]).toEqual([shipped, building]);
    const pins = Object.entries({ ...shipped, ...building });
    const exact = pins.filter(([name, version]) => {
      const installed = read(`node_modules/${name}/package.json`) as { version: string };
      const entry = lock.packages[`node_modules/${name}`];
      return /^\d+\.\d+\.\d+$/.test(version) && entry?.version === version && installed.version === version;
    });
    console.log(`threat 25: ${exact.length} of ${pins.length} pins exact and installed`);
    expect(exact).toEqual(pins);
  });

  it('every entry of the lockfile has a sum, and comes from the registry', () => {
    const sound = locked.filter(
      ({ integrity = '', resolved, link, version }) =>
        /^sha512-[\w+/]{86}==$/.test(integrity) &&
        link !== true &&
        /^\d/.test(version) &&
        (resolved === undefined || resolved.startsWith('https://registry.npmjs.org/')),
    );
    console.log(`threat 25: ${sound.length} of ${locked.length} locked packages with a sum, none from elsewhere`);
    expect(locked.filter((entry) => !sound.includes(entry))).toEqual([]);
    expect(locked.length).toBeGreaterThan(100);
    expect(lock.lockfileVersion).toBe(3);
  });

  it('nothing stands below an advisory, nor is what is banned', () => {
    const judged = floors.flatMap((floor) =>
      locked
        .filter(({ name, version }) => name === floor.name && (floor.line === undefined || lineOf(version) === floor.line))
        .map(({ path, version }) => ({ path, version, floor })),
    );
    const below = judged.filter(({ version, floor }) => isBelow(version, floor.least));
    console.log(`threat 25: ${judged.length - below.length} of ${judged.length} at or above their floors`);
    expect(below).toEqual([]);
    for (const name of ['pdfjs-dist', 'electron', 'yauzl', 'undici'])
      expect(judged.map(({ path }) => path)).toContain(`node_modules/${name}`);
    // A line of releases that no floor knows is not judged by the floors of the others.
    const unjudged = locked.filter(({ name, version }) => {
      const known = floors.filter((floor) => floor.name === name);
      return known.length > 0 && !known.some(({ line }) => line === undefined || line === lineOf(version));
    });
    expect(unjudged).toEqual([]);
    expect(locked.filter(({ name }) => banned.includes(name))).toEqual([]);
  });

  it('the list is felt: a version below its floor is told from one above, in any number of figures', () => {
    expect(isBelow('5.6.205', '6.2.108')).toBe(true);
    expect(isBelow('6.2.99', '6.2.108')).toBe(true);
    expect(isBelow('6.10.0', '6.2.108')).toBe(false);
    expect(isBelow('6.2.108', '6.2.108')).toBe(false);
  });

  it('the engines that run are those that were looked at', () => {
    const database = new Database(':memory:');
    const sqlite = database.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? '';
    database.close();
    console.log(`threat 25: Node ${process.versions.node}, SQLite ${sqlite}`);
    expect(lineOf(process.versions.node)).toBe(engines.nodeLine);
    expect(lineOf(building.node ?? '')).toBe(engines.nodeLine);
    expect(isBelow(sqlite, engines.leastSqlite)).toBe(false);
  });

  it('scripts at installation run for those packages alone that are allowed', () => {
    const scripted = locked.filter(({ hasInstallScript }) => hasInstallScript === true).map(({ name }) => name);
    expect(scripted.filter((name) => !(name in installScripts))).toEqual([]);
    const allowed = Object.entries(manifest.allowScripts).filter(([, mayRun]) => mayRun);
    expect(allowed).toEqual(Object.entries(installScripts).filter(([, mayRun]) => mayRun));
    expect(Object.keys(installScripts).filter((name) => !(name in manifest.allowScripts))).toEqual([]);
  });

  it('what ships has a licence that lets it, and nothing at all is under the GPL', () => {
    const parts = (licence: string): string[] => licence.replace(/[()]/g, '').split(/ AND /);
    const travels = locked.filter(({ dev }) => dev !== true);
    const fit = travels.filter(({ license = '' }) =>
      parts(license).every((part) => part.split(' OR ').some((one) => licences.includes(one))),
    );
    console.log(`threat 25: ${fit.length} of ${travels.length} shipped packages under the licences of the list`);
    expect(travels.filter((entry) => !fit.includes(entry)).map(({ path, license }) => [path, license])).toEqual([]);
    expect(locked.filter(({ license = '' }) => license === '' || /GPL/.test(license)).map(({ path }) => path)).toEqual([]);
  });
});
