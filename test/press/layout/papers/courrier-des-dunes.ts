// Le Courrier des Dunes: French, six columns of which one is narrow, small justified serif type, centred headlines, rules and walls.
import { advert, label, list, type Paper, photo, story } from '../paper.ts';

const to = (page: number) => ({ page, words: 'Suite page #' });
const from = (page: number) => ({ page, words: 'Suite de la page #', repeats: 'headline' as const });

export const courrierDesDunes: Paper = {
  file: 'courrier-des-dunes-2024-03-28.pdf',
  name: 'Le Courrier des Dunes',
  motto: 'Journal indépendant du matin',
  language: 'fr',
  direction: 'ltr',
  day: '2024-03-28',
  printed: { date: 'Jeudi 28 mars 2024', issue: 'N° 9 412', price: '4,00 DH', pages: '5 pages' },
  pdfTitle: 'CDD_28-03.indd',
  width: 840,
  height: 1190,
  margin: 34,
  columns: [0.9, 1, 1, 1, 1, 1],
  gap: { x: 13, y: 15 },
  heights: { masthead: 138, running: 34 },
  running: 'top',
  look: 'rules walls centred slanted',
  css: 'body{--size:10.6px;--leading:12.6px;--head-face:"Noto Serif Display";--accent:#7a2a1d;--lead:50px}',
  folio: (page) => String(page),
  sheets: [
    {
      plan: `
        T A A A A A
        T A A A A A
        T A A Ap Ap Ap
        T A A Ap Ap Ap
        B A A Ap Ap Ap
        B A A A A A
        B A A A A A
        B C C C D D
        B C C C D D
        B C C C D D
        E C C C V V
        E C C C V V`,
      parts: {
        T: list('teasers', 'teaser', { title: 'Sommaire' }),
        A: story('taxe', 'lead', { kicker: true, standfirst: true, byline: 'top', capital: true, to: to(5) }),
        B: list('briefs', 'brief', { title: 'En bref' }),
        C: story('gare', 'medium', { kicker: true, byline: 'end', dateline: 0 }),
        D: story('velo', 'small', { standfirst: true, box: 'rule' }),
        E: advert(2, 'boxed'),
        V: advert(0, 'price'),
      },
    },
    {
      section: 'Région',
      plan: `
        A A A A B B
        A A A A B B
        A Aq Aq A B B
        A Aq Aq A S S
        A A A A S S
        A A A A S S
        C C D D D D
        C C D Dp Dp D
        C C D Dp Dp D
        V V D D D D
        V V W W W W
        V V W W W W`,
      parts: {
        A: story('barrage', 'large', { kicker: true, standfirst: true, byline: 'top' }),
        B: story('ble', 'small', { byline: 'end' }),
        S: list('facts', 'fact', { title: 'Repères', box: 'tint' }),
        C: story('usine', 'small', { kicker: true, over: 2 }),
        D: story('tempete', 'medium', { over: 4, byline: 'top', capital: true }),
        V: advert(4, 'dark'),
        W: list('tenders', 'notice', { columns: 3, count: 3 }),
      },
    },
    {
      section: 'Débats',
      plan: `
        L L L L L L /0.42
        A A A A A A
        A A A A A A
        A A Aq Aq A A
        A A Aq Aq A A
        A A A A A A
        A A A A A A
        B B W W C C
        B B W W C C
        B B W W C C
        B B W W V V
        B B W W V V`,
      parts: {
        L: label('Tribune'),
        A: story('edito', 'large', { set: 2, kicker: true, byline: 'top', capital: true }),
        B: list('letters', 'letter', { title: 'Courrier des lecteurs' }),
        W: advert(7, 'tint'),
        C: list('obituaries', 'letter', { title: 'Disparitions', box: 'top', count: 1 }),
        V: list('deaths', 'notice', { title: 'Carnet', count: 2 }),
      },
    },
    {
      section: 'Sports',
      plan: `
        A A A A R R
        A A A A R R
        Ap Ap Ap A R R
        Ap Ap Ap A R R
        Ap Ap Ap A R R
        A A A A R R
        A A A A P P
        B B B B P P
        B B Bp B P P
        B B Bp B M M
        B B B B M M
        B B B B V V`,
      parts: {
        A: story('football', 'large', { kicker: true, byline: 'top', over: 4 }),
        R: list('results', 'table', { title: 'Résultats', box: 'rule' }),
        P: photo(0, 'harbour'),
        B: story('marathon', 'medium', { kicker: true, standfirst: true, byline: 'end' }),
        M: list('weather', 'table', { title: 'Le temps' }),
        V: advert(3, 'open'),
      },
    },
    {
      section: 'Région',
      plan: `
        A A A B B B
        A A A B B B
        A A A B B B
        A A A B Bp Bp
        A A A B Bp Bp
        A A A B B B
        C C C C B B
        C C C C B B
        Cp Cp C C V V
        Cp Cp C C V V
        S S S S S S
        S S S S S S`,
      parts: {
        A: story('taxe', 'medium', { from: from(1) }),
        B: story('cedre', 'medium', { kicker: true, standfirst: true, byline: 'top', portrait: true }),
        C: story('neige', 'medium', { byline: 'top', caption: 'beside' }),
        V: advert(5, 'tint'),
        S: list('classifieds', 'smalls', { title: 'Petites annonces', columns: 6 }),
      },
    },
  ],
};
