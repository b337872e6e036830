// What a person or a program sees while sources are synced: one line that is drawn again, or a JSON line for each edition.
import type { Core } from '../core.ts';
import type { CommandTools } from './command.ts';
import { sizeText } from './table.ts';

const eraseLine = '\r\u001b[K';

/** Begins to tell; nothing is told to a pipe that did not ask for lines. */
export function openSyncProgress(core: Core, { io, words, language }: CommandTools, hasLines: boolean): { close: () => void } {
  let isDrawn = false;
  const stop = core.on((event) => {
    if (event.name === 'edition.arrived' && hasLines) {
      const { id } = event.value;
      io.err(`${JSON.stringify({ readable: { id, sha256: core.sumOf(id) } })}\n`);
    }
    if (event.name !== 'downloads.changed' || hasLines || !io.hasBar) return;
    const { downloads, counts } = event.value;
    const speed = downloads.reduce((sum, { bytesPerSecond }) => sum + (bytesPerSecond ?? 0), 0);
    io.err(
      `${eraseLine}${words.fetching(counts.moving, counts.arrived)}${speed === 0 ? '' : `  ${sizeText(speed, language)}/s`}`,
    );
    isDrawn = true;
  });
  return {
    close: () => {
      stop();
      if (isDrawn) io.err(eraseLine);
    },
  };
}
