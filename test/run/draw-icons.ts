// Draws assets/icons/kiosque.svg in every size that systems ask for: `node test/run/draw-icons.ts`, after a change of the drawing.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from '../host/find-chromium.ts';
import { projectRoot } from './project-root.ts';

const folder = join(projectRoot, 'assets/icons');
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

const executablePath = findChromium();
if (executablePath === null) throw new Error('drawing needs an installed Chromium');
const svg = readFileSync(join(folder, 'kiosque.svg'), 'utf8');
const browser = await chromium.launch({ executablePath, chromiumSandbox: false });
const page = await browser.newPage();
for (const size of sizes) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  await page.screenshot({ path: join(folder, `${size}x${size}.png`), omitBackground: true });
}
await browser.close();
