// Bundles the program with the operations of the crash matrix beside its workers, as main is bundled, with a bug in it where one is named:
// `node test/crash/bundle-crash.ts DIR [BUG]`.
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { bundleMain } from '../run/bundle.ts';
import { copyPartsForMain } from '../run/copy-parts.ts';
import { projectRoot } from '../run/project-root.ts';
import { findBug, type PlantedBug } from './planted-bugs.ts';

const planting = ({ name, file, from, to }: PlantedBug): Plugin => {
  let isPlanted = false;
  return {
    name: 'planting',
    enforce: 'pre',
    transform: (code, id) => {
      if (id !== join(projectRoot, file)) return null;
      isPlanted = code.includes(from);
      return code.replace(from, () => to);
    },
    buildEnd: () => {
      if (!isPlanted) throw new Error(`${file} no longer reads as the bug ${name} expects`);
    },
  };
};

const [folder, plant = ''] = process.argv.slice(2);
if (folder === undefined) throw new Error('bundle-crash: say where to');
const bug = findBug(plant);
const programs = { 'crash-child': join(projectRoot, 'test/crash/crash-child.ts') };
await bundleMain(folder, programs, bug === null ? [] : [planting(bug)]);
copyPartsForMain(folder);
