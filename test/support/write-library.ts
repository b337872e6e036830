// A library of thousands of editions that is ready in seconds: one sample under many names, days and ids, each with a cover. They say that they
// are locked, so nothing is read meanwhile.
import { linkSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../bench/run-command.ts';
import { projectRoot } from '../run/project-root.ts';
import { builtCli } from './built-cli.ts';
import { writeEditions } from './write-editions.ts';

const sample = join(projectRoot, 'assets/samples/HP_20240326.pdf');
const titles = 20;
const firstDay = Date.UTC(1999, 0, 4);
const dayMs = 86_400_000;

type Listed = { editions: { id: string; path: string }[] };

/** Writes it at `library`; gives the id of the sample, which alone has been read, and those of the written editions, oldest first. */
export async function writeLibrary(library: string, editions: number): Promise<{ sampleId: string; ids: string[] }> {
  await runCommand(process.execPath, [builtCli(), 'add', sample, '--library', library]);
  const { stdout } = await runCommand(process.execPath, [builtCli(), 'list', '--library', library, '--json']);
  const [{ id: sampleId, path } = { id: '', path: '' }] = (JSON.parse(stdout) as Listed).editions;
  const written = Array.from({ length: editions }, (_, at) => ({
    title: `Paper ${(at % titles) + 1}`,
    day: new Date(firstDay + Math.floor(at / titles) * dayMs).toISOString().slice(0, 10),
    issue: String(at),
    isLocked: true,
  }));
  const ids = writeEditions(library, path, written);
  for (const id of ids) {
    const pictures = join(library, 'derived/pictures', id);
    mkdirSync(pictures);
    linkSync(join(library, 'derived/pictures', sampleId, '1-300.jpg'), join(pictures, '1-300.jpg'));
  }
  return { sampleId, ids };
}

/** Takes what was written into the rows, in another process, whose memory is then not the caller's. */
export async function adoptWritten(library: string): Promise<void> {
  await runCommand(process.execPath, [builtCli(), 'add', sample, '--library', library, '--no-wait']);
}
