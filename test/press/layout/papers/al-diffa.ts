// الضفة: Arabic, eight narrow columns of which two make one of text, Kufi headlines, tinted boxes, Arabic-Indic folios, no walls.
import { advert, label, list, type Paper, photo, story } from '../paper.ts';

const arabicIndic = (value: number): string => String.fromCharCode(0x660 + value);

export const alDiffa: Paper = {
  file: 'al-diffa-2024-04-03.pdf',
  name: 'الضفة',
  motto: 'أسبوعية جهوية تصدر كل أربعاء',
  language: 'ar',
  direction: 'rtl',
  day: '2024-04-03',
  printed: { date: 'الأربعاء 3 أبريل 2024', issue: 'عدد 288', price: 'الثمن 4 دراهم', pages: '' },
  pdfTitle: 'diffa',
  width: 780,
  height: 1080,
  margin: 30,
  columns: [1, 1, 1, 1, 1, 1, 1, 1],
  gap: { x: 11, y: 16 },
  heights: { masthead: 120, running: 36 },
  running: 'top',
  look: 'ragged rules',
  css: 'body{--size:13.6px;--leading:19px;--text-face:"Amiri","Liberation Serif";--head-face:"Noto Kufi Arabic","Noto Sans";--sans-face:"Noto Sans Arabic","Noto Sans";--accent:#8a1f1f;--lead:28px;--large:20px;--medium:16px;--small:14px;--plain:12.4px;--head-leading:1.5}.masthead{text-align:start}.masthead .name{font-size:50px;line-height:1.4}.byline,.jump,.kicker,figcaption{line-height:16px}.jump{font-style:normal}.list .title{line-height:24px}.pull{line-height:1.5}.list .entry,.list.table .row{font-size:11.6px;line-height:17px}.list.letter .top{font-size:12px;line-height:19px}',
  folio: (page) => `ص ${arabicIndic(page)}`,
  sheets: [
    {
      plan: `
        A A A A A A T T
        A A A A A A T T
        Ap Ap Ap Ap A A T T
        Ap Ap Ap Ap A A V V
        Ap Ap Ap Ap A A V V
        A A A A A A V V
        A A A A A A B B
        A A A A A A B B
        C C C C D D B B
        C C C C D D B B
        C C C C D D B B`,
      parts: {
        A: story('mina', 'lead', {
          set: 2,
          kicker: true,
          standfirst: true,
          byline: 'top',
          to: { page: 4, words: 'التتمة في الصفحة #' },
        }),
        T: list('teasers', 'teaser', { title: 'عناوين' }),
        B: list('briefs', 'brief', { title: 'موجز', start: 4, box: 'tint' }),
        C: story('sina3a', 'medium', { set: 2, over: 4, byline: 'end', to: { page: 3, words: 'البقية ص #' } }),
        D: story('fakhkhar', 'small', { set: 2 }),
        V: advert(5, 'price'),
      },
    },
    {
      section: 'الجهة',
      plan: `
        A A A A A A A A
        A A A A A A A A
        A A A A A A A A
        A A Aq Aq Aq Aq A A
        A A A A A A A A
        B B B B S S S S
        B B B B S S S S
        B B B B S S S S
        B B B B V V V V
        W W W W V V V V
        W W W W V V V V`,
      parts: {
        A: story('sadd', 'large', { set: 2, kicker: true, standfirst: true, byline: 'top' }),
        B: story('arz', 'medium', { set: 2, dateline: 1, byline: 'end' }),
        S: story('madrasa', 'plain', { set: 4, box: 'tint', portrait: true }),
        V: advert(0, 'boxed'),
        W: list('tenders', 'notice', { start: 1, columns: 2, count: 2 }),
      },
    },
    {
      section: 'ثقافة',
      plan: `
        L L L L L L L L /0.42
        A A A A A A P P
        A A A A A A P P
        A A A A A A P P
        A A A A Ap Ap P P
        A A A A Ap Ap O O
        A A A A A A O O
        C C C C C C O O
        C C C C C C O O
        C C C C C C F F
        C C C C V V F F
        C C C C V V F F`,
      parts: {
        L: label('صفحة الكتاب'),
        A: story('riwaya', 'large', { set: 2, kicker: true, byline: 'top', caption: 'over' }),
        P: photo(1, 'lighthouse'),
        O: list('obituaries', 'letter', { title: 'وداعًا', box: 'rule' }),
        C: story('sina3a', 'small', { set: 2, from: { page: 1, words: 'تتمة الصفحة الأولى', repeats: 'no' } }),
        F: list('facts', 'fact', { title: 'أرقام', box: 'top' }),
        V: advert(8, 'dark'),
      },
    },
    {
      section: 'تتمات',
      plan: `
        A A A A A A A A
        A A A A A A A A
        A A A A A A A A
        A A A A A A A A
        R R R R B B B B
        R R R R B B B B
        R R R R B B Bp Bp
        M M M M B B Bp Bp
        M M M M B B B B
        V V V V B B B B
        V V V V B B B B`,
      parts: {
        A: story('mina', 'small', { set: 2, from: { page: 1, words: 'تتمة الصفحة الأولى', repeats: 'short' } }),
        R: list('standings', 'table', { title: 'الترتيب' }),
        M: list('weather', 'table', { title: 'الطقس', box: 'tint' }),
        B: story('intikhabat', 'medium', { set: 2, kicker: true, byline: 'top' }),
        V: advert(3, 'open'),
      },
    },
  ],
};
