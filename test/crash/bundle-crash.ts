// Bundles the program with the operations of the crash matrix beside its workers, as main is bundled: `node test/crash/bundle-crash.ts DIR`.
import { join } from 'node:path';
import { bundleMain } from '../run/bundle.ts';
import { copyPartsForMain } from '../run/copy-parts.ts';
import { projectRoot } from '../run/project-root.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('bundle-crash: say where to');
await bundleMain(folder, { 'crash-child': join(projectRoot, 'test/crash/crash-child.ts') });
copyPartsForMain(folder);
