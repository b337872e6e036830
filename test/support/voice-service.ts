// The voices of Linux for a test: speech-dispatcher with espeak-ng on a socket of its own, speaking into nothing, which takes no time.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';

/** Why there are no such voices here, with the line that installs them; null where they are. */
export function whyNoVoices(): string | null {
  const missing = ['speech-dispatcher', 'espeak-ng'].filter((name) => !isInstalled(name));
  if (missing.length === 0 && existsSync(configuration)) return null;
  return `no ${missing.join(' and no ')} here: sudo apt-get install speech-dispatcher espeak-ng`;
}

const configuration = '/etc/speech-dispatcher/speechd.conf';

function isInstalled(name: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** A running service: `environment` leads a browser to it. */
export type VoiceService = { environment: Record<string, string>; close: () => Promise<void> };

/** Starts one in a folder of the test. Throws when it ends before its socket is there. */
export async function startVoiceService(folder: string): Promise<VoiceService> {
  const socket = join(folder, 'speech.sock');
  const settings = join(folder, 'speech');
  cpSync('/etc/speech-dispatcher', settings, { recursive: true });
  const own = '\nAudioOutputMethod "alsa"\nAudioALSADevice "default"\n';
  writeFileSync(join(settings, 'speechd.conf'), readFileSync(configuration, 'utf8') + own);
  const sound = join(folder, 'asound.conf');
  writeFileSync(sound, 'pcm.!default { type null }\nctl.!default { type null }\n');
  const environment = {
    SPEECHD_ADDRESS: `unix_socket:${socket}`,
    ALSA_CONFIG_PATH: sound,
    ESPEAK_DATA_PATH: withoutVariants(folder),
  };
  const args = ['-s', '-c', 'unix_socket', '-S', socket, '-C', settings, '-P', join(folder, 'speech.pid'), '-t', '0', '-l', '1'];
  const child = spawn('speech-dispatcher', args, { stdio: 'ignore', env: { ...process.env, ...environment } });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await waitFor(socket, child);
  return {
    environment,
    close: async () => {
      child.kill();
      await gone;
    },
  };
}

/** The data of espeak-ng without the hundred variants of each voice: a browser takes half a minute to list thirteen thousand. */
function withoutVariants(folder: string): string {
  const told = execFileSync('espeak-ng', ['--version'], { encoding: 'utf8' });
  const data = /Data at: (?<path>.+)/u.exec(told)?.groups?.path?.trim();
  if (data === undefined) throw new Error(`espeak-ng does not tell where its data is: ${told}`);
  const own = join(folder, 'voices', 'espeak-ng-data');
  mkdirSync(join(own, 'voices'), { recursive: true });
  for (const name of readdirSync(data)) if (name !== 'voices') symlinkSync(join(data, name), join(own, name));
  for (const name of readdirSync(join(data, 'voices')))
    if (name !== '!v') symlinkSync(join(data, 'voices', name), join(own, 'voices', name));
  return join(folder, 'voices');
}

async function waitFor(socket: string, child: ChildProcess): Promise<void> {
  while (!existsSync(socket)) {
    if (child.exitCode !== null) throw new Error(`speech-dispatcher ended with ${child.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
