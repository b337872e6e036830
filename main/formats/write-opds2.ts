// A library as a catalogue of OPDS 2.0 in static files: everything, by title, by year, page by page, all links relative. Pure: gives texts.
// Refuses links out of the catalogue: it may lie on any server, in any folder.
import { type ListedEdition, opdsTypes, placesOfEdition, toPublication } from './opds2-publication.ts';

/** What a catalogue says of itself. `nameOf` names the feeds that lead on, in the language of who made it. */
export type CatalogueWords = { title: string; byTitle: string; byYear: string; undated: string };

/** Publications of one document. */
export const publicationsAPage = 50;

type Link = { rel: string | string[]; href: string; type: string };
type Place = { title: string; href: string; count: number };

/** A list of editions with its own pages: the first at `name.json`, the others at `name-2.json` and so on. */
type List = { name: string; title: string; editions: readonly ListedEdition[]; navigation: readonly Place[] };

const jsonOf = (value: object): string => `${JSON.stringify(value, null, 1)}\n`;
const upFrom = (path: string): string => '../'.repeat(path.split('/').length - 1);
const pathOf = ({ name }: Pick<List, 'name'>, page: number): string => `${name}${page === 1 ? '' : `-${page}`}.json`;

/** A link from one document of the catalogue to another. */
const relative = (from: string, to: string): string => `${upFrom(from)}${to}`;

function pagingOf(list: List, page: number, pages: number): Link[] {
  const path = pathOf(list, page);
  const to = (rel: string, target: number): Link => ({ rel, href: relative(path, pathOf(list, target)), type: opdsTypes.feed });
  return [
    to('self', page),
    ...(path === 'catalog.json' ? [] : [{ rel: 'start', href: relative(path, 'catalog.json'), type: opdsTypes.feed }]),
    ...(pages === 1
      ? []
      : [
          to('first', 1),
          ...(page > 1 ? [to('previous', page - 1)] : []),
          ...(page < pages ? [to('next', page + 1)] : []),
          to('last', pages),
        ]),
  ];
}

const navigate = (path: string, places: readonly Place[]): object[] =>
  places.map(({ title, href, count }) => ({
    title,
    href: relative(path, href),
    type: opdsTypes.feed,
    rel: 'subsection',
    properties: { numberOfItems: count },
  }));

function writeList(list: List): [string, string][] {
  const { title, editions, navigation } = list;
  const pages = Math.max(1, Math.ceil(editions.length / publicationsAPage));
  return Array.from({ length: pages }, (_, at): [string, string] => {
    const page = at + 1;
    const path = pathOf(list, page);
    const own = editions.slice(at * publicationsAPage, page * publicationsAPage);
    return [
      path,
      jsonOf({
        metadata: { title, numberOfItems: editions.length, itemsPerPage: publicationsAPage, currentPage: page },
        links: pagingOf(list, page, pages),
        ...(navigation.length === 0 ? {} : { navigation: navigate(path, navigation) }),
        publications: own.map((edition) => toPublication(edition, upFrom(path))),
      }),
    ];
  });
}

function writeShelf(path: string, title: string, places: readonly Place[]): [string, string] {
  const links: Link[] = [
    { rel: 'self', href: path, type: opdsTypes.feed },
    { rel: ['start', 'up'], href: 'catalog.json', type: opdsTypes.feed },
  ];
  return [path, jsonOf({ metadata: { title, numberOfItems: places.length }, links, navigation: navigate(path, places) })];
}

const placeOf = (list: List): Place => ({ title: list.title, href: pathOf(list, 1), count: list.editions.length });

/** Lists by a key, in the order of their titles. */
function listsBy(
  editions: readonly ListedEdition[],
  keyOf: (one: ListedEdition) => { name: string; title: string },
  compare: (one: List, other: List) => number,
): List[] {
  const lists = new Map<string, List & { editions: ListedEdition[] }>();
  for (const edition of editions) {
    const { name, title } = keyOf(edition);
    const list = lists.get(name);
    if (list === undefined) lists.set(name, { name, title, editions: [edition], navigation: [] });
    else list.editions.push(edition);
  }
  return [...lists.values()].sort(compare);
}

/** Names no folder of any system could refuse: the letters of a title may be of any script. */
function nameOfTitle(title: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(title.normalize('NFC')))
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return `titles/${hash.toString(16).padStart(16, '0')}`;
}

/** The documents by their paths, `catalog.json` last: who reads meanwhile finds what it leads to. Editions newest first. */
export function writeOpds2(editions: readonly ListedEdition[], words: CatalogueWords): Map<string, string> {
  const titles = listsBy(
    editions,
    ({ edition: { title } }) => ({ name: nameOfTitle(title), title }),
    (one, other) => (one.title < other.title ? -1 : 1),
  );
  const years = listsBy(
    editions,
    ({ edition: { day } }) => ({ name: `years/${day?.slice(0, 4) ?? 'undated'}`, title: day?.slice(0, 4) ?? words.undated }),
    (one, other) => (one.name < other.name ? 1 : -1),
  );
  const shelves: Place[] = [
    { title: words.byTitle, href: 'titles.json', count: titles.length },
    { title: words.byYear, href: 'years.json', count: years.length },
  ];
  const whole: List = { name: 'catalog', title: words.title, editions, navigation: shelves };
  return new Map([
    ...editions.map((one): [string, string] => [placesOfEdition(one.edition.id).entry, jsonOf(toPublication(one, '../'))]),
    ...[...titles, ...years].flatMap(writeList),
    writeShelf('titles.json', words.byTitle, titles.map(placeOf)),
    writeShelf('years.json', words.byYear, years.map(placeOf)),
    ...writeList(whole).reverse(),
  ]);
}
