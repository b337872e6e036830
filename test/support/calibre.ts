// A real OPDS server that others wrote: calibre's, over a library that calibredb makes from PDFs. Refuses to install it.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';

/** The one command that brings it on Debian. */
export const howToInstall = 'apt-get install -y --no-install-recommends calibre';

/** Whether calibre's commands are on the PATH. */
export function hasCalibre(): boolean {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return ['calibredb', 'calibre-server'].every((name) => folders.some((folder) => existsSync(join(folder, name))));
}

/** A library of calibre, with the bytes of its PDFs. */
export type CalibreLibrary = { folder: string; environment: NodeJS.ProcessEnv; pdfs: Buffer[] };

const run = (environment: NodeJS.ProcessEnv, command: string, args: readonly string[]): void => {
  const { status, stderr } = spawnSync(command, args, { env: environment, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr}`);
};

/** Makes a library from PDFs in `folder`, with a user `reader` whose password is `secret`. */
export function makeCalibreLibrary(folder: string, pdfs: readonly string[]): CalibreLibrary {
  const library = join(folder, 'calibre');
  mkdirSync(folder, { recursive: true });
  const environment = {
    ...process.env,
    HOME: folder,
    CALIBRE_CONFIG_DIRECTORY: join(folder, 'settings'),
    QT_QPA_PLATFORM: 'offscreen',
  };
  run(environment, 'calibredb', ['add', '--duplicates', '--with-library', library, ...pdfs]);
  run(environment, 'calibre-server', [
    '--userdb',
    join(folder, 'users.sqlite'),
    '--manage-users',
    '--',
    'add',
    'reader',
    'secret',
  ]);
  const names = readdirSync(library, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.pdf'));
  return { folder, environment, pdfs: names.map((name) => readFileSync(join(library, name))) };
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
};

const isUp = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(url)).status < 500;
  } catch {
    // Not listening yet.
    return false;
  }
};

/** Serves a library on loopback; `auth` asks for the user's password in that way. */
export async function serveCalibre(
  { folder, environment }: CalibreLibrary,
  auth: 'none' | 'basic' | 'digest',
): Promise<{ url: string; close: () => Promise<void> }> {
  const port = await freePort();
  const asking = auth === 'none' ? [] : ['--enable-auth', '--auth-mode', auth, '--userdb', join(folder, 'users.sqlite')];
  const args = ['--port', String(port), '--listen-on', '127.0.0.1', ...asking, join(folder, 'calibre')];
  const child: ChildProcess = spawn('calibre-server', args, { env: environment, stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}/opds`;
  for (let waited = 0; !(await isUp(url)); waited += 1) {
    if (waited > 240 || child.exitCode !== null) throw new Error('calibre-server does not answer');
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return {
    url,
    close: async () => {
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
}
