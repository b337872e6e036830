// The one fold: what makes two spellings the same for a search, with a map back to the text that was folded.
// Both the index and the query go through it. Refuses to cut words (tokens.ts) and to reduce them (stem.ts).

/** Raised whenever fold, tokens or stems change what they give; an index of another version is rebuilt. */
export const foldVersion = 2;

/**
 * A folded text. Unit `i` of `text` comes from `[starts[i], ends[i])` of the original; marks that were dropped after a letter belong to it.
 * Letters and digits are folded, spaces become U+0020 or U+000A, apostrophes `'` and hyphens `-`; other signs stay.
 */
export type Folded = { text: string; starts: Uint32Array; ends: Uint32Array };

/** Characters whose fold Unicode's compatibility decomposition does not give. */
const own: Record<string, string> = {
  ...spread('œ', 'oe'),
  ...spread('æ', 'ae'),
  ...spread('ø', 'o'),
  ...spread('ł', 'l'),
  ...spread('đð', 'd'),
  ...spread('þ', 'th'),
  ...spread('ß', 'ss'),
  ...spread('ı', 'i'),
  ...spread('ς', 'σ'),
  ...spread('ʿʾʻʽـ', ''),
  ...spread('ٱٲٳٵ', 'ا'),
  ...spread('ىیێېےۍؠ', 'ي'),
  ...spread('ةہھەۃۀ', 'ه'),
  ...spread('ک', 'ك'),
  // Maghrebi and Persian letters for sounds that Arabic lacks: newspapers write the same name with or without them.
  ...spread('گڭݣڨ', 'ك'),
  ...spread('ڤ', 'ف'),
  ...spread("'’‘‛ʼ＇´`", "'"),
  ...spread('-‐‑﹣－', '-'),
  ...spread('\n\r\v\f\u0085\u2028\u2029', '\n'),
  ...digits('٠١٢٣٤٥٦٧٨٩'),
  ...digits('۰۱۲۳۴۵۶۷۸۹'),
};

function spread(characters: string, fold: string): Record<string, string> {
  return Object.fromEntries([...characters].map((character) => [character, fold]));
}

function digits(ten: string): Record<string, string> {
  return Object.fromEntries([...ten].map((digit, value) => [digit, String(value)]));
}

const dropped = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const space = /^[\p{Z}\p{Cc}]$/u;
/** Vowel signs in presentation forms: Unicode decomposes them into a space and the sign, but they stand on the letter before. */
const isLoneVowelSign = (code: number): boolean => (code >= 0xfc5e && code <= 0xfc63) || (code >= 0xfe70 && code <= 0xfe7f);

function foldCharacter(character: string): string {
  const known = own[character];
  if (known !== undefined) return known;
  if (isLoneVowelSign(character.charCodeAt(0))) return '';
  let fold = '';
  // The lower case of İ is an i and a combining dot, so marks are looked for after it.
  for (const part of character.normalize('NFKD').toLowerCase()) {
    if (dropped.test(part)) continue;
    fold += own[part] ?? (space.test(part) ? ' ' : part);
  }
  return fold.normalize('NFC');
}

const folds: (string | undefined)[] = new Array(0x10000);
/** The fold of a unit where that is one unit too, which is nearly always; 0 where it is not, or not known yet. */
const singles = new Uint16Array(0x10000);

function cachedFold(code: number): string {
  const known = folds[code];
  if (known !== undefined) return known;
  const fold = foldCharacter(String.fromCharCode(code));
  folds[code] = fold;
  if (fold.length === 1) singles[code] = fold.charCodeAt(0);
  return fold;
}

/** Ten times faster than a string that grows by letters. Half a pair comes out as U+FFFD, a sign like any other. */
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code < 0xdc00;
/** What is dropped after a letter and belongs to it, unlike the controls, which belong to nothing. */
const isMark = (code: number): boolean => code === 0x640 || /[\p{Mn}\p{Me}]/u.test(String.fromCharCode(code));

/** Folds a text. A text that is folded already comes back unchanged. */
export function fold(text: string): Folded {
  let units = new Uint16Array(text.length + 16);
  let starts = new Uint32Array(units.length);
  let ends = new Uint32Array(units.length);
  let length = 0;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const single = singles[code] ?? 0;
    const isPair = single === 0 && isHighSurrogate(code) && at + 1 < text.length;
    const next = at + (isPair ? 2 : 1);
    if (length + 32 > units.length) {
      units = grown(units, new Uint16Array(2 * units.length + 32));
      starts = grown(starts, new Uint32Array(units.length));
      ends = grown(ends, new Uint32Array(units.length));
    }
    if (single !== 0) {
      units[length] = single;
      starts[length] = at;
      ends[length++] = next;
    } else {
      const piece = isPair ? foldCharacter(text.slice(at, next)) : cachedFold(code);
      for (let unit = 0; unit < piece.length; unit++) {
        units[length] = piece.charCodeAt(unit);
        starts[length] = at;
        ends[length++] = next;
      }
      if (piece === '' && length > 0 && ends[length - 1] === at && isMark(code)) ends[length - 1] = next;
    }
    at = next;
  }
  return { text: decoder.decode(units.subarray(0, length)), starts: starts.subarray(0, length), ends: ends.subarray(0, length) };
}

function grown<Numbers extends Uint16Array | Uint32Array>(numbers: Numbers, larger: Numbers): Numbers {
  larger.set(numbers);
  return larger;
}
