// Clicks through the built application: `node test/run/app.ts [playwright arguments]`. Says at its end what it ran in.
import { describeEngine, findBrowser } from './find-browser.ts';
import { runPlaywright } from './run-playwright.ts';

const status = await runPlaywright('playwright.config.ts');
console.error(describeEngine(findBrowser()));
process.exitCode = status ?? 1;
