// Remembers what stands at the edges of the pages around one page, so that what repeats is found by one look, whatever the length of the edition.
// Forgets pages that are far behind: a volume of thousands of pages costs as much for each page as a newspaper.
import type { EdgeText } from './furniture.ts';

/** Pages remembered; more than a newspaper has. */
const PAGES = 120;
/** The same furniture stands at the same height, within this share of the page. */
const SAME_PLACE = 0.012;

/** The edge texts of some pages. */
export type EdgeWindow = {
  /** Takes the texts of a page, and forgets the one that came `PAGES` before. */
  add: (number: number, texts: readonly EdgeText[]) => void;
  /** Whether another page than `number` has such a text at the same height. */
  isElsewhere: (number: number, text: EdgeText) => boolean;
};

type Standing = { number: number; place: number };

/** Opens an empty window. */
export function openEdgeWindow(): EdgeWindow {
  const byKey = new Map<string, Standing[]>();
  const pages: { number: number; keys: string[] }[] = [];
  const forget = ({ number, keys }: { number: number; keys: string[] }): void => {
    for (const key of keys) {
      const left = byKey.get(key)?.filter((one) => one.number !== number) ?? [];
      if (left.length === 0) byKey.delete(key);
      else byKey.set(key, left);
    }
  };
  return {
    add: (number, texts) => {
      for (const { key, place } of texts) {
        const standing = byKey.get(key);
        if (standing === undefined) byKey.set(key, [{ number, place }]);
        else standing.push({ number, place });
      }
      pages.push({ number, keys: texts.map(({ key }) => key) });
      if (pages.length > PAGES) for (const page of pages.splice(0, 1)) forget(page);
    },
    isElsewhere: (number, { key, place }) =>
      byKey.get(key)?.some((other) => other.number !== number && Math.abs(other.place - place) < SAME_PLACE) ?? false,
  };
}
