// Writes into a build where its newer versions come from and whose key signs them: KIOSQUE_UPDATE_URL and KIOSQUE_UPDATE_KEY of the environment,
// or nothing at all. Refuses one without the other, http, and a key that is none: a build with a broken feed would never be mended by an update.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFeed } from '../../main/shell/updates/update-feed.ts';

/** Writes `update-feed.json` into the folder of main. `url` is the folder that holds `latest*.yml`; electron-builder gets the same by `publish`. */
export function writeFeed(mainDir: string, environment: NodeJS.ProcessEnv = process.env): void {
  const { KIOSQUE_UPDATE_URL: url = '', KIOSQUE_UPDATE_KEY: key = '' } = environment;
  if ((url === '') !== (key === '')) throw new Error('KIOSQUE_UPDATE_URL and KIOSQUE_UPDATE_KEY come together or not at all');
  const feed = url === '' ? null : { url, key };
  readFeed(feed);
  writeFileSync(join(mainDir, 'update-feed.json'), `${JSON.stringify(feed)}\n`);
}
