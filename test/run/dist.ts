// `npm run dist`: builds the application and packs it into out/packed, with electron-builder's own arguments behind `--`. `--dir` packs a folder without an
// installer, around the stand-in where Electron's own binary is not installed. KIOSQUE_UPDATE_URL says where updates come from.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp } from './build.ts';
import { findBrowser } from './find-browser.ts';
import { packApp } from './pack.ts';
import { projectRoot } from './project-root.ts';
import { writeStandInDist } from './stand-in-dist.ts';

const args = process.argv.slice(2);
const packing = { args, updatesFrom: process.env.KIOSQUE_UPDATE_URL, isShown: true };
await buildApp();
if (args.includes('--dir') && findBrowser().name === 'stand-in') {
  const electronDist = join(projectRoot, 'out/stand-in-dist');
  rmSync(electronDist, { recursive: true, force: true });
  writeStandInDist(electronDist);
  packApp({ ...packing, electronDist });
  console.error(
    'Packed around the stand-in for Electron, because Electron’s own binary is not installed: to be looked at, not to be given to anyone.',
  );
} else packApp(packing);
