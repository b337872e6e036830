// The Coastal Courier: English, eight narrow columns of very small type, all-caps headlines, walls and rules.
import { advert, list, type Paper, photo, story } from '../paper.ts';

export const coastalCourier: Paper = {
  file: 'coastal-courier-2024-03-27.pdf',
  name: 'The Coastal Courier',
  motto: 'Established 1871. Late city edition',
  language: 'en',
  direction: 'ltr',
  day: '2024-03-27',
  printed: { date: 'WEDNESDAY, MARCH 27, 2024', issue: 'No. 48,201', price: '£1.80', pages: '' },
  pdfTitle: 'CC Wed A1',
  width: 860,
  height: 1120,
  margin: 34,
  columns: [1, 1, 1, 1, 1, 1, 1, 1],
  gap: { x: 11, y: 14 },
  heights: { masthead: 124, running: 32 },
  running: 'top',
  look: 'walls rules capitals centred',
  css: 'body{--size:10.6px;--leading:12.6px;--text-face:"Liberation Serif";--head-face:"Liberation Narrow";--sans-face:"Liberation Sans";--lead:36px;--large:26px;--medium:19px;--small:15px;--plain:11px}.masthead .name{font:700 66px/1.1 "Liberation Serif"}',
  folio: (page) => String(page),
  sheets: [
    {
      plan: `
        B A A A A A C C
        B A A A A A C C
        B A A Ap Ap A C C
        B A A Ap Ap A C C
        B A A Ap Ap A E E
        B A A A A A E E
        B A A A A A E E
        D D D T T F F F
        D D D T T F F F
        V V D T T F F F
        V V D G G F F F
        V V D G G F F F`,
      parts: {
        A: story('budget', 'lead', { standfirst: true, byline: 'top', to: { page: 4, words: 'See BUDGET, Page #' } }),
        B: list('briefs', 'brief', { title: 'News summary' }),
        C: story('fleet', 'small', { dateline: 0 }),
        E: story('hospital', 'plain', { box: 'rule' }),
        D: story('kite', 'medium', { byline: 'top' }),
        T: list('teasers', 'teaser', { title: 'Inside' }),
        F: story('museum', 'medium', { byline: 'end', to: { page: 3, words: 'Continued on page #' } }),
        G: list('weather', 'table', { title: 'Weather' }),
        V: advert(1, 'boxed'),
      },
    },
    {
      section: 'Home',
      plan: `
        A A A A A B B B
        A A A A A B B B
        A A Aq Aq A B B B
        A A A A A Bp Bp Bp
        A A A A A Bp Bp Bp
        S S S C C B B B
        S S S C C B B B
        V V V C C B B B
        V V V C C W W W
        N N N C C W W W
        N N N C C W W W`,
      parts: {
        A: story('savings', 'large', { kicker: true, byline: 'top', over: 5 }),
        B: story('school', 'medium', { standfirst: true, byline: 'end' }),
        S: list('chronology', 'fact', { title: 'How it came about', box: 'tint', columns: 2 }),
        C: story('orchard', 'small', { kicker: true }),
        V: advert(2, 'price'),
        N: list('deaths', 'notice', { title: 'Deaths', columns: 2 }),
        W: list('tenders', 'notice', { title: 'Public notices' }),
      },
    },
    {
      section: 'Comment',
      plan: `
        A A A A L L L L
        A A A A L L L L
        A A A A L L L L
        A A Aq Aq L L L L
        A A A A O O F F
        A A A A O O F F
        P P P P O O F F
        P P P P O O F F
        P P P P V V F F
        S S S S V V F F
        S S S S V V F F`,
      parts: {
        A: story('leader', 'medium', { set: 2, capital: true }),
        L: list('letters', 'letter', { title: 'Letters to the Editor', columns: 2 }),
        O: list('obituaries', 'letter', { title: 'Obituaries', box: 'top' }),
        P: photo(0, 'harbour'),
        F: story('museum', 'small', { from: { page: 1, words: 'From page #', repeats: 'short' } }),
        V: advert(5, 'dark'),
        S: list('classifieds', 'smalls', { title: 'Classified', columns: 4 }),
      },
    },
    {
      section: 'Sport and Continuations',
      plan: `
        A A A A A R R R
        A A A A A R R R
        A Ap Ap Ap A R R R
        A Ap Ap Ap A Q Q Q
        A Ap Ap Ap A Q Q Q
        B B B W W Q Q Q
        B B B W W V V V
        B B B W W V V V
        C C C D D V V V
        C C C D D V V V`,
      parts: {
        A: story('rugby', 'large', { kicker: true, byline: 'top' }),
        R: list('results', 'table', { title: 'Results', box: 'rule', columns: 2 }),
        Q: list('standings', 'table', { title: 'County League' }),
        B: story('budget', 'small', { from: { page: 1, words: 'From page #', repeats: 'short' } }),
        C: story('rowing', 'small', { byline: 'end' }),
        D: story('allotment', 'plain', { box: 'top' }),
        V: advert(8, 'open'),
        W: advert(3, 'tint'),
      },
    },
  ],
};
