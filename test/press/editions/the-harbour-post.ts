// The Harbour Post: four days of an English tabloid. Saturday's is set in a variable font, which Chromium writes as Type 3.
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
  key: 'harbour',
  name: 'The Harbour Post',
  motto: 'Gullhaven, the Vale and Saint Brannoc, daily since 1903',
  language: 'en',
  direction: 'ltr',
  columns: 4,
  widthPixels: 860,
  heightPixels: 1160,
  pictureScale: 0.8,
};

function edition(
  day: string,
  date: string,
  issue: string,
  file: string,
  pdfTitle: string,
  face: string,
  pages: PagePlan[],
): Edition {
  return {
    title,
    masthead: {
      title: title.name,
      day,
      issue: issue.replace(',', ''),
      language: 'en',
      direction: 'ltr',
      price: '£1.20',
      pages: pages.length,
    },
    printed: { date, issue: `No. ${issue}`, price: '£1.20', pages: `${pages.length} pages` },
    file,
    pdfTitle,
    face,
    pages,
  };
}

const tuesday = edition('2024-03-26', 'Tuesday 26 March 2024', '37,204', 'HP_20240326.pdf', 'Untitled-1', 'plex', [
  page([cell(4, lead('library', { opensFor: 3 }))], [cell(1, list('briefs', 0)), cell(3, medium('orchard'))]),
  page(
    [cell(4, large('bridge'))],
    [cell(2, small('leader', { second: true }), advert(2, true)), cell(2, medium('hospital', { picture: 'wide' }))],
  ),
  page(
    [cell(4, continued('library', 1))],
    [cell(2, medium('bees')), cell(2, small('allotment'), advert(0, true))],
    [cell(4, list('classifieds', 0, 4))],
  ),
  page([cell(4, large('rugby'))], [cell(2, list('weather'), advert(4, true)), cell(2, list('agenda', 0))]),
]);

const wednesday = edition('2024-03-27', 'Wednesday 27 March 2024', '37,205', 'HP_20240327.pdf', 'HP-Wed-27-03 FINAL v2', 'plex', [
  page(
    [cell(3, lead('power', { opensFor: 3 })), cell(1, list('briefs', 4), advert(7, true))],
    [cell(2, small('lifeboat')), cell(2, medium('bakery'))],
  ),
  page(
    [cell(2, small('allotment', { second: true }), advert(5, true)), cell(2, medium('school'))],
    [cell(4, large('hospital', { second: true }))],
  ),
  page([cell(4, continued('power', 1))], [cell(4, large('choir'))], [cell(4, list('classifieds', 5, 4))]),
  page([cell(4, large('rowing'))], [cell(2, list('agenda', 3)), cell(2, list('weather'), advert(8, true))]),
]);

const thursday = edition('2024-03-28', 'Thursday 28 March 2024', '37,206', 'HP_20240328.pdf', 'The Harbour Post', 'plex', [
  page([cell(4, lead('fleet', { opensFor: 3, dropCap: true }))], [cell(1, list('briefs', 8)), cell(3, small('ferry'))]),
  page([cell(2, small('leader'), advert(1, true)), cell(2, medium('bees', { second: true }))], [cell(4, large('museum'))]),
  page(
    [cell(4, continued('fleet', 1))],
    [cell(2, medium('bridge', { second: true })), cell(2, small('lifeboat', { second: true }), advert(3, true))],
    [cell(4, list('classifieds', 9, 4))],
  ),
  page([cell(4, large('choir', { second: true }))], [cell(2, list('weather'), advert(6, true)), cell(2, list('agenda', 5))]),
]);

const saturday = edition('2024-03-30', 'Saturday 30 March 2024', '37,207', 'HP_20240330.pdf', '', 'source', [
  page(
    [cell(3, lead('school', { opensFor: 3, dropCap: true, second: true })), cell(1, list('briefs', 11), advert(8, true))],
    [cell(2, small('bridge', { second: true })), cell(2, small('library', { second: true }))],
  ),
  page(
    [cell(4, large('orchard', { second: true }))],
    [cell(2, medium('bakery', { second: true })), cell(2, small('power', { second: true }), advert(2, true))],
  ),
  page([cell(4, continued('school', 1))], [cell(4, large('ferry', { second: true }))], [cell(4, list('classifieds', 3, 4))]),
  page([cell(4, large('rugby', { second: true }))], [cell(2, list('agenda', 7)), cell(2, list('weather'), advert(0, true))]),
]);

/** The four days; there is no paper on Good Friday, the 29th. */
export const theHarbourPost: readonly Edition[] = [tuesday, wednesday, thursday, saturday];
