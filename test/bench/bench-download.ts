// Throughput of a 200 MB download, hashed and verified, beside `curl` from the same server, in turns.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { DownloadTasks } from '../../main/acquire/download/download-worker.ts';
import { openPool } from '../../main/base/worker-pool.ts';
import { type Figure, median, readable } from './figures.ts';
import { isInstalled } from './peers.ts';
import { runCommand } from './run-command.ts';

const sizeBytes = 200_000_000;
const rounds = 7;
const leastRatio = 0.8;

const startServer = async (): Promise<{ url: string; close: () => void }> => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'file-server.ts'), String(sizeBytes)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { url: `http://127.0.0.1:${line.toString().trim()}/edition.pdf`, close: () => child.kill() };
};

/** Fetches the file with a thread that has fetched before, as the queue does with the second file of a morning. */
export async function benchDownload(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kiosque-download-'));
  const server = await startServer();
  const pool = openPool<DownloadTasks>('acquire/download/download-worker', { size: 1 });
  const fetchOnce = async (name: string): Promise<number> => {
    const path = join(folder, name, 'edition.pdf');
    const start = performance.now();
    const fetched = await pool.run('fetch', {
      url: server.url,
      path,
      access: null,
      reach: 'own',
      isTyped: true,
      sizeBytes: null,
      digest: null,
      knownEtag: null,
    });
    const ms = performance.now() - start;
    if (fetched === 'unchanged' || statSync(path).size !== sizeBytes) throw new Error('the download is not whole');
    rmSync(dirname(path), { recursive: true });
    rmSync(`${dirname(path)}.part.json`);
    return ms;
  };
  const curlOnce = async (): Promise<number> => {
    const path = join(folder, 'curl.pdf');
    const { ms } = await runCommand('curl', ['--silent', '--show-error', '--output', path, server.url]);
    rmSync(path);
    return ms;
  };
  try {
    await fetchOnce('warm');
    const hasCurl = isInstalled('curl');
    const [ours, theirs]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      ours.push(await fetchOnce(`round-${round}`));
      if (hasCurl) theirs.push(await curlOnce());
    }
    return figuresOf(ours, theirs);
  } finally {
    await pool.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function figuresOf(ours: readonly number[], theirs: readonly number[]): Figure[] {
  const rate = (ms: readonly number[]): string => readable(sizeBytes / 1e6 / (median(ms) / 1000), 'MB/s');
  const name = 'a download of 200 MB, hashed';
  if (theirs.length === 0) return [{ name, figure: rate(ours) }];
  const ratio = median(ours.map((ms, round) => (theirs[round] ?? Number.NaN) / ms));
  return [
    { name, figure: rate(ours), peer: `${rate(theirs)} (curl)` },
    { name: 'download ÷ curl', figure: readable(ratio), target: `≥ ${leastRatio}`, isReached: ratio >= leastRatio },
  ];
}
