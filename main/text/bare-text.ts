// A text as letters and digits alone, folded, with a map back: what stays of it when lines, hyphens, columns and signs change.
import { fold } from './fold.ts';

/** Unit `i` of `text` comes from `[starts[i], ends[i])` of the original. */
export type BareText = { text: string; starts: Uint32Array; ends: Uint32Array };

const isLetter = /[\p{L}\p{N}]/u;
/** 1 for a unit that stays, 2 for one that goes, 0 where that is not known yet. Halves of pairs stay, for they may be letters. */
const kinds = new Uint8Array(0x10000);

function stays(code: number): boolean {
  const known = kinds[code] ?? 0;
  if (known !== 0) return known === 1;
  const isKept = (code >= 0xd800 && code < 0xe000) || isLetter.test(String.fromCharCode(code));
  kinds[code] = isKept ? 1 : 2;
  return isKept;
}

/** The bare letters of a text. */
export function bareText(text: string): BareText {
  const folded = fold(text);
  const places: number[] = [];
  for (let at = 0; at < folded.text.length; at += 1) if (stays(folded.text.charCodeAt(at))) places.push(at);
  const starts = new Uint32Array(places.length);
  const ends = new Uint32Array(places.length);
  const units = new Uint16Array(places.length);
  places.forEach((place, at) => {
    units[at] = folded.text.charCodeAt(place);
    starts[at] = folded.starts[place] ?? 0;
    ends[at] = folded.ends[place] ?? 0;
  });
  return { text: new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units), starts, ends };
}
