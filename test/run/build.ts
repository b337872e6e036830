// Builds the whole application into out/: `node test/run/build.ts`. Leaves nothing out in silence: a part that fails ends the build.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleMain, bundlePreload, bundleRenderer } from './bundle.ts';
import { checkLicences, collectLicences, writeLicences } from './collect-licences.ts';
import { copiedPackages, copyIcons, copyPartsForMain, copyPartsForRenderer } from './copy-parts.ts';
import { projectRoot } from './project-root.ts';
import { writeFeed } from './write-feed.ts';

/** Builds main, preload and page below `outDir`, and says how long it took. */
export async function buildApp(outDir = join(projectRoot, 'out')): Promise<void> {
  const startedAt = performance.now();
  const main = join(outDir, 'main');
  const renderer = join(outDir, 'renderer');
  const bundled = await bundleMain(main);
  copyPartsForMain(main);
  writeFeed(main);
  bundled.push(...(await bundlePreload(join(outDir, 'preload'))));
  bundled.push(...(await bundleRenderer(renderer)));
  copyPartsForRenderer(renderer);
  copyIcons(outDir);
  const licences = collectLicences();
  checkLicences(licences, [...bundled, ...copiedPackages, 'better-sqlite3', 'electron']);
  writeFileSync(join(outDir, 'LICENSES.txt'), writeLicences(licences));
  writeFileSync(join(renderer, 'licences.json'), JSON.stringify(licences));
  console.error(`built in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
}

if (import.meta.main) await buildApp();
