// A stem as the index has it: marked, so that it is told from every word without asking in which column it stands, which takes
// FTS5 half as long again.
import { type StemLanguage, stem } from '../text/stem.ts';

/** No word holds it; the tokenizer `ascii` takes it for a letter. */
const stemMark = '·';

/** The token of a word's stem. */
export function stemToken(word: string, language: StemLanguage): string {
  return stemMark + stem(word, language);
}
