// What a person or a program sees while editions are added: a bar on a terminal, or a JSON line a step.
import type { AddRun, RunEvent } from '../flows/add-editions.ts';
import type { CommandTools } from './command.ts';

/** Something that tells how far it is. */
export type Progress = { hear: (event: RunEvent) => void; draw: (run: AddRun) => void; close: () => void };

const eraseLine = '\r\u001b[K';
const redrawMs = 100;

const openLines = ({ io }: CommandTools): Progress => ({
  hear: (event) => io.err(`${JSON.stringify(event)}\n`),
  draw: () => {},
  close: () => {},
});

const bar = (done: number, total: number): string => {
  const cells = 24;
  const full = total === 0 ? 0 : Math.round((done / total) * cells);
  return `${'█'.repeat(full)}${'░'.repeat(cells - full)}`;
};

const openBar = ({ io, words }: CommandTools): Progress => {
  let run: AddRun | null = null;
  const show = (): void => {
    if (run === null) return;
    const total = run.items.length;
    const done = run.items.filter((item) => item.state !== 'waiting').length;
    const added = run.items.filter((item) => item.state === 'added').length;
    const [text, part, whole] =
      done < total
        ? [words.adding(done, total), done, total]
        : [words.reading(run.searchable.size, added), run.searchable.size, added];
    io.err(`${eraseLine}${bar(part, whole)} ${text}`);
  };
  const timer = setInterval(show, redrawMs);
  return {
    hear: () => {},
    draw: (next) => {
      run = next;
    },
    close: () => {
      clearInterval(timer);
      io.err(eraseLine);
    },
  };
};

/** Lines for a program that asked for them, a bar for a person, nothing otherwise. */
export function openProgress(tools: CommandTools, hasLines: boolean): Progress {
  if (hasLines) return openLines(tools);
  return tools.io.hasBar ? openBar(tools) : { hear: () => {}, draw: () => {}, close: () => {} };
}
