// Le Pont / الجسر: one file, French pages from its front and Arabic pages from its back, each side with folios of its own.
// What is carried on in Arabic therefore lies on an earlier page of the file.
import { advert, list, type Paper, photo, story } from '../paper.ts';

const arabic = { language: 'ar', direction: 'rtl', name: 'الجسر', date: 'الاثنين 25 مارس 2024' } as const;

export const lePont: Paper = {
  file: 'le-pont-2024-03-25.pdf',
  name: 'Le Pont',
  motto: 'Bimensuel bilingue – نصف شهرية بلغتين',
  language: 'fr',
  direction: 'ltr',
  day: '2024-03-25',
  printed: { date: 'Lundi 25 mars 2024', issue: 'N° 95 – العدد 95', price: '5 DH', pages: '' },
  pdfTitle: 'Le Pont 95',
  width: 760,
  height: 1060,
  margin: 32,
  columns: [1, 1, 1, 1, 1],
  gap: { x: 14, y: 17 },
  heights: { masthead: 118, running: 34 },
  running: 'top',
  look: 'rules centred',
  css: 'body{--size:11px;--leading:14px;--text-face:"DejaVu Serif Condensed";--head-face:"DejaVu Serif Condensed";--sans-face:"Liberation Sans","DejaVu Sans";--accent:#0d5c63;--lead:36px;--large:26px;--medium:19px;--small:15px}[lang=ar]{--size:12px;--leading:17.4px;--text-face:"DejaVu Sans";--head-face:"DejaVu Sans";--sans-face:"DejaVu Sans";--lead:30px;--large:22px;--medium:17px;--head-leading:1.4;font:var(--size)/var(--leading) var(--text-face)}[lang=ar] .list .title{line-height:22px}[lang=ar] .jump{font-style:normal}',
  folio: (page) => String(page <= 3 ? page : 7 - page),
  sheets: [
    {
      plan: `
        A A A A B
        A A A A B
        A A Ap Ap B
        A A Ap Ap B
        A A Ap Ap B
        A A A A B
        A A A A V
        C C C D D
        C C C D D
        C C C D D`,
      parts: {
        A: story('bibliotheques', 'lead', {
          kicker: true,
          standfirst: true,
          byline: 'top',
          to: { page: 3, words: 'Lire la suite en page #' },
        }),
        B: list('briefs', 'brief', { title: 'Brèves', start: 6 }),
        C: story('tribunal', 'medium', { byline: 'end', over: 3 }),
        D: story('scrutins', 'small', { kicker: true, box: 'tint' }),
        V: advert(3, 'boxed'),
      },
    },
    {
      section: 'Société',
      plan: `
        A A A A A
        A A A A A
        Aq A A A A
        A A A Ap Ap
        A A A Ap Ap
        B B S S S
        B B S S S
        B B C C C
        B B C C C
        B B V V V`,
      parts: {
        A: story('marathon', 'large', { kicker: true, standfirst: true, byline: 'top', capital: true }),
        B: story('cuisine', 'medium', { byline: 'end' }),
        S: list('chronology', 'fact', { title: 'Chronologie', box: 'rule', columns: 2 }),
        C: list('letters', 'letter', { title: 'Courrier', columns: 2 }),
        V: advert(6, 'price'),
      },
    },
    {
      section: 'Suites',
      plan: `
        A A A P P
        A A A P P
        A A A P P
        A A A D D
        B B B D D
        B B B D D
        B Bp Bp D D
        B Bp Bp V V
        B B B V V
        W W W W W
        W W W W W`,
      parts: {
        A: story('bibliotheques', 'small', { from: { page: 1, words: 'Suite de la page #', repeats: 'headline' } }),
        B: story('voile', 'medium', { kicker: true, byline: 'top' }),
        P: photo(0, 'stage', 'over'),
        D: list('deaths', 'notice', { title: 'Carnet' }),
        V: advert(9, 'dark'),
        W: list('tenders', 'notice', { columns: 3, count: 3 }),
      },
    },
    {
      ...arabic,
      section: 'تتمات',
      plan: `
        A A A A A
        A A A A A
        A A A A A
        A A A A A
        B B B V V
        B B B V V
        Bp Bp B V V
        Bp Bp B R R
        B B B R R
        B B B R R`,
      parts: {
        A: story('mustashfa', 'small', { from: { page: 6, words: 'تتمة الصفحة الأولى', repeats: 'headline' } }),
        B: story('kura', 'medium', { kicker: true, byline: 'end' }),
        V: advert(7, 'price'),
        R: list('results', 'table', { title: 'نتائج', box: 'rule' }),
      },
    },
    {
      ...arabic,
      section: 'مجتمع',
      plan: `
        A A A A A
        A A A A A
        A A Aq Aq A
        A A A A A
        A A A A A
        S S B B B
        S S B B B
        C C B B B
        C C B B B
        V V B B B`,
      parts: {
        A: story('riqmi', 'large', { kicker: true, standfirst: true, byline: 'top' }),
        B: story('darraja', 'medium', { byline: 'top' }),
        S: list('chronology', 'fact', { title: 'محطات', box: 'tint' }),
        C: list('briefs', 'brief', { title: 'باختصار', start: 8 }),
        V: advert(2, 'boxed'),
      },
    },
    {
      ...arabic,
      head: 'masthead',
      plan: `
        B A A A A
        B A A A A
        B Ap Ap A A
        B Ap Ap A A
        B Ap Ap A A
        B A A A A
        V A A A A
        C C D D D
        C C D D D
        C C D D D`,
      parts: {
        A: story('mustashfa', 'lead', { kicker: true, standfirst: true, byline: 'top', to: { page: 4, words: 'البقية ص #' } }),
        B: list('letters', 'letter', { title: 'رسائل' }),
        C: story('thalj', 'medium', { box: 'top' }),
        D: story('fakhkhar', 'medium', { kicker: true, byline: 'end' }),
        V: advert(6, 'tint'),
      },
    },
  ],
};
