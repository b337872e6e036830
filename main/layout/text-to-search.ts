// A page's text made ready for quotes to be found on it: its bare letters, and where each run of six of them stands, made when first needed.
import type { PageLayout } from '#border/model';
import { type BareText, bareText } from '../text/bare-text.ts';

/** So many letters in a row are rare enough on a page to tell a place. */
export const runLength = 6;

/** A text to search. Offsets of `bare` are mapped back by it. */
export type TextToSearch = { text: string; bare: () => BareText; runs: () => ReadonlyMap<string, readonly number[]> };

/** Prepares the text of a layout. */
export function textToSearch({ text }: Pick<PageLayout, 'text'>): TextToSearch {
  let bare: BareText | null = null;
  let runs: Map<string, number[]> | null = null;
  const readBare = (): BareText => {
    bare ??= bareText(text);
    return bare;
  };
  return {
    text,
    bare: readBare,
    runs: () => {
      runs ??= listRuns(readBare().text);
      return runs;
    },
  };
}

function listRuns(text: string): Map<string, number[]> {
  const runs = new Map<string, number[]>();
  for (let at = 0; at + runLength <= text.length; at += 1) {
    const run = text.slice(at, at + runLength);
    const known = runs.get(run);
    if (known === undefined) runs.set(run, [at]);
    else known.push(at);
  }
  return runs;
}
