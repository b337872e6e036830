// The ways by which editions come in. Each opens main's own dialog, so no path passes through the page.
import type { Words } from '#border/words/en';
import { call, faultOf } from '../client.ts';
import { toast } from '../ui/toasts.tsx';

/** The actions that a button may be given. A fault becomes a message. */
export function waysIn(words: Words) {
  const attempt = (work: Promise<unknown>): void => {
    work.catch((thrown: unknown) => toast({ text: faultOf(thrown).message }));
  };
  return {
    openFiles: () => attempt(call('add.chooseFiles', {})),
    openFolder: () => attempt(call('add.chooseFolder', {})),
    openSamples: () => attempt(call('add.samples', {})),
    watchFolder: () => attempt(watchFolder(words)),
  };
}

async function watchFolder(words: Words): Promise<void> {
  const before = await call('folders.list', {});
  const after = await call('folders.watch', {});
  if (after.folders.length > before.folders.length) toast({ text: words.frame.watching });
}
