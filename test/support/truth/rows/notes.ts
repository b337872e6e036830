// Notes of one's own: pages that carry one, alone, with words, left out, and in three languages.
import { both, either, not, onPages, pages, titled, words } from '../oracle.ts';
import { row, type TruthGroup } from '../row.ts';

/** Pages with a note. */
export const notedPages = ['atlas-28/1', 'harbour-28/2', 'sabah-28/3', '1901-11-21/1'];

const noted = pages(...notedPages);

/** The rows. */
export const notes: TruthGroup = {
  name: 'Notes',
  rows: [
    row('has:note', noted, 'pages with a note'),
    row('avec:note phare', both(noted, words('phares?')), 'with a word, in French', { raw: 'note:1 AND phare' }),
    row('مع:ملاحظة', noted, 'in Arabic', { raw: 'note:1' }),
    row('-has:note title:atlas page:1', both(not(noted), titled('Atlas'), onPages(1)), 'pages without', {
      raw: 'title:atlas AND page:1 NOT note:1',
    }),
    row('has:note OR page:6', either(noted, onPages(6)), 'notes within OR', { raw: 'note:1 OR page:6' }),
  ],
};
