// Bundles main and the command line for tests, into a folder that lies as deep as out/main: `node test/run/bundle-cli.ts DIR`.
import { bundleMain } from './bundle.ts';
import { copyPartsForMain } from './copy-parts.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('bundle-cli: say where to');
await bundleMain(folder);
copyPartsForMain(folder);
