// Copies the link to a page or to a part of one.
import type { Input } from '#border/contract';
import type { Words } from '#border/words/en';
import { call, faultOf } from '../../client.ts';
import { copyText } from '../../ui/copy-out.ts';
import { toast } from '../../ui/toasts.tsx';

/** Says what was copied, or why there is no link. */
export function copyLink(words: Words, place: Input<'links.make'>): void {
  call('links.make', place).then(
    ({ link }) => copyText(words, 'link', link),
    (thrown: unknown) => toast({ text: faultOf(thrown).message }),
  );
}
