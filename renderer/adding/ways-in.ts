// The ways by which editions come in. Files and folders are chosen in main's own dialog, so no path passes through the page.
import type { Words } from '#border/words/en';
import { call, faultOf } from '../client.ts';
import { go } from '../route.ts';
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
    addSource: () => go({ place: 'sources', step: 'add' }),
  };
}

async function watchFolder(words: Words): Promise<void> {
  const { source } = await call('sources.addFolder', {});
  if (source !== null) toast({ text: words.frame.watching });
}
