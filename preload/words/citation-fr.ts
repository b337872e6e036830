// How French cites a place in a newspaper: the words of that style.
import { type CitationWords, joinWith } from './citation-en.ts';

/** French. */
export const citationFrench: CitationWords = {
  style: 'Français',
  comma: ', ',
  stop: '.',
  undated: 's.\u00a0d.',
  issue: (issue) => `n°\u00a0${issue}`,
  section: (section) => `rubrique «\u00a0${section}\u00a0»`,
  pages: (pages) => `p.\u00a0${joinWith(pages, ' et ')}`,
  places: {
    'top-left': 'en haut à gauche',
    top: 'en haut',
    'top-right': 'en haut à droite',
    left: 'à gauche',
    middle: 'au centre',
    right: 'à droite',
    'bottom-left': 'en bas à gauche',
    bottom: 'en bas',
    'bottom-right': 'en bas à droite',
  },
};
