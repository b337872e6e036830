// Cuts a text into the words that the index knows, each with its place in the text as it stands.
// Refuses to judge languages: French elision is told from the letters alone.
import { fold } from './fold.ts';

/** A folded word and its place `[start, end)` in the original text; it holds letters and digits only. */
export type Token = { word: string; start: number; end: number };

/** A longer run of letters is a fault of a file, not a word; both sides keep this much of it. */
const longestWord = 64;

/** What French cuts before a vowel. `quelqu'un` and `presqu'île` are words of their own and stay whole. */
const elided = new Set(['l', 'd', 'j', 'm', 't', 's', 'c', 'n', 'qu', 'jusqu', 'lorsqu', 'puisqu', 'quoiqu']);

const latinSign = 1;
const arabicSign = 2;
const otherSign = 3;
/** The kind of each unit that is known; 0 where it is not, and for halves of pairs, which are nothing by themselves. */
const kinds = new Uint8Array(0x10000);

/** The kind of a unit that stands for itself. */
function kindOf(code: number): number {
  const character = String.fromCharCode(code);
  const isWord = /[\p{L}\p{N}\p{Mc}]/u.test(character);
  const kind = !isWord ? otherSign : /\p{Script=Arabic}/u.test(character) ? arabicSign : latinSign;
  kinds[code] = kind;
  return kind;
}

/** The kind of the sign at a place of the folded text, where a pair of surrogates is one sign. */
function kindAt(text: string, at: number): number {
  if (at >= text.length) return otherSign;
  const code = text.charCodeAt(at);
  const known = kinds[code] ?? 0;
  if (known !== 0) return known;
  if (code < 0xd800 || code > 0xdfff) return kindOf(code);
  const pairAt = code >= 0xdc00 ? at - 1 : at;
  const pair = text.codePointAt(pairAt) ?? 0;
  return pair > 0xffff && /[\p{L}\p{N}\p{Mc}]/u.test(String.fromCodePoint(pair)) ? latinSign : otherSign;
}

/** The end of the run of one kind that starts at `from`: Arabic letters end a run of others, so that `و2024` gives both. */
function runEnd(text: string, from: number): number {
  const kind = kindAt(text, from);
  let at = from + 1;
  while (at < text.length && kindAt(text, at) === kind) at++;
  return at;
}

/** The tokens of a text in its own order. */
export function tokenize(text: string): Token[] {
  const folded = fold(text);
  const signs = folded.text;
  const tokens: Token[] = [];
  const push = (word: string, from: number, to: number): void => {
    tokens.push({ word: word.slice(0, longestWord), start: folded.starts[from] ?? 0, end: folded.ends[to - 1] ?? 0 });
  };
  const hasMore = (at: number): boolean => signs.charCodeAt(at) === 0x27 && kindAt(signs, at + 1) === latinSign;
  for (let at = 0; at < signs.length; ) {
    if (kindAt(signs, at) === otherSign) {
      at++;
      continue;
    }
    const from = at;
    let to = runEnd(signs, from);
    let word = signs.slice(from, to);
    at = to;
    if (hasMore(at) && elided.has(word)) {
      at++;
      continue;
    }
    while (hasMore(at) && kindAt(signs, at - 1) === latinSign) {
      const end = runEnd(signs, at + 1);
      const part = signs.slice(at + 1, end);
      at = end;
      // The English genitive is no part of the word.
      if (part === 's' && !hasMore(at)) break;
      word += part;
      to = end;
    }
    push(word, from, to);
  }
  return tokens;
}
