// How much room a full disk lacks, as a part of the sentence that tells it. Says nothing where the size is not known, or where a disk that has
// room enough refused for a reason of its own.
import type { FaultDetail } from '../errors.ts';
import type { InterfaceLanguage } from '../model.ts';
import { sayCount, sayNumber, saySize } from './locale.ts';

const words = {
  en: {
    needed: (needed: string) => `: this needs ${needed}`,
    both: (needed: string, free: string) => `: this needs ${needed}, and ${free} are free`,
    bytes: (count: number) => sayCount(count, 'en', { one: '# byte', other: '# bytes' }),
  },
  fr: {
    needed: (needed: string) => `\u00a0: il faut ${needed}`,
    both: (needed: string, free: string) => `\u00a0: il faut ${needed} et il reste ${free}`,
    bytes: (count: number) => sayCount(count, 'fr', { one: '# octet', other: '# octets' }),
  },
  ar: {
    needed: (needed: string) => `: يلزم ${needed}`,
    both: (needed: string, free: string) => `: يلزم ${needed} والمتاح ${free}`,
    bytes: (count: number) => `${sayNumber(count, 'ar')} بايت`,
  },
};

/** What follows "The disk is full", from `neededBytes` and `freeBytes`; to the byte where rounding would make them look the same. */
export function diskRoom({ neededBytes, freeBytes }: FaultDetail, language: InterfaceLanguage): string {
  if (typeof neededBytes !== 'number') return '';
  const { needed, both, bytes } = words[language];
  if (typeof freeBytes !== 'number') return needed(saySize(neededBytes, language));
  if (freeBytes >= neededBytes) return '';
  const isSame = saySize(neededBytes, language) === saySize(freeBytes, language);
  const say = (count: number): string => (isSame || count < 1000 ? bytes(count) : saySize(count, language));
  return both(say(neededBytes), say(freeBytes));
}
