// `npm start`: builds the application and opens it; where there is no screen to open it on, shows it in words and pictures.
import { spawn } from 'node:child_process';
import { buildApp } from './build.ts';
import { describeEngine, findBrowser, NoBrowserError } from './find-browser.ts';
import { projectRoot } from './project-root.ts';

const hasScreen = process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);

async function start(): Promise<number> {
  await buildApp();
  if (!hasScreen) {
    console.error('There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set), so this is a tour instead of a window.');
    const { giveTour } = await import('./tour.ts');
    await giveTour();
    return 0;
  }
  const engine = findBrowser();
  console.error(describeEngine(engine));
  const child = spawn(engine.executable, [projectRoot, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => signal === 'SIGTERM' && child.kill(signal));
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}

try {
  process.exitCode = await start();
} catch (error) {
  if (!(error instanceof NoBrowserError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
