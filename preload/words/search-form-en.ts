// The words of the search form in English, and the shape that the other languages must fill.

/** English. */
export const searchFormEnglish = {
  open: 'Form',
  heading: 'Search with a form',
  all: 'All of these words',
  phrase: 'This exact phrase',
  any: 'Any of these words',
  none: 'None of these words',
  near: 'Near each other',
  within: 'within',
  distance: 'Words between them at most',
  wordsApart: 'words',
  title: 'Title',
  section: 'Section',
  languageAndPages: 'Language and pages',
  pageFrom: 'From page',
  pageTo: 'To page',
  days: 'Days',
  from: 'From this day',
  until: 'Until this day',
  to: 'to',
  more: 'Only',
  has: { note: 'Pages with a note', mark: 'Pages with a mark', bookmark: 'Bookmarked pages' },
  query: 'Query',
  nothing: 'Nothing to search yet',
  send: 'Search',
  clear: 'Clear',
  tooMuch: 'This query says more than the form can show. It stays as it is.',
  anew: 'Start anew in the form',
  keep: 'Keep the query',
  samples: {
    all: 'harbour fishing',
    phrase: 'night train',
    any: 'library libraries bookshop',
    none: 'football',
    near: 'mayor budget',
    title: 'Harbour Post',
    section: 'Sport',
  },
};
/** The words of the search form in any language. */
export type SearchFormWords = typeof searchFormEnglish;
