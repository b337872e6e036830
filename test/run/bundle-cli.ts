// Bundles main, the command line and the program that tests kill, into a folder that lies as deep as out/main: `node test/run/bundle-cli.ts DIR`.
import { join } from 'node:path';
import { bundleMain } from './bundle.ts';
import { copyPartsForMain } from './copy-parts.ts';
import { projectRoot } from './project-root.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('bundle-cli: say where to');
await bundleMain(folder, { 'sync-child': join(projectRoot, 'test/support/sync-child.ts') });
copyPartsForMain(folder);
