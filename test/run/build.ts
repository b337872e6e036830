// Builds the whole application into out/: `node test/run/build.ts`. Leaves nothing out in silence: a part that fails ends the build.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleMain, bundlePreload, bundleRenderer } from './bundle.ts';
import { collectLicences } from './collect-licences.ts';
import { copyIcons, copyPartsForMain, copyPartsForRenderer } from './copy-parts.ts';
import { projectRoot } from './project-root.ts';

/** Builds main, preload and page below `outDir`, and says how long it took. */
export async function buildApp(outDir = join(projectRoot, 'out')): Promise<void> {
  const startedAt = performance.now();
  const main = join(outDir, 'main');
  const renderer = join(outDir, 'renderer');
  await bundleMain(main);
  copyPartsForMain(main);
  await bundlePreload(join(outDir, 'preload'));
  await bundleRenderer(renderer);
  copyPartsForRenderer(renderer);
  copyIcons(outDir);
  writeFileSync(join(outDir, 'LICENSES.txt'), collectLicences());
  console.error(`built in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
}

if (import.meta.main) await buildApp();
