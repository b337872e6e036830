// Editions and their articles as MODS 3.8 (Library of Congress). Refuses empty elements: what is not known is left out.
import type { Language } from '#border/model';
import { bibliographicCode } from './bibliographic-language.ts';
import { type EditionMetadata, formatOf, sumUrn } from './edition-metadata.ts';
import { element } from './xml-writer.ts';

/** The namespace of every element, under the prefix `mods`. */
export const modsNamespace = 'http://www.loc.gov/mods/v3';

/** The types of the notes that hold what MODS has no element for. */
export const modsNotes = { price: 'price', printedPages: 'printed pages', direction: 'reading direction' };

/** An article of an edition as it is catalogued; `pages` are places in the file, from 1. */
export type ArticleMetadata = { headline: string | null; language: Language | null; isAdvert: boolean; pages: readonly number[] };

const say = (name: string, value: string | null, attributes: Record<string, string> = {}): string[] =>
  value === null || value === '' ? [] : element(`mods:${name}`, attributes, value);
const within = (name: string, inside: readonly string[], attributes: Record<string, string> = {}): string[] =>
  inside.length === 0 ? [] : element(`mods:${name}`, attributes, inside);

const languageOf = (language: Language | null): string[] =>
  language === null
    ? []
    : within('language', [
        ...say('languageTerm', bibliographicCode(language), { type: 'code', authority: 'iso639-2b' }),
        ...say('languageTerm', language, { type: 'code', authority: 'rfc5646' }),
      ]);

const detail = (type: string, number: string | null, caption: string | null): string[] =>
  number === null ? [] : within('detail', [...say('number', number), ...say('caption', caption)], { type });

function datesOf({ day, covers }: EditionMetadata): string[] {
  if (day === null) return [];
  const first = { encoding: 'w3cdtf', keyDate: 'yes' };
  if (covers === null) return say('dateIssued', day, first);
  return [
    ...say('dateIssued', day, { ...first, point: 'start' }),
    ...say('dateIssued', covers, { encoding: 'w3cdtf', point: 'end' }),
  ];
}

const version = (edition: EditionMetadata, sum: string | null, type: string): string[] =>
  sum === null
    ? []
    : within(
        'relatedItem',
        [...within('titleInfo', say('title', edition.title)), ...say('identifier', sumUrn(sum), { type: 'uri' })],
        { type },
      );

/** What stands in a `mods` element of an edition. */
function describeEdition(edition: EditionMetadata): string[] {
  const { title, issue, variant, language, publisher, place, issn, pages, sha256, id, link } = edition;
  const added = new Date(edition.addedAtMs).toISOString();
  return [
    ...within('titleInfo', say('title', title)),
    ...say('typeOfResource', 'text'),
    ...say('genre', 'newspaper', { authority: 'marcgt' }),
    ...within('originInfo', [
      ...within('place', say('placeTerm', place, { type: 'text' })),
      ...say('publisher', publisher),
      ...datesOf(edition),
      ...say('issuance', 'serial'),
    ]),
    ...languageOf(language),
    ...within('physicalDescription', [
      ...say('internetMediaType', formatOf(edition)),
      ...say('extent', `${pages} pages`),
      ...say('digitalOrigin', edition.kind === 'pdf' ? 'born digital' : 'reformatted digital'),
    ]),
    ...say('note', edition.price, { type: modsNotes.price }),
    ...say('note', edition.printedPages === null ? null : String(edition.printedPages), { type: modsNotes.printedPages }),
    ...say('note', edition.direction, { type: modsNotes.direction }),
    ...within('relatedItem', [...within('titleInfo', say('title', title)), ...say('identifier', issn, { type: 'issn' })], {
      type: 'host',
    }),
    ...version(edition, edition.replaces, 'preceding'),
    ...version(edition, edition.isReplacedBy, 'succeeding'),
    ...say('identifier', sumUrn(sha256), { type: 'uri' }),
    ...say('identifier', id, { type: 'local' }),
    ...within('location', say('url', link)),
    ...within('part', [...detail('issue', issue, null), ...detail('edition', variant === '' ? null : variant, variant)]),
    ...within('recordInfo', [
      ...say('recordContentSource', 'Kiosque'),
      ...say('recordCreationDate', added, { encoding: 'iso8601' }),
      ...say('recordIdentifier', id, { source: 'Kiosque' }),
    ]),
  ];
}

/** The record of an edition, to stand where the prefix `mods` is declared. */
export function modsOfEdition(edition: EditionMetadata): string[] {
  return element('mods:mods', { version: '3.8' }, describeEdition(edition));
}

/** The record of an article, to stand where the prefix `mods` is declared; none where nothing is known of it. */
export function modsOfArticle({ headline, language, isAdvert, pages }: ArticleMetadata): string[] {
  const [first, last] = [Math.min(...pages), Math.max(...pages)];
  if (headline === null && language === null) return [];
  return element('mods:mods', { version: '3.8' }, [
    ...within('titleInfo', say('title', headline)),
    ...say('genre', isAdvert ? 'advertisement' : 'article'),
    ...languageOf(language),
    ...within('part', within('extent', [...say('start', String(first)), ...say('end', String(last))], { unit: 'pages' })),
  ]);
}

/** A document with a record for each edition: alone, or several in a `modsCollection`. */
export function writeMods(editions: readonly EditionMetadata[]): string {
  const attributes = {
    'xmlns:mods': modsNamespace,
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': `${modsNamespace} http://www.loc.gov/standards/mods/v3/mods-3-8.xsd`,
  };
  const [only] = editions;
  const root =
    only !== undefined && editions.length === 1
      ? element('mods:mods', { ...attributes, version: '3.8' }, describeEdition(only))
      : element('mods:modsCollection', attributes, editions.flatMap(modsOfEdition));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.join('\n')}\n`;
}
