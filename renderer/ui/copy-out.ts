// Copies texts and pictures to the clipboard of the system, and says what was copied or that it was not.
import type { Words } from '#border/words/en';
import { fetchOwn } from './fetch-own.ts';
import { toast } from './toasts.tsx';

/** What there is to copy. */
export type Copied = keyof Words['clipping']['copied'];

const tell = ({ clipping }: Words, what: Copied, writing: Promise<void>): void => {
  writing.then(
    () => toast({ text: clipping.copied[what] }),
    () => toast({ text: clipping.refused }),
  );
};

/** Copies a text. */
export function copyText(words: Words, what: Copied, text: string): void {
  tell(words, what, navigator.clipboard.writeText(text));
}

/** Copies a PNG of our own origin. */
export function copyPicture(words: Words, url: string): void {
  tell(words, 'picture', writePicture(url));
}

async function writePicture(url: string): Promise<void> {
  const answer = await fetchOwn(url);
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': await answer.blob() })]);
}
