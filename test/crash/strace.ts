// Watches the calls of a running program by which it changes files, and kills it as it enters one of them. Linux, with strace.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { systemCodeOf } from '../../main/base/disk-error.ts';
import { listFolder } from '../../main/base/list-folder.ts';

/** Every call by which a file, a name or a folder comes, changes or goes. Those of the lower line are how Node and SQLite make some of them. */
export const fileCalls = [
  ...['write', 'pwrite64', 'fsync', 'fdatasync', 'rename', 'link', 'unlink', 'ftruncate', 'mkdir'],
  ...['writev', 'pwritev', 'renameat', 'renameat2', 'linkat', 'unlinkat', 'rmdir', 'mkdirat', 'copy_file_range', 'sendfile'],
] as const;

/** A thread of a program, by its number and the name that its work gave it. */
export type Thread = { id: number; name: string };

/** One call, as it was seen: which thread, which call, and whether it was about a file below the place that is watched. */
export type SeenCall = Thread & { call: string; text: string; isFile: boolean };

/** What is watched: threads alone, or the whole program with every thread that is still to come. */
export type Watch = {
  pid: number;
  threads: readonly number[] | 'all';
  calls: readonly string[];
  killAt: number | null;
  log: string;
};

/** Why kills cannot be tried here; null where they can. */
export function whyNoStrace(): string | null {
  if (process.platform !== 'linux') return 'strace is a tool of Linux';
  const { status } = spawnSync('strace', ['-e', 'trace=none', '-e', 'inject=fsync:signal=KILL:when=9', 'true']);
  return status === 0 ? null : 'strace is not installed, or may not trace here (apt install strace)';
}

const nameOfThread = (path: string): string | null => {
  try {
    return readFileSync(`${path}/comm`, 'utf8').trim();
  } catch (error) {
    // It has ended since its folder was listed.
    if (['ENOENT', 'ESRCH'].includes(systemCodeOf(error) ?? '')) return null;
    throw error;
  }
};

/** The threads of a program as they are now; none of one that has ended. */
export function listThreads(pid: number): Thread[] {
  const folder = `/proc/${pid}/task`;
  return listFolder(folder).flatMap(({ name: id }): Thread[] => {
    const name = nameOfThread(`${folder}/${id}`);
    return name === null ? [] : [{ id: Number(id), name }];
  });
}

/** Begins to watch; ends when every thread is held. `ended` ends with the program. */
export async function watch({ pid, threads, calls, killAt, log }: Watch): Promise<{ ended: Promise<void> }> {
  const whom = threads === 'all' ? ['-f', '-p', String(pid)] : threads.flatMap((id) => ['-p', String(id)]);
  const set = calls.join(',');
  const inject = killAt === null ? [] : ['-e', `inject=${set}:signal=KILL:when=${killAt}`];
  const args = ['-y', '-Y', '-s', '0', '-o', log, '-e', 'signal=none', '-e', `trace=${set}`, ...inject, ...whom];
  const tracer = spawn('strace', args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  const ended = new Promise<void>((resolve) => void tracer.on('close', () => resolve()));
  const wanted = threads === 'all' ? 1 : threads.length;
  await new Promise<void>((resolve, reject) => {
    tracer.stderr.setEncoding('utf8').on('data', (some: string) => {
      said += some;
      if ((said.match(/attached/g) ?? []).length >= wanted) resolve();
    });
    void ended.then(() => reject(new Error(`strace ended: ${said}`)));
  });
  return { ended };
}

const line = /^(?:(\d+)(?:<([^>]*)>)? +)?([a-z0-9_]+)\((.*)$/;

/** The calls in a log. Where one thread alone was watched, it has no name there. */
export function readCalls(log: string, place: string): SeenCall[] {
  return readFileSync(log, 'utf8')
    .split('\n')
    .flatMap((text): SeenCall[] => {
      const [, id = '0', name = '', call = '', rest = ''] = line.exec(text) ?? [];
      return call === '' ? [] : [{ id: Number(id), name, call, text, isFile: rest.includes(place) }];
    });
}
