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

/** Copies a picture of our own origin; the clipboard takes PNG alone. */
export function copyPicture(words: Words, url: string): void {
  tell(words, 'picture', writePicture(url));
}

async function writePicture(url: string): Promise<void> {
  const answer = await fetchOwn(url);
  const picture = await answer.blob();
  const png = picture.type === 'image/png' ? picture : await toPng(picture);
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
}

async function toPng(picture: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(picture);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  bitmap.close();
  return canvas.convertToBlob({ type: 'image/png' });
}
