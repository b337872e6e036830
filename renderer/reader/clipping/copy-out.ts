// Copies texts and pictures to the clipboard of the system, and says what was copied or why not.

import type { Input } from '#border/contract';
import type { Words } from '#border/words/en';
import { call, faultOf } from '../../client.ts';
import { toast } from '../../ui/toasts.tsx';

/** What there is to copy. */
export type Copied = 'picture' | 'text' | 'citation' | 'link';

const tell = (words: Words, what: Copied, writing: Promise<void>): void => {
  writing.then(
    () => toast({ text: words.clipping.copied[what] }),
    (thrown: unknown) => toast({ text: thrown instanceof DOMException ? words.clipping.refused : faultOf(thrown).message }),
  );
};

/** Copies a text. */
export function copyText(words: Words, what: Copied, text: string | Promise<string>): void {
  tell(
    words,
    what,
    Promise.resolve(text).then((written) => navigator.clipboard.writeText(written)),
  );
}

const fetchPicture = async (url: string): Promise<Blob> => {
  const answer = await fetch(url);
  if (!answer.ok) throw new DOMException('no picture', 'DataError');
  return answer.blob();
};

/** Copies a PNG of our own origin. */
export function copyPicture(words: Words, url: string): void {
  tell(
    words,
    'picture',
    fetchPicture(url).then((png) => navigator.clipboard.write([new ClipboardItem({ 'image/png': png })])),
  );
}

/** Copies the link to a page or a part of it. */
export function copyLink(words: Words, place: Input<'links.make'>): void {
  copyText(
    words,
    'link',
    call('links.make', place).then(({ link }) => link),
  );
}
