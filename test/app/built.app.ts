// The built files themselves: what the preload script asks for, what the page could run, and what travels with them.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { mainInputs, packageOf } from '../run/bundle.ts';
import { projectRoot } from '../run/project-root.ts';

const out = join(projectRoot, 'out');
const read = (path: string): string => readFileSync(join(out, path), 'utf8');
const scriptsIn = (folder: string): string[] =>
  readdirSync(join(out, folder), { recursive: true, encoding: 'utf8' }).filter((name) => /\.(js|mjs|cjs)$/.test(name));

test('the preload script asks for electron and nothing else, and is small (point 1)', () => {
  const script = read('preload/bridge.cjs');
  const asked = [...script.matchAll(/\brequire\(\s*["']([^"']+)["']\s*\)/g)].map(([, name]) => name);
  expect(asked).toEqual(['electron']);
  expect(script).not.toMatch(/\bimport\s*\(|node:|process\.|Buffer\b/);
  expect(script.length).toBeLessThan(2048);
});

test('no script of the page or the preload makes code out of text', () => {
  const scripts = [...scriptsIn('renderer').map((name) => `renderer/${name}`), 'preload/bridge.cjs'];
  expect(scripts.length).toBeGreaterThan(3);
  const makers = scripts.filter((name) =>
    /\bnew Function\s*\(|(?<![.\w$])eval\s*\(|(?<![.\w$])Function\s*\(\s*["'`]/.test(read(name)),
  );
  expect(makers).toEqual([]);
});

test('the page names no address on the network and no path of this machine', () => {
  const html = read('renderer/index.html');
  expect(html).not.toMatch(/https?:|\ssrc="\/|\shref="\/|<script>|<style>|\son\w+=/);
  for (const name of scriptsIn('renderer')) expect(read(`renderer/${name}`)).not.toContain(projectRoot);
});

test('each worker stands beside the entries', () => {
  const names = Object.keys(mainInputs());
  expect(names).toEqual(expect.arrayContaining(['main', 'cli', 'extract-worker', 'pictures-worker']));
  for (const name of names) expect(existsSync(join(out, 'main', `${name}.js`)), name).toBe(true);
  expect(statSync(join(out, 'main/pdfium.wasm')).size).toBeGreaterThan(1_000_000);
});

test('main asks for Node, electron and the database, and for nothing that is not shipped', () => {
  const asked = new Set<string>();
  for (const name of scriptsIn('main')) {
    const text = read(`main/${name}`);
    for (const [, from = ''] of text.matchAll(/^(?:import|export)[^'";]*?["']([^"'.][^"']*)["'];?$/gm)) asked.add(from);
  }
  expect([...asked].filter((name) => !isBuiltin(name)).sort()).toEqual(['better-sqlite3', 'electron']);
});

test('pdf.js has its data and not its engine for scripts', () => {
  const parts = readdirSync(join(out, 'renderer/pdfjs'), { recursive: true, encoding: 'utf8' });
  for (const part of ['pdf.worker.min.mjs', 'wasm/openjpeg.wasm', 'wasm/jbig2.wasm', 'iccs/CGATS001Compat-v2-micro.icc']) {
    expect(parts).toContain(part);
  }
  expect(parts.filter((name) => name.endsWith('.bcmap')).length).toBeGreaterThan(100);
  expect(parts.filter((name) => /quickjs|sandbox/i.test(name))).toEqual([]);
});

test('the licences of what is shipped travel with it, of every package that the bundles of main were made of', () => {
  const listed: { name: string }[] = JSON.parse(read('renderer/licences.json'));
  const names = new Set(listed.map(({ name }) => name));
  const bundled = readdirSync(join(out, 'main'))
    .filter((name) => name.endsWith('.js.map'))
    .flatMap((name): string[] => JSON.parse(read(`main/${name}`)).sources)
    .map((source) => packageOf(source))
    .filter((name) => name !== null);
  expect(new Set(bundled).size).toBeGreaterThan(10);
  expect(bundled.filter((name) => !names.has(name))).toEqual([]);
  const text = read('LICENSES.txt');
  for (const name of names) expect(text.startsWith(`${name} `) || text.includes(`\n${name} `), name).toBe(true);
});
