// Le Cahier du littoral: a supplement in French whose folios begin with 9, on five columns of unequal width, large centred headlines,
// boxes and tints in place of rules.
import { advert, label, list, type Paper, photo, story } from '../paper.ts';

export const cahierDuLittoral: Paper = {
  file: 'cahier-du-littoral-2024-03-30.pdf',
  name: 'Le Cahier du littoral',
  motto: 'Supplément du samedi',
  language: 'fr',
  direction: 'ltr',
  day: '2024-03-30',
  printed: { date: 'Samedi 30 mars 2024', issue: 'N° 9 414', price: 'Gratuit', pages: '' },
  pdfTitle: 'CAHIER 2',
  width: 760,
  height: 1050,
  margin: 34,
  columns: [1.5, 1, 1, 1, 1],
  gap: { x: 15, y: 18 },
  heights: { masthead: 106, running: 34 },
  running: 'foot',
  look: 'centred',
  css: 'body{--size:11.4px;--leading:14.4px;--text-face:"Liberation Serif";--head-face:"Noto Sans";--sans-face:"Noto Sans";--accent:#b3541e;--lead:42px;--large:29px;--medium:20px;--small:16px}.masthead{background:#b3541e;color:#fff;padding:0 10px}.masthead .name{font-size:40px}.facts{border:0}',
  folio: (page) => `– ${page + 8} –`,
  sheets: [
    {
      head: 'masthead',
      plan: `
        T A A A A
        T A A A A
        T Ap Ap Ap Ap
        T Ap Ap Ap Ap
        V Ap Ap Ap Ap
        V A A A A
        V A A A A
        B B C C C
        B B C C C
        B B C C C`,
      parts: {
        T: list('teasers', 'teaser', { title: 'Dans ce cahier', box: 'tint' }),
        A: story('phare', 'lead', {
          kicker: true,
          standfirst: true,
          byline: 'top',
          caption: 'over',
          to: { page: 4, words: 'Lire la suite en page #' },
        }),
        B: story('cedre', 'small', { byline: 'top' }),
        C: story('musee', 'medium', { box: 'rule', standfirst: true, to: { page: 3, words: 'Suite en page #' } }),
        V: advert(9, 'price'),
      },
    },
    {
      section: 'Grand format',
      plan: `
        A A A A A
        A A A A A
        S A A A A
        S A Aq Aq A
        U A Aq Aq A
        U A A A A
        B B B B B
        B B B B B
        B Bp Bp B B
        B Bp Bp V V
        B B B V V`,
      parts: {
        A: story('tempete', 'large', { kicker: true, standfirst: true, byline: 'top', capital: true }),
        S: list('chronology', 'fact', { title: 'Repères', box: 'dark' }),
        U: list('related', 'teaser', { title: 'À lire aussi' }),
        B: story('ecole', 'medium', { kicker: true, byline: 'end', caption: 'beside' }),
        V: advert(0, 'open'),
      },
    },
    {
      section: 'Sorties',
      plan: `
        L L L L L /0.42
        P P P B B
        P P P B B
        P P P B B
        C C C B B
        C C C B B
        C C C V V
        A A A V V
        A A A W W
        A A A W W
        A A A W W`,
      parts: {
        L: label('Sorties'),
        P: photo(1, 'stage'),
        B: list('agenda', 'brief', { title: 'Agenda', box: 'top' }),
        C: story('musee', 'small', { from: { page: 1, words: 'Suite de la page #', repeats: 'short' } }),
        A: story('cuisine', 'medium', { byline: 'top', portrait: true }),
        V: advert(3, 'dark'),
        W: list('classifieds', 'smalls', { title: 'Petites annonces', columns: 2 }),
      },
    },
    {
      section: 'Sports et suites',
      plan: `
        A A A R R
        A A A R R
        A A A R R
        A A A R R
        B B B Q Q
        B B B Q Q
        B Bp Bp Q Q
        B Bp Bp M M
        B B B M M
        V V O O O
        V V O O O`,
      parts: {
        A: story('phare', 'medium', { from: { page: 1, words: 'Suite de la page #', repeats: 'headline' } }),
        R: list('results', 'table', { title: 'Résultats' }),
        Q: list('standings', 'table', { title: 'Classement', box: 'tint' }),
        B: story('marathon', 'medium', { kicker: true, byline: 'end' }),
        M: list('weather', 'table', { title: 'Météo' }),
        O: list('obituaries', 'letter', { title: 'Ils nous ont quittés', columns: 2 }),
        V: advert(2, 'boxed'),
      },
    },
  ],
};
