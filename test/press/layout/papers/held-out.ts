// Papers that are held out of the layout set: for a last measurement, not to be looked at while tuning.
import { advert, label, list, type Paper, photo, story } from '../paper.ts';

const estafette: Paper = {
  file: 'estafette-2024-04-05.pdf',
  name: 'L’Estafette',
  motto: 'Le quotidien de la vallée',
  language: 'fr',
  direction: 'ltr',
  day: '2024-04-05',
  printed: { date: 'Vendredi 5 avril 2024', issue: 'N° 21 006', price: '4 DH', pages: '4 pages' },
  pdfTitle: 'une_0504',
  width: 800,
  height: 1120,
  margin: 30,
  columns: [1, 1, 1, 1, 1, 1, 1],
  gap: { x: 12, y: 15 },
  heights: { masthead: 108, running: 34 },
  running: 'top',
  look: 'walls ragged',
  css: 'body{--size:10.8px;--leading:13.2px;--text-face:"DejaVu Serif Condensed";--head-face:"IBM Plex Sans";--sans-face:"IBM Plex Sans";--accent:#234e8a;--head-weight:600;--lead:38px;--large:25px;--medium:18px;--small:14.6px}.masthead{text-align:start}.masthead .name{font-size:52px}',
  folio: (page) => String(page).padStart(2, '0'),
  sheets: [
    {
      plan: `
        A A A A A B B
        A A A A A B B
        Ap Ap Ap A A B B
        Ap Ap Ap A A B B
        Ap Ap Ap A A S S
        A A A A A S S
        A A A A A S S
        T C C C D D D
        T C C C D D D
        T C C C D D D
        V C C C D D D`,
      parts: {
        A: story('ble', 'lead', { kicker: true, standfirst: true, byline: 'top', to: { page: 3, words: '→ Suite page #' } }),
        B: story('usine', 'small', { byline: 'end' }),
        S: list('facts', 'fact', { title: 'En chiffres', box: 'tint' }),
        T: list('teasers', 'teaser', { title: 'Aujourd’hui' }),
        C: story('hopital', 'medium', { kicker: true, dateline: 1 }),
        D: story('livre', 'medium', { byline: 'top', box: 'rule' }),
        V: advert(4, 'boxed'),
      },
    },
    {
      section: 'Département',
      plan: `
        A A A B B B B
        A A A B B B B
        A A A B Bp Bp B
        Aq A A B Bp Bp B
        A A A B Bp Bp B
        A A A B B B B
        C C C C D D D
        C C C C D D D
        C C C C D D D
        V V W W W W W
        V V W W W W W`,
      parts: {
        A: story('edito', 'medium', { kicker: true, capital: true, byline: 'end' }),
        B: story('neige', 'large', { standfirst: true, byline: 'top' }),
        C: list('letters', 'letter', { title: 'Vos lettres', columns: 2, box: 'rule' }),
        D: list('briefs', 'brief', { title: 'Flash', columns: 3, start: 5 }),
        V: advert(6, 'price'),
        W: list('tenders', 'notice', { columns: 3 }),
      },
    },
    {
      section: 'Suites et annonces',
      plan: `
        A A A A P P P
        A A A A P P P
        A A A A P P P
        B B B B P P P
        B B B B V V V
        B B Bp Bp V V V
        B B Bp Bp O O O
        B B B B O O O
        S S S S O O O
        S S S S D D D
        S S S S D D D`,
      parts: {
        A: story('ble', 'small', { from: { page: 1, words: 'Suite de la page #', repeats: 'short' } }),
        B: story('velo', 'large', { byline: 'top', over: 3 }),
        P: photo(0, 'fields'),
        O: list('obituaries', 'letter', { title: 'Hommages' }),
        S: list('classifieds', 'smalls', { title: 'Annonces', columns: 4 }),
        D: list('deaths', 'notice', { title: 'Avis de décès', count: 2 }),
        V: advert(8, 'open'),
      },
    },
    {
      section: 'Stade',
      plan: `
        R R A A A A A
        R R A A A A A
        R R Ap Ap Ap A A
        R R Ap Ap Ap A A
        Q Q Ap Ap Ap A A
        Q Q A A A A A
        Q Q B B B M M
        V V B B B M M
        V V B B B M M
        V V B B B M M`,
      parts: {
        R: list('results', 'table', { title: 'Tous les résultats' }),
        Q: list('standings', 'table', { title: 'Classement', box: 'top' }),
        A: story('football', 'large', { kicker: true, byline: 'end', caption: 'over' }),
        B: story('voile', 'medium', { standfirst: true }),
        M: list('weather', 'table', { title: 'Temps', box: 'dark' }),
        V: advert(1, 'dark'),
      },
    },
  ],
};

