// How English cites a place in a newspaper: the words of that style, which follows the Chicago manual.

/** A list with a word of its own before the last, such as "1, 3 and 4". */
export function joinWith(parts: readonly string[], last: string): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')}${last}${parts.at(-1)}`;
}

/** English, and the shape that the other styles must fill. Figures and names come as they are printed. */
export const citationEnglish = {
  style: 'English (Chicago)',
  comma: ', ',
  stop: '.',
  undated: 'n.d.',
  issue: (issue: string) => `no.\u00a0${issue}`,
  section: (section: string) => `sec.\u00a0${section}`,
  pages: (pages: readonly string[]) => `${pages.length > 1 ? 'pp.' : 'p.'}\u00a0${joinWith(pages, ' and ')}`,
  /** Where on the page. */
  places: {
    'top-left': 'top left',
    top: 'top',
    'top-right': 'top right',
    left: 'left',
    middle: 'centre',
    right: 'right',
    'bottom-left': 'bottom left',
    bottom: 'bottom',
    'bottom-right': 'bottom right',
  },
};

/** Where on a page something stands. */
export type PagePlace = keyof typeof citationEnglish.places;

/** What every style says. */
export type CitationWords = typeof citationEnglish;
