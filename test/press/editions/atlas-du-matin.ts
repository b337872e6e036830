// L'Atlas du Matin: four days of a French broadsheet.
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
  key: 'atlas',
  name: 'L’Atlas du Matin',
  motto: 'Quotidien du Haut-Rivage, fondé en 1968',
  language: 'fr',
  direction: 'ltr',
  columns: 5,
  widthPixels: 960,
  heightPixels: 1372,
  pictureScale: 1,
};

function edition(day: string, date: string, issue: number, file: string, pdfTitle: string, pages: PagePlan[]): Edition {
  const number = `${Math.floor(issue / 1000)} ${issue % 1000}`;
  return {
    title,
    masthead: {
      title: 'L’Atlas du Matin',
      day,
      issue: String(issue),
      language: 'fr',
      direction: 'ltr',
      price: '4,00 DH',
      pages: pages.length,
    },
    printed: { date, issue: `N° ${number}`, price: 'Prix : 4,00 DH', pages: `${pages.length} pages` },
    file,
    pdfTitle,
    face: 'noto-serif',
    pages,
  };
}

const tuesday = edition('2024-03-26', 'Mardi 26 mars 2024', 17319, 'atlas-du-matin-2024-03-26.pdf', 'Mise en page 1', [
  page(
    [cell(4, lead('barrage', { opensFor: 3 })), cell(1, list('briefs', 0), advert(0, true))],
    [cell(3, medium('neige')), cell(2, small('usine'))],
  ),
  page([cell(5, large('phare'))], [cell(2, small('tribunal'), advert(5, true)), cell(3, medium('ecole'))]),
  page(
    [cell(5, continued('barrage', 1))],
    [cell(3, medium('ble')), cell(2, small('edito'), advert(2, true))],
    [cell(5, list('classifieds', 0, 5))],
  ),
  page(
    [cell(3, large('football')), cell(2, list('weather'), list('agenda', 0))],
    [cell(2, small('cuisine')), cell(3, medium('livre'))],
  ),
]);

const wednesday = edition('2024-03-27', 'Mercredi 27 mars 2024', 17320, 'atlas-du-matin-2024-03-27.pdf', 'ATL_27-03.indd', [
  page(
    [cell(4, lead('criee', { opensFor: 3 })), cell(1, list('briefs', 4), advert(4, true))],
    [cell(2, small('hopital')), cell(3, medium('gare'))],
  ),
  page([cell(3, large('cedre')), cell(2, small('barrage', { second: true }), advert(8, true))], [cell(5, large('tempete'))]),
  page(
    [cell(5, continued('criee', 1))],
    [cell(5, large('ecole', { second: true }))],
    [cell(2, advert(6, true)), cell(3, list('classifieds', 5, 3))],
  ),
  page(
    [cell(3, large('voile')), cell(2, list('weather'), list('agenda', 3))],
    [cell(3, medium('musee')), cell(2, small('neige', { second: true }), advert(1, true))],
  ),
]);

const thursday = edition(
  '2024-03-28',
  'Jeudi 28 mars 2024',
  17321,
  'atlas-du-matin-2024-03-28.pdf',
  'L’Atlas du Matin du 28 mars 2024',
  [
    page(
      [cell(4, lead('bibliotheques', { opensFor: 3 })), cell(1, list('briefs', 8), advert(6, true))],
      [cell(3, medium('phare', { second: true })), cell(2, small('scrutins'))],
    ),
    page([cell(2, small('edito'), advert(4, true)), cell(3, large('hopital', { second: true }))], [cell(5, large('gare'))]),
    page(
      [cell(5, continued('bibliotheques', 1))],
      [cell(3, medium('usine', { second: true })), cell(2, small('ble', { second: true }), advert(7, true))],
      [cell(5, list('classifieds', 9, 5))],
    ),
    page(
      [cell(3, large('livre', { second: true })), cell(2, list('weather'), list('agenda', 5))],
      [cell(2, small('tribunal', { second: true })), cell(3, medium('football', { second: true }))],
    ),
  ],
);

const friday = edition('2024-03-29', 'Vendredi 29 mars 2024', 17322, 'atlas-du-matin-2024-03-29.pdf', '', [
  page(
    [cell(4, lead('scrutins', { opensFor: 3 })), cell(1, list('briefs', 12), advert(3, true))],
    [cell(3, medium('velo')), cell(2, small('cedre', { second: true }))],
  ),
  page(
    [cell(5, large('musee', { second: true }))],
    [cell(2, small('edito', { second: true }), advert(0, true)), cell(3, medium('tempete', { second: true }))],
  ),
  page(
    [cell(5, continued('scrutins', 1))],
    [cell(3, medium('criee', { second: true })), cell(2, small('gare', { second: true }), advert(5, true))],
    [cell(5, list('classifieds', 13, 5))],
  ),
  page(
    [cell(2, list('weather'), list('agenda', 7)), cell(3, large('voile', { second: true }))],
    [cell(3, medium('bibliotheques', { second: true })), cell(2, small('cuisine', { second: true }), advert(2, true))],
  ),
]);

/** The four days. */
export const atlasDuMatin: readonly Edition[] = [tuesday, wednesday, thursday, friday];
