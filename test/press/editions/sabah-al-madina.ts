// صباح المدينة: four days of an Arabic broadsheet, each set in its own face so that every font is met.
import {
  advert,
  cell,
  continued,
  type Edition,
  large,
  lead,
  list,
  medium,
  type PagePlan,
  page,
  small,
  type Title,
} from '../edition.ts';

const title: Title = {
  key: 'sabah',
  name: 'صباح المدينة',
  motto: 'يومية الساحل الأخضر، تأسست سنة 1974',
  language: 'ar',
  direction: 'rtl',
  columns: 5,
  widthPixels: 924,
  heightPixels: 1320,
  pictureScale: 1,
};

type Day = {
  day: string;
  date: string;
  issue: string;
  price: string;
  count: string;
  file: string;
  pdfTitle: string;
  face: string;
  pages: PagePlan[];
};

function edition({ day, date, issue, price, count, file, pdfTitle, face, pages }: Day): Edition {
  const ascii = issue.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  return {
    title,
    masthead: { title: title.name, day, issue: ascii, language: 'ar', direction: 'rtl', price, pages: pages.length },
    printed: { date, issue: `العدد ${issue}`, price: `الثمن: ${price}`, pages: count },
    file,
    pdfTitle,
    face,
    pages,
  };
}

const monday = edition({
  day: '2024-03-25',
  date: 'الاثنين 25 مارس 2024 الموافق 15 رمضان 1445 هـ',
  issue: '4214',
  price: '3 دراهم',
  count: '4 صفحات',
  file: 'صباح المدينة 2024-03-25.pdf',
  pdfTitle: 'صفحة 1',
  face: 'amiri',
  pages: [
    page(
      [cell(4, lead('sadd', { opensFor: 3 })), cell(1, list('briefs', 0), advert(0, true))],
      [cell(3, medium('manara')), cell(2, small('thalj'))],
    ),
    page(
      [cell(3, large('madrasa')), cell(2, small('rayi'), advert(5, true))],
      [cell(2, small('sina3a')), cell(3, medium('mustashfa'))],
    ),
    page(
      [cell(5, continued('sadd', 1))],
      [cell(3, medium('arz')), cell(2, small('qamh'), advert(2, true))],
      [cell(5, list('classifieds', 0, 5))],
    ),
    page([cell(3, large('riwaya')), cell(2, list('weather'), list('agenda', 0))], [cell(5, large('kura'))]),
  ],
});

const tuesday = edition({
  day: '2024-03-26',
  date: 'الثلاثاء 26 آذار (مارس) 2024 — 16 رمضان 1445',
  issue: '4215',
  price: '3 دراهم',
  count: '4 صفحات',
  file: 'صباح المدينة 2024-03-26.pdf',
  pdfTitle: 'SM_26-03.indd',
  face: 'naskh',
  pages: [
    page(
      [cell(4, lead('mina', { opensFor: 3 })), cell(1, list('briefs', 4), advert(4, true))],
      [cell(2, small('qamh', { second: true })), cell(3, medium('darraja'))],
    ),
    page(
      [cell(2, small('mathaf', { second: true }), advert(6, true)), cell(3, large('fakhkhar'))],
      [cell(3, medium('mahatta')), cell(2, small('sadd', { second: true }))],
    ),
    page(
      [cell(5, continued('mina', 1))],
      [cell(3, medium('mustashfa', { second: true })), cell(2, small('madrasa', { second: true }), advert(8, true))],
      [cell(5, list('classifieds', 5, 5))],
    ),
    page(
      [cell(3, large('thalj', { second: true })), cell(2, list('weather'), list('agenda', 3))],
      [cell(2, small('kura', { second: true }), advert(1, true)), cell(3, medium('arz', { second: true }))],
    ),
  ],
});

const wednesday = edition({
  day: '2024-03-27',
  date: 'الأربعاء ٢٧ مارس ٢٠٢٤ الموافق ١٧ رمضان ١٤٤٥',
  issue: '٤٢١٦',
  price: '٣ دراهم',
  count: '٤ صفحات',
  file: 'SM20240327.pdf',
  pdfTitle: '',
  face: 'dejavu',
  pages: [
    page(
      [cell(4, lead('intikhabat', { opensFor: 3 })), cell(1, list('briefs', 8), advert(3, true))],
      [cell(3, medium('sina3a', { second: true })), cell(2, small('rayi', { second: true }))],
    ),
    page(
      [cell(5, large('mathaf'))],
      [cell(3, medium('manara', { second: true })), cell(2, small('darraja', { second: true }), advert(7, true))],
    ),
    page(
      [cell(5, continued('intikhabat', 1))],
      [cell(2, small('riwaya', { second: true }), advert(0, true)), cell(3, medium('fakhkhar', { second: true }))],
      [cell(5, list('classifieds', 8, 5))],
    ),
    page(
      [cell(2, list('weather'), list('agenda', 5)), cell(3, large('kura'))],
      [cell(3, medium('mahatta', { second: true })), cell(2, small('mina', { second: true }), advert(5, true))],
    ),
  ],
});

const thursday = edition({
  day: '2024-03-28',
  date: 'الخميس 28 مارس 2024 الموافق 18 رمضان 1445 هـ',
  issue: '4217',
  price: '3 دراهم',
  count: '4 صفحات',
  file: 'صباح المدينة 2024-03-28.pdf',
  pdfTitle: 'صباح المدينة، العدد 4217',
  face: 'amiri',
  pages: [
    page(
      [cell(4, lead('maktabat', { opensFor: 3 })), cell(1, list('briefs', 11), advert(6, true))],
      [cell(2, small('mustashfa')), cell(3, medium('mahatta'))],
    ),
    page([cell(5, large('fakhkhar'))], [cell(2, small('rayi'), advert(4, true)), cell(3, medium('mina'))]),
    page(
      [cell(5, continued('maktabat', 1))],
      [cell(3, medium('madrasa')), cell(2, small('intikhabat', { second: true }), advert(2, true))],
      [cell(5, list('classifieds', 3, 5))],
    ),
    page(
      [cell(3, large('manara')), cell(2, list('weather'), list('agenda', 7))],
      [cell(3, medium('mathaf', { second: true })), cell(2, small('kura', { second: true }), advert(8, true))],
    ),
  ],
});

/** The four days. */
export const sabahAlMadina: readonly Edition[] = [monday, tuesday, wednesday, thursday];
