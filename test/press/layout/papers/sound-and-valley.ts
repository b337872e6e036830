// Sound & Valley Weekly: English, three wide columns of large type, very large light headlines set flush, much white, folios at the foot.
import { advert, list, type Paper, photo, story } from '../paper.ts';

export const soundAndValley: Paper = {
  file: 'sound-and-valley-2024-03-29.pdf',
  name: 'Sound & Valley',
  motto: 'the weekly for both sides of the water',
  language: 'en',
  direction: 'ltr',
  day: '2024-03-29',
  printed: { date: 'Friday 29 March 2024', issue: 'Issue 377', price: '£2', pages: '5 pages' },
  pdfTitle: '',
  width: 780,
  height: 1080,
  margin: 40,
  columns: [1, 1, 1],
  gap: { x: 24, y: 26 },
  heights: { masthead: 104, running: 36 },
  running: 'foot',
  look: 'ragged slanted',
  css: 'body{--size:14px;--leading:18.4px;--text-face:"Source Serif";--head-face:"IBM Plex Sans";--sans-face:"IBM Plex Sans";--accent:#8a3b12;--head-weight:300;--lead:62px;--large:44px;--medium:32px;--small:23px;--head-leading:1.06}.masthead{text-align:start}.masthead .name{font:300 54px/1.1 "IBM Plex Sans"}.byline,.jump,.kicker{font-size:11.4px;line-height:15px}figcaption{font-size:11px;line-height:14px}',
  folio: (page) => `${page}`,
  sheets: [
    {
      plan: `
        A A A
        A A A
        A Ap Ap
        A Ap Ap
        A Ap Ap
        A A A
        T B B
        T B B
        T B B`,
      parts: {
        A: story('ferry', 'lead', { standfirst: true, byline: 'top', to: { page: 3, words: 'Continued on page #' } }),
        T: list('teasers', 'teaser', { title: 'This week' }),
        B: story('bees', 'medium', { kicker: true, byline: 'end' }),
      },
    },
    {
      section: 'People',
      plan: `
        A A A
        A A A
        A A Aq
        A A A
        A A A
        B B P
        B B P
        B B P
        S V V
        S V V`,
      parts: {
        A: story('bakery', 'large', { kicker: true, standfirst: true, byline: 'top', capital: true }),
        B: story('choir', 'small', { byline: 'top', portrait: true }),
        P: photo(1, 'portrait', 'over'),
        S: list('facts', 'fact', { title: 'By the numbers', box: 'tint' }),
        V: advert(4, 'open'),
      },
    },
    {
      section: 'Continued',
      plan: `
        A A A
        A A A
        A A A
        B B B
        B B B
        Bp Bp B
        Bp Bp B
        B B B
        V W W
        V W W`,
      parts: {
        A: story('ferry', 'small', { from: { page: 1, words: 'Continued from page #', repeats: 'no' } }),
        B: story('power', 'large', { kicker: true, byline: 'end' }),
        V: advert(2, 'tint'),
        W: list('tenders', 'notice', { start: 1, columns: 2 }),
      },
    },
    {
      section: 'Out and about',
      plan: `
        A A B
        A A B
        Ap A B
        Ap A B
        A A B
        L L B
        L L B
        L L V
        R R V`,
      parts: {
        A: story('lifeboat', 'medium', { byline: 'top', box: 'dark' }),
        B: list('agenda', 'brief', { title: 'Diary' }),
        L: list('letters', 'letter', { title: 'Your letters', columns: 2 }),
        V: advert(3, 'price'),
        R: list('standings', 'table', { title: 'League table', box: 'top' }),
      },
    },
  ],
};
