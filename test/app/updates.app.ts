// Newer versions in the window: a build without a feed says so; one with a feed looks, downloads, and is another program after "Restart now".
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { projectRoot } from '../run/project-root.ts';
import { publicKeyOf } from '../run/sign-update.ts';
import { writeFeed } from '../run/write-feed.ts';
import { makeSigningKey, publish, serveUpdates } from '../support/update-server.ts';
import { type App, expect, lend, startApp, test } from './start-app.ts';
import { goTo } from './steps.ts';

const oldProgram = '#!/bin/sh\nexit 0\n';

/** The built application once more, in a folder of its own, with a feed written into it as the build would. */
const withFeed = (folder: string, feed: { url: string; key: string }): string => {
  const place = join(folder, 'application');
  const main = join(place, 'out/main');
  mkdirSync(join(place, 'out'), { recursive: true });
  cpSync(join(projectRoot, 'out/main'), main, { recursive: true });
  for (const name of ['preload', 'renderer', 'icon.png', 'tray.png'])
    symlinkSync(join(projectRoot, 'out', name), join(place, 'out', name));
  symlinkSync(join(projectRoot, 'node_modules'), join(place, 'node_modules'));
  cpSync(join(projectRoot, 'package.json'), join(place, 'package.json'));
  rmSync(join(main, 'update-feed.json'));
  writeFeed(main, { KIOSQUE_UPDATE_URL: feed.url, KIOSQUE_UPDATE_KEY: feed.key });
  return place;
};

const groupOf = ({ page }: App): Locator =>
  page.locator('.settings-group', { has: page.getByRole('heading', { name: 'Updates' }) });

test('a build without a feed says that it does not update itself', async ({ app }) => {
  await goTo(app, '#/settings');
  const group = groupOf(app);
  await expect(group.getByRole('status')).toHaveText(
    'This build does not update itself. A newer version is installed as this one was.',
  );
  await expect(group.getByRole('button')).toHaveCount(0);
});

test('a newer version is looked for, fetched when it is asked for, and installed by "Restart now", by keyboard alone', async ({
  folder,
}) => {
  test.skip(process.platform !== 'linux', 'an AppImage is a matter of Linux');
  const key = makeSigningKey();
  const server = await serveUpdates();
  const program = Buffer.from(`#!/bin/sh\n# ${'newer '.repeat(50_000)}\n`);
  publish(server, key, { version: '9.0.0', program });
  const image = join(folder, 'Kiosque.AppImage');
  writeFileSync(image, oldProgram);
  chmodSync(image, 0o755);
  const app = await startApp(folder, {
    place: withFeed(folder, { url: server.url, key: publicKeyOf(key) }),
    // Electron, or what stands for it, takes the place of what an AppImage mounts.
    environment: { APPIMAGE: image, APPDIR: '/', NODE_EXTRA_CA_CERTS: join(projectRoot, 'test/fixtures/tls/ca.pem') },
  });
  await lend(app, async () => {
    await goTo(app, '#/settings');
    const group = groupOf(app);
    const says = group.getByRole('status');
    const button = group.getByRole('button');
    await expect(group.getByRole('switch')).toBeChecked();
    await expect(says).toHaveText('Nobody has looked for a newer version yet.');
    expect(server.asked).toEqual([]);
    await button.focus();
    await app.page.keyboard.press('Enter');
    await expect(says).toContainText('Version 9.0.0 is ready to be downloaded');
    await expect(button).toBeFocused();
    server.files.set('Kiosque-9.0.0.AppImage', program.subarray(1));
    await app.page.keyboard.press('Enter');
    await expect(group.getByRole('alert')).toContainText('is not what the makers of Kiosque have signed');
    const half = program.length / 2;
    let sendRest = (): void => {};
    server.files.set('Kiosque-9.0.0.AppImage', (_, response) => {
      response.writeHead(200, { 'content-length': program.length }).write(program.subarray(0, half));
      sendRest = () => void response.end(program.subarray(half));
    });
    await app.page.keyboard.press('Enter');
    // The bytes stand outside of what is read aloud.
    await expect(group.locator('p.figures')).toHaveText(/ of /);
    await expect(says).toHaveText('Version 9.0.0 is being downloaded');
    sendRest();
    await expect(says).toHaveText('Version 9.0.0 is here. It is installed when you quit Kiosque.');
    await expect(group.getByRole('alert')).toHaveCount(0);
    await expect(button).toBeFocused();
    expect(readFileSync(image, 'utf8')).toBe(oldProgram);
    await app.page.keyboard.press('Enter');
    expect(await app.launched.ended).toBe(0);
    expect(readFileSync(image, 'utf8')).toBe(program.toString());
  });
  await server.close();
});
