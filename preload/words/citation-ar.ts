// How Arabic cites a place in a newspaper: the words of that style.
import type { CitationWords } from './citation-en.ts';

/** Arabic. */
export const citationArabic: CitationWords = {
  style: 'العربية',
  comma: '، ',
  stop: '.',
  undated: 'د. ت.',
  issue: (issue) => `ع.\u00a0${issue}`,
  section: (section) => `قسم «${section}»`,
  pages: (pages) => `ص.\u00a0${pages.join(' و')}`,
  places: {
    'top-left': 'أعلى الصفحة يسارًا',
    top: 'أعلى الصفحة',
    'top-right': 'أعلى الصفحة يمينًا',
    left: 'يسار الصفحة',
    middle: 'وسط الصفحة',
    right: 'يمين الصفحة',
    'bottom-left': 'أسفل الصفحة يسارًا',
    bottom: 'أسفل الصفحة',
    'bottom-right': 'أسفل الصفحة يمينًا',
  },
};
