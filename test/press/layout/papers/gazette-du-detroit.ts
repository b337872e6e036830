// La Gazette du Détroit: a small French paper of four columns, ragged sans-serif type, headlines that are bold and barely larger,
// no rules between columns, folios in words at the foot.
import { advert, list, type Paper, photo, story } from '../paper.ts';

const words = ['', 'Page une', 'Page deux', 'Page trois', 'Page quatre', 'Page cinq'];

export const gazetteDuDetroit: Paper = {
  file: 'gazette-du-detroit-2024-03-22.pdf',
  name: 'La Gazette du Détroit',
  motto: 'Hebdomadaire d’informations locales, paraissant le vendredi',
  language: 'fr',
  direction: 'ltr',
  day: '2024-03-22',
  printed: { date: 'Vendredi 22 mars 2024', issue: 'N° 612', price: '3 DH', pages: '' },
  pdfTitle: 'Gazette',
  width: 740,
  height: 1040,
  margin: 30,
  columns: [1, 1, 1, 1],
  gap: { x: 16, y: 16 },
  heights: { masthead: 112, running: 30 },
  running: 'foot',
  look: 'ragged',
  css: 'body{--size:12px;--leading:14.6px;--text-face:"Noto Sans";--head-face:"Noto Sans";--accent:#1d4d6d;--lead:24px;--large:18px;--medium:15.4px;--small:13.6px;--plain:12px}.masthead{text-align:start}.masthead .name{font-size:46px}',
  folio: (page) => words[page] ?? String(page),
  sheets: [
    {
      plan: `
        A A A T
        A A A T
        Ap Ap A T
        Ap Ap A T
        Ap Ap A T
        A A A V
        A A A V
        B B C C
        B B C C
        B B C C`,
      parts: {
        A: story('criee', 'lead', { standfirst: true, byline: 'end', to: { page: 4, words: '(Suite p. 4)', style: 'inline' } }),
        T: list('teasers', 'teaser', { title: 'À lire' }),
        V: advert(1, 'price'),
        B: story('livre', 'large', { kicker: true, byline: 'top' }),
        C: story('cuisine', 'plain', { box: 'top', byline: 'top' }),
      },
    },
    {
      section: 'Vie locale',
      plan: `
        A A B C
        A A B C
        A A B C
        A A B C
        P P B V
        P P B V
        P P D D
        E E D D
        E E D Dq
        E E D D`,
      parts: {
        A: story('hopital', 'large', { kicker: true, standfirst: true, byline: 'top' }),
        B: list('briefs', 'brief', { title: 'Express', start: 3 }),
        C: story('phare', 'small', { byline: 'end' }),
        D: story('ecole', 'medium', { byline: 'top' }),
        E: story('musee', 'small', { kicker: true }),
        P: photo(1, 'lighthouse'),
        V: advert(8, 'open'),
      },
    },
    { section: '', head: 'none', plan: 'V V V V', parts: { V: advert(5, 'full') } },
    {
      section: 'Suites',
      plan: `
        A A A V
        A A A V
        A A A S
        A A A S
        B B B S
        Bp Bp B S
        Bp Bp B S
        B B B S
        L L W W
        L L W W
        L L W W`,
      parts: {
        A: story('criee', 'medium', { from: { page: 1, words: '(Suite de la p. 1)', repeats: 'short' } }),
        B: story('voile', 'large', { kicker: true, byline: 'top', caption: 'over', over: 2 }),
        S: list('classifieds', 'smalls', { title: 'Annonces' }),
        V: advert(7, 'tint'),
        L: list('letters', 'letter', { title: 'Vous nous écrivez', box: 'tint' }),
        W: list('tenders', 'notice', { start: 1, columns: 2 }),
      },
    },
  ],
};
