// Fields: title, date, language, section and page, in three languages, alone and with words.
import {
  arabic,
  both,
  dated,
  either,
  everywhere,
  inLanguage,
  inSection,
  lightForms,
  not,
  onPages,
  titled,
  words,
} from '../oracle.ts';
import { row, type TruthGroup } from '../row.ts';

const harbour = titled('Harbour Post');
const march = dated('2024-03');

/** The rows. */
export const fields: TruthGroup = {
  name: 'Fields',
  rows: [
    row('title:harbour', harbour, 'a word of a title'),
    row('title:"harbour post"', harbour, 'a title'),
    row('titre:atlas', titled('Atlas'), 'in French', { raw: 'title:atlas' }),
    row('titre : « Atlas du Matin »', titled('Atlas du Matin'), 'with French quotation marks', { raw: 'title:"Atlas du Matin"' }),
    row('title:eclair', titled('Eclair'), 'without its accent'),
    row('title:débats', titled('Débats'), 'with its accent'),
    row('عنوان:صباح', titled('صباح'), 'in Arabic', { raw: 'title:صباح' }),
    row('title:"ثمرات الفنون"', titled('ثمرات الفنون'), 'all pages of twelve issues'),
    row('title:harb*', harbour, 'a prefix of a title', { raw: 'title:harb*' }),
    row('title:(harbour OR eclair) page:1', both(either(harbour, titled('Eclair')), onPages(1)), 'two titles', {
      raw: 'title:(harbour OR eclair) AND page:1',
    }),
    row('-title:harbour lang:en', both(not(harbour), inLanguage('en')), 'a title left out', { raw: 'lang:en NOT title:harbour' }),
    row('title:harbour boats', both(harbour, words('boats?')), 'with a word', { raw: 'title:harbour AND boats' }),
    row('lang:en', inLanguage('en'), 'a language by its code'),
    row('langue:français page:2', both(inLanguage('fr'), onPages(2)), 'a language by its name', { raw: 'lang:fr AND page:2' }),
    row('لغة:العربية title:pont', both(inLanguage('ar'), titled('Pont')), 'pages of a bilingual paper', {
      raw: 'lang:ar AND title:pont',
    }),
    row('lang:fr title:pont', both(inLanguage('fr'), titled('Pont')), 'and its other pages', { raw: 'lang:fr AND title:pont' }),
    row('lang:(en OR ar) date:2024-03-26', both(not(inLanguage('fr')), dated('2024-03-26')), 'two languages', {
      raw: 'lang:(en OR ar) AND day:"2024-03-26"',
    }),
    row('page:1 title:atlas', both(onPages(1), titled('Atlas')), 'front pages', { raw: 'page:1 AND title:atlas' }),
    row('page:2-3 title:atlas', both(onPages(2, 3), titled('Atlas')), 'a range of pages', {
      raw: 'page:(2 OR 3) AND title:atlas',
    }),
    row('page:4-', onPages(4, 99), 'from a page on', { raw: 'page:(4 OR 5 OR 6)' }),
    row('صفحة:٢ title:صباح', both(onPages(2), titled('صباح')), 'in Arabic, with its digits', { raw: 'page:2 AND title:صباح' }),
    row('page:1,4 title:harbour', both(either(onPages(1), onPages(4)), harbour), 'a list of pages', {
      raw: 'page:(1 OR 4) AND title:harbour',
    }),
    row('section:sport*', inSection('sport'), 'a section and those that go on', { raw: 'section:sport*' }),
    row('section:sport', ({ section }) => /\bsport\b/i.test(section), 'a section as it is printed'),
    row('section:business', inSection('business'), 'a section'),
    row('rubrique:économie', inSection('économie'), 'in French', { raw: 'section:économie' }),
    row('rubrique:"faits divers"', inSection('faits divers'), 'of two words', { raw: 'section:"faits divers"' }),
    row('rubrique:region', inSection('région'), 'without its accent', { raw: 'section:region' }),
    row('قسم:ثقافة', inSection('ثقافة'), 'in Arabic', { raw: 'section:ثقافة' }),
    row('قسم:رياضه', ({ section }) => /(?<!\p{L})رياضة/u.test(section), 'with a ha for a ta marbuta', { raw: 'section:رياضه' }),
    row('section:life -title:harbour', both(inSection('life'), not(harbour)), 'no page is left', {
      raw: 'section:life NOT title:harbour',
    }),
    row('section:culture phare', both(inSection('culture'), words('phares?')), 'a section with a word', {
      raw: 'section:culture AND phare',
    }),
    row('date:2010', dated('2010'), 'a year', { raw: 'day:2010' }),
    row('date:1901-11', dated('1901-11'), 'a month', { raw: 'day:"1901 11"' }),
    row('date:1901-11-22', dated('1901-11-22'), 'a day', { raw: 'day:"1901-11-22"' }),
    row('date:22/11/1901', dated('1901-11-22'), 'a day as France writes it', { raw: 'day:"1901-11-22"' }),
    row('date:"novembre 1901"', dated('1901-11'), 'a month in words', { raw: 'day:"1901 11"' }),
    row('date:22 novembre 1901', dated('1901-11-22'), 'a day in words', { raw: 'day:"1901-11-22"' }),
    row('date:"December 1999"', dated('1999-12'), 'in English', { raw: 'day:"1999 12"' }),
    row('date:31 December 1999', dated('1999-12-31'), 'a day in English', { raw: 'day:"1999-12-31"' }),
    row('تاريخ:"يونيو 2010"', dated('2010-06'), 'in Arabic as Egypt says it', { raw: 'day:"2010 06"' }),
    row('تاريخ:"حزيران ٢٠١٠"', dated('2010-06'), 'as Syria says it', { raw: 'day:"2010 06"' }),
    row('date:1886-11..1887-01', dated('1886-11', '1887-01'), 'a range'),
    row('date:1814..1901', dated('1814', '1901'), 'a range of years'),
    row('date:..1824', dated('0000', '1824'), 'open to the past'),
    row('date:2010..', dated('2010', '9999'), 'open to the future'),
    row('date:avant 1886', dated('0000', '1885'), 'avant'),
    row('avant:1886', dated('0000', '1885'), 'as a field'),
    row('date:"before 1886"', dated('0000', '1885'), 'before'),
    row('قبل:1886', dated('0000', '1885'), 'قبل'),
    row('depuis:2010', dated('2010', '9999'), 'depuis'),
    row('after:2003', dated('2004', '9999'), 'after'),
    row('منذ:2010 قنطرة', both(dated('2010', '9999'), lightForms('قنطر')), 'منذ with a word'),
    row(
      'grève date:1901-11-21..1901-11-22',
      both(words('grèves?'), dated('1901-11-21', '1901-11-22')),
      'a word within two days',
      { raw: 'grève AND day:("1901-11-21" OR "1901-11-22")' },
    ),
    row('date:2003 OR date:1999', either(dated('2003'), dated('1999')), 'two years', { raw: 'day:(2003 OR 1999)' }),
    row('sardine -date:2024', both(words('sardines?'), not(dated('2024'))), 'a year left out', { raw: 'sardine NOT day:2024' }),
    row('phare date:2024-03-28', both(words('phares?'), dated('2024-03-28')), 'a word on a day', {
      raw: 'phare AND day:"2024-03-28"',
    }),
    row('phare', both(words('phares?'), titled('Atlas')), 'narrowed to a title', {
      options: { title: 'L’Atlas du Matin' },
      raw: 'phare AND title:atlas',
    }),
    row('phare', both(words('phares?'), march, dated('2024-03-27', '2024-03-28')), 'narrowed to days', {
      options: { from: '2024-03-27', to: '2024-03-28' },
      raw: 'phare AND day:("2024-03-27" OR "2024-03-28")',
    }),
    row('phare', both(words('phares?'), inSection('Région')), 'narrowed to a section', {
      options: { section: 'Région' },
      raw: 'phare AND section:region',
    }),
    row('lang:ar date:1887', both(inLanguage('ar'), dated('1887')), 'fields without words', { raw: 'lang:ar AND day:1887' }),
    row(
      'title:thamarat',
      both(not(everywhere), arabic('ثمرات')),
      'transliteration is not promised: no title has these letters',
      {},
    ),
  ],
};
