// The three Vite builds: main with its workers, the preload script, the page. Refuses to leave any package but the native one outside, and tells which
// packages went in.
import { globSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig, type Plugin } from 'vite';
import { projectRoot } from './project-root.ts';

/** Engines of Electron 45, so that nothing is rewritten for older ones. */
const NODE_TARGET = 'node24';
const PAGE_TARGET = 'chrome144';

/** What stays outside the bundles: Electron itself, Node, the one package with native code, and what `debug` can do without where it is not there. */
const outside = ['electron', 'better-sqlite3', 'supports-color', /^node:/];

const common: InlineConfig = { root: projectRoot, configFile: false, logLevel: 'warn', publicDir: false };

const forNode = (outDir: string, input: Record<string, string>, format: 'es' | 'cjs'): InlineConfig => ({
  ...common,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: NODE_TARGET,
    outDir,
    emptyOutDir: true,
    minify: false,
    sourcemap: format === 'es',
    rolldownOptions: {
      input,
      external: outside,
      output: {
        format,
        entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js',
        chunkFileNames: '[name]-[hash].js',
      },
    },
  },
});

/** The package that a file of node_modules belongs to. */
export const packageOf = (path: string): string | null =>
  /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(path)?.[1]?.replaceAll('\\', '/') ?? null;

/** Builds, and gives the packages whose code or files went into what was built. */
const bundle = async (config: InlineConfig): Promise<string[]> => {
  const results = [await build(config)].flat();
  const files = results.flatMap((result) => {
    if (!('output' in result)) throw new Error('the build goes on watching');
    return result.output.flatMap((part) => (part.type === 'chunk' ? part.moduleIds : part.originalFileNames));
  });
  return files.map((file) => packageOf(resolve(config.root ?? projectRoot, file))).filter((name) => name !== null);
};

/** The inputs of the main build by name: both entries and every `*-worker.ts` of a feature. Throws when two workers share a name. */
export function mainInputs(): Record<string, string> {
  const workers = globSync('main/*/**/*-worker.ts', { cwd: projectRoot }).filter((path) => !path.startsWith('main/base/'));
  const inputs: Record<string, string> = {};
  for (const path of ['main/main.ts', 'main/cli.ts', ...workers.sort()]) {
    const name = basename(path, '.ts');
    if (name in inputs) throw new Error(`two inputs of the main build are called ${name}`);
    inputs[name] = join(projectRoot, path);
  }
  return inputs;
}

/**
 * Main, command line and workers side by side in one folder: base/worker-url.ts counts on that. `more` are further programs, by their names;
 * `plugins` change what is bundled, for tests.
 */
export async function bundleMain(outDir: string, more: Record<string, string> = {}, plugins: Plugin[] = []): Promise<string[]> {
  return bundle({ ...forNode(outDir, { ...mainInputs(), ...more }, 'es'), plugins });
}

/** The preload script as the one CommonJS file that a sandboxed window can load. */
export async function bundlePreload(outDir: string): Promise<string[]> {
  return bundle(forNode(outDir, { bridge: join(projectRoot, 'preload/bridge.ts') }, 'cjs'));
}

/** The page with relative addresses only, and no file inlined as `data:`, which its policy refuses. */
export async function bundleRenderer(outDir: string): Promise<string[]> {
  return bundle({
    ...common,
    root: join(projectRoot, 'renderer'),
    base: './',
    plugins: [react()],
    build: {
      outDir,
      emptyOutDir: true,
      target: PAGE_TARGET,
      modulePreload: { polyfill: false },
      sourcemap: false,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2048,
    },
  });
}
