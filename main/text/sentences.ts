// Cuts a paragraph into its sentences, and tells where a long one can be parted for a breath. Refuses to end a sentence at an abbreviation.

/** A stretch `[start, end)` of a text (UTF-16 offsets), without the spaces around it. */
export type SentenceSpan = { start: number; end: number };

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that are written with a full stop and have their name or their text behind them: titles of people, references, beginnings of lists. */
const LEADING = set(
  'mr mrs ms dr prof pr st ste sr gen col lt sgt capt cdr adm rev hon sen rep gov pres mm me mgr mlle mme messrs maj cap ' +
    'cf vs env approx resp ex e.g i.e c.-à-d c.-a-d j.-c av apr bd د أ م ص ط ج س ه ق أ.د د.م',
);

/** Words that are cut short only before a number; elsewhere they may well end a sentence. */
const BEFORE_NUMBER = set(
  'p pp pg art al n no nos nr vol fig figs chap ch sec sect par tel tél ext ed éd t tab ann jan janv feb fév févr mar apr avr jun jul juil aug sep sept oct nov dec déc ' +
    'ص ج ع رقم م',
);

/** Words that begin a sentence far more often than a name, so that `in the U.S. The` is two. */
const STARTERS = set(
  'the a an it he she they we in on at but and for this that these his her their le la les un une il elle ils elles en au mais et ce cette',
);

/** What closes the sentence before, though the common rules cut before it: `« Viens ! »`. */
const CLOSING = /^[»”’)\]\s]+/u;

/** What begins no sentence. */
const GOES_ON = /^[،؛,;:…]/u;

/** The sentences of a paragraph in their order. A language that is not known is cut by the rules that all have in common. */
export function splitSentences(text: string, language: string | null): SentenceSpan[] {
  const segmenter = new Intl.Segmenter(language ?? 'und', { granularity: 'sentence' });
  const joined: SentenceSpan[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const last = joined.at(-1);
    const end = index + segment.length;
    if (last === undefined) {
      joined.push({ start: index, end });
      continue;
    }
    const closing = CLOSING.exec(segment)?.[0].length ?? 0;
    last.end = index + closing;
    if (isOne(text.slice(last.start, last.end), segment.slice(closing))) last.end = end;
    else joined.push({ start: last.end, end });
  }
  return joined.flatMap((span) => splitBeforeFigures(text, span)).flatMap((span) => trim(text, span));
}

/** Whether what was cut apart is one sentence: the first ends in an abbreviation, or the second begins nothing. */
function isOne(before: string, next: string): boolean {
  const [bare, behind] = [before.trimEnd(), next.trimStart()];
  if (behind === '' || GOES_ON.test(behind) || /^\p{Ll}/u.test(behind)) return true;
  return bare.endsWith('.') && isCutShort(bare, behind);
}

/** Whether the last word of a text is cut short by its full stop, seen what stands behind it. */
function isCutShort(before: string, behind: string): boolean {
  const word = /(?<![\p{L}\p{M}.])(?<word>[\p{L}\p{M}](?:[\p{L}\p{M}.-]*[\p{L}\p{M}])?)\.$/u.exec(before)?.groups?.word ?? '';
  if (word === '') return false;
  const plain = word.toLowerCase();
  if (/^\p{N}/u.test(behind) && BEFORE_NUMBER.has(plain)) return true;
  if (LEADING.has(plain)) return true;
  // Initials: `J. Martin`. Arabic has no capitals, and one letter alone is no word but `و`.
  if (/^(?:\p{Lu}|[\u0621-\u0647\u0649\u064A])$/u.test(word)) return true;
  const isInitials = /^(?:\p{L}\.)+\p{L}$/u.test(word);
  const next = /^\p{L}+/u.exec(behind)?.[0].toLowerCase() ?? '';
  return isInitials && next !== '' && !STARTERS.has(next);
}

/** The common rules never cut before a figure with a small letter behind it: `… il vint. 3 millions de …`. */
function splitBeforeFigures(text: string, { start, end }: SentenceSpan): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  let from = start;
  for (const { index, 0: stop } of text.slice(start, end).matchAll(/(?<=\p{Ll}{3})\.\s+(?=\p{N})/gu)) {
    const at = start + index + stop.length;
    if (isCutShort(text.slice(from, start + index + 1), text.slice(at, end))) continue;
    spans.push({ start: from, end: at });
    from = at;
  }
  return [...spans, { start: from, end }];
}

/** Nothing is left of what holds neither letter nor figure. */
function trim(text: string, { start, end }: SentenceSpan): SentenceSpan[] {
  const part = text.slice(start, end);
  if (!/[\p{L}\p{N}]/u.test(part)) return [];
  return [{ start: start + part.length - part.trimStart().length, end: start + part.trimEnd().length }];
}

/** Between two commas further apart than this many letters, any space is a place to breathe. */
const LONGEST_BREATH = 110;

/** The places of a sentence, in order, at which it may be parted: behind its commas and dashes, and where these are rare behind words. */
export function breathsOf(sentence: string): number[] {
  const places = [...sentence.matchAll(/[,،;؛:–—)\]»”]\s+|\s+(?=[–—([«“])/gu)].map(({ index, 0: sign }) => index + sign.length);
  const breaths: number[] = [];
  let before = 0;
  for (const place of [...places, sentence.length]) {
    while (place - before > LONGEST_BREATH) {
      const space = sentence.lastIndexOf(' ', before + LONGEST_BREATH);
      if (space <= before) break;
      before = space + 1;
      breaths.push(before);
    }
    if (place < sentence.length && place > before) breaths.push(place);
    before = Math.max(before, place);
  }
  return breaths;
}
