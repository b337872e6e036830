// By which key two spellings of a newspaper's name are one title.
import { fold } from '../text/fold.ts';

/** The folded name without signs and with single blanks; a name of signs alone is its own key. */
export function titleKey(name: string): string {
  const key = fold(name)
    .text.replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return key === '' ? name.normalize('NFKC') : key;
}
