// The peers that stand beside Kiosque in a benchmark, as far as they are installed.
import { spawnSync } from 'node:child_process';

/** Whether a program is on the PATH. */
export function isInstalled(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' }).status === 0;
}

/** Says which peers are missing and how they are had on Debian. */
export function reportPeers(): void {
  const packages = { pdftotext: 'poppler-utils', pdftoppm: 'poppler-utils', curl: 'curl', taskset: 'util-linux' };
  const missing = Object.entries(packages).filter(([program]) => !isInstalled(program));
  for (const [program, name] of missing)
    console.log(`${program} is not installed, so it is not measured: apt-get install ${name}`);
}