const alBayan: Paper = {
  file: 'al-bayan-al-sahili-2024-04-06.pdf',
  name: 'البيان الساحلي',
  motto: 'صوت الساحل',
  language: 'ar',
  direction: 'rtl',
  day: '2024-04-06',
  printed: { date: 'السبت 6 أبريل 2024', issue: 'العدد 731', price: '3 دراهم', pages: '' },
  pdfTitle: 'bayan731',
  width: 800,
  height: 1120,
  margin: 34,
  columns: [1, 1, 1, 1, 1],
  gap: { x: 16, y: 18 },
  heights: { masthead: 140, running: 36 },
  running: 'foot',
  look: 'centred walls',
  css: 'body{--size:14.4px;--leading:20px;--text-face:"Amiri","Liberation Serif";--head-face:"Noto Sans Arabic","Noto Sans";--sans-face:"Noto Naskh Arabic","Noto Sans";--accent:#5a3d7a;--lead:34px;--large:25px;--medium:19px;--small:16px;--head-leading:1.4}.masthead .name{font-size:60px;line-height:1.3}.byline,.jump,.kicker,figcaption{line-height:17px}.jump{font-style:normal}.list .title{line-height:24px}.list .entry{font-size:13px;line-height:18.6px}.pull{line-height:1.45}',
  folio: (page) => `الصفحة ${page}`,
  sheets: [
    {
      plan: `
        T A A A A
        T A A A A
        T A A Ap Ap
        B A A Ap Ap
        B A A Ap Ap
        B A A A A
        B A A A A
        B C C D D
        V C C D D
        V C C D D`,
      parts: {
        A: story('maktabat', 'lead', { kicker: true, standfirst: true, byline: 'top', to: { page: 3, words: '(البقية ص #)' } }),
        T: list('teasers', 'teaser', { title: 'اقرأ' }),
        B: list('briefs', 'brief', { title: 'قصاصات', start: 2 }),
        C: story('kura', 'medium', { byline: 'end' }),
        D: story('qamh', 'small', { box: 'tint' }),
        V: advert(8, 'boxed'),
      },
    },
    {
      section: 'تحقيق',
      plan: `
        A A A A A
        A A A A A
        A A A Aq A
        A A A A A
        S S A A A
        S S A A A
        B B B C C
        B B B C C
        B Bp Bp C C
        B Bp Bp V V
        B B B V V`,
      parts: {
        A: story('manara', 'large', { kicker: true, standfirst: true, byline: 'top' }),
        S: list('chronology', 'fact', { title: 'تواريخ', box: 'rule' }),
        B: story('sadd', 'medium', { byline: 'end', kicker: true }),
        C: list('letters', 'letter', { title: 'منبر القراء' }),
        V: advert(1, 'price'),
      },
    },
    {
      section: 'تتمات',
      plan: `
        L L L L L /0.42
        A A A P P
        A A A P P
        A A A P P
        A A A R R
        B B B R R
        B B B R R
        B B B M M
        V V V M M
        W W W W W
        W W W W W`,
      parts: {
        L: label('تتمات ومتفرقات'),
        A: story('maktabat', 'medium', { from: { page: 1, words: 'تتمة ص #', repeats: 'headline' } }),
        B: story('riqmi', 'medium', { byline: 'top', portrait: true }),
        P: photo(1, 'harbour', 'over'),
        R: list('results', 'table', { title: 'نتائج', box: 'top' }),
        M: list('weather', 'table', { title: 'الجو' }),
        V: advert(3, 'dark'),
        W: list('tenders', 'notice', { columns: 3, count: 3 }),
      },
    },
  ],
};

