// المرسى: Arabic, six columns in Naskh, walls between them, Latin words within the text, European digits.
import { advert, list, type Paper, photo, story } from '../paper.ts';

export const alMarsa: Paper = {
  file: 'al-marsa-2024-03-28.pdf',
  name: 'المرسى',
  motto: 'يومية مستقلة',
  language: 'ar',
  direction: 'rtl',
  day: '2024-03-28',
  printed: { date: 'الخميس 28 مارس 2024', issue: 'العدد 4127', price: '3 دراهم', pages: '4 صفحات' },
  pdfTitle: 'p1-4',
  width: 840,
  height: 1180,
  margin: 32,
  columns: [1, 1, 1, 1, 1, 1],
  gap: { x: 14, y: 16 },
  heights: { masthead: 150, running: 36 },
  running: 'top',
  look: 'walls rules',
  css: 'body{--size:12.4px;--leading:17.6px;--text-face:"Noto Naskh Arabic","Noto Serif";--head-face:"Noto Naskh Arabic","Noto Serif";--sans-face:"Noto Sans Arabic","Noto Sans";--accent:#1c4a5a;--lead:40px;--large:28px;--medium:21px;--small:17px;--head-leading:1.4}.masthead .name{font-size:72px;line-height:1.3}.byline,.jump,.kicker,figcaption{font-style:normal;line-height:16px}.list .title{line-height:24px}.pull{line-height:1.45}',
  folio: (page) => String(page),
  sheets: [
    {
      plan: `
        A A A A A T
        A A A A A T
        Ap Ap Ap A A T
        Ap Ap Ap A A T
        Ap Ap Ap A A T
        A A A A A B
        A A A A A B
        C C C D D B
        C C C D D B
        C C C V V V
        C C C V V V`,
      parts: {
        A: story('rusum', 'lead', { kicker: true, standfirst: true, byline: 'top', to: { page: 4, words: 'البقية ص #' } }),
        T: list('teasers', 'teaser', { title: 'في هذا العدد' }),
        B: list('briefs', 'brief', { title: 'أخبار قصيرة' }),
        C: story('mahatta', 'medium', { dateline: 0, byline: 'end' }),
        D: story('thalj', 'small', { box: 'rule' }),
        V: advert(2, 'dark'),
      },
    },
    {
      section: 'المجتمع',
      plan: `
        A A A A B B
        A A A A B B
        A Aq Aq A B B
        A Aq Aq A S S
        A A A A S S
        A A A A S S
        C C C C V V
        C C C C V V
        Cp Cp C C V V
        Cp Cp C C N N
        C C C C N N`,
      parts: {
        A: story('riqmi', 'large', { kicker: true, standfirst: true, byline: 'top' }),
        B: story('qamh', 'small', { kicker: true, byline: 'end' }),
        S: list('facts', 'fact', { title: 'أرقام', box: 'tint' }),
        C: story('mathaf', 'medium', { byline: 'top', over: 4 }),
        V: advert(1, 'price'),
        N: list('deaths', 'notice', { title: 'تعازٍ' }),
      },
    },
    {
      section: 'رياضة',
      plan: `
        R R A A A A
        R R A A A A
        R R A Ap Ap A
        R R A Ap Ap A
        R R A A A A
        M M A A A A
        P P B B B B
        P P B B B B
        V V B B B B
        V V W W W W
        V V W W W W`,
      parts: {
        A: story('kura', 'large', { kicker: true, standfirst: true, byline: 'end' }),
        R: list('results', 'table', { title: 'النتائج', box: 'rule' }),
        M: list('weather', 'table', { title: 'الطقس' }),
        P: photo(0, 'harbour'),
        B: story('darraja', 'medium', { over: 2, byline: 'top' }),
        V: advert(6, 'boxed'),
        W: list('tenders', 'notice', { columns: 2, count: 2 }),
      },
    },
    {
      section: 'تتمات ورأي',
      plan: `
        A A A B B B
        A A A B B B
        A A A B B B
        A A A Bq Bq B
        A A A B B B
        L L L B B B
        L L L C C C
        L L L C Cp C
        V V V C Cp C
        S S S C C C
        S S S C C C`,
      parts: {
        A: story('rusum', 'medium', { from: { page: 1, words: 'تتمة الصفحة #', repeats: 'headline' } }),
        B: story('rayi', 'medium', { kicker: true, byline: 'top' }),
        L: list('letters', 'letter', { title: 'بريد القراء', columns: 2 }),
        C: story('manara', 'medium', { byline: 'top', portrait: true }),
        V: advert(5, 'tint'),
        S: list('classifieds', 'smalls', { title: 'إعلانات صغيرة', columns: 3 }),
      },
    },
  ],
};