const eveningLedger: Paper = {
  file: 'evening-ledger-2024-04-04.pdf',
  name: 'Evening Ledger',
  motto: 'All the town’s business',
  language: 'en',
  direction: 'ltr',
  day: '2024-04-04',
  printed: { date: 'Thursday, April 4, 2024', issue: 'Vol. 61 No. 95', price: '75p', pages: '' },
  pdfTitle: 'Ledger',
  width: 800,
  height: 1130,
  margin: 32,
  columns: [1, 1, 1, 1, 1.4],
  gap: { x: 15, y: 17 },
  heights: { masthead: 112, running: 34 },
  running: 'top',
  look: 'rules slanted',
  css: 'body{--size:11.8px;--leading:14.2px;--text-face:"Noto Serif";--head-face:"Noto Serif";--sans-face:"Liberation Sans";--accent:#1a1a1a;--lead:34px;--large:25px;--medium:17px;--small:14px;--plain:11.8px}.masthead .name{font-size:58px}',
  folio: (page) => `A${page}`,
  sheets: [
    {
      plan: `
        A A A A B
        A A A A B
        A Ap Ap Ap B
        A Ap Ap Ap B
        A Ap Ap Ap T
        A A A A T
        A A A A V
        C C D D V
        C C D D E
        C C D D E`,
      parts: {
        A: story('power', 'lead', { standfirst: true, byline: 'top', to: { page: 3, words: 'See TURBINE, page #' } }),
        B: story('library', 'small', { kicker: true, byline: 'end' }),
        T: list('teasers', 'teaser', { title: 'Index', box: 'tint' }),
        C: story('bees', 'medium', { dateline: 2, byline: 'top' }),
        D: story('rowing', 'small', { box: 'top' }),
        E: list('weather', 'table', { title: 'Outlook' }),
        V: advert(6, 'price'),
      },
    },
    {
      section: 'Opinion',
      plan: `
        A A A A L
        A A A A L
        A A Aq Aq L
        A A A A L
        A A A A L
        A A A A L
        P P B B L
        P P B B O
        P P B B O
        V V B B O`,
      parts: {
        A: story('leader', 'large', { set: 2, kicker: true, capital: true, byline: 'end' }),
        L: list('letters', 'letter', { title: 'Letters', box: 'rule' }),
        O: list('obituaries', 'letter', { title: 'Lives', count: 1 }),
        P: photo(0, 'stage', 'over'),
        B: story('allotment', 'plain', { portrait: true }),
        V: advert(3, 'tint'),
      },
    },
    {
      section: 'Continued',
      plan: `
        A A A B B
        A A A B B
        A A A B Bp
        S S S B Bp
        S S S B Bp
        R R R B B
        R R R V V
        W W W V V
        W W W D D
        W W W D D`,
      parts: {
        A: story('power', 'small', { from: { page: 1, words: 'From page #', repeats: 'short' } }),
        B: story('orchard', 'medium', { standfirst: true, byline: 'top' }),
        S: list('classifieds', 'smalls', { title: 'Small ads', columns: 3 }),
        R: list('results', 'table', { title: 'Scoreboard', columns: 2, box: 'rule' }),
        W: list('tenders', 'notice', { title: 'Public notices', columns: 2 }),
        V: advert(8, 'dark'),
        D: list('deaths', 'notice', { title: 'Family notices' }),
      },
    },
  ],
};

/** All papers that are held out. */
export const heldOutPapers: readonly Paper[] = [estafette, alBayan, eveningLedger];
