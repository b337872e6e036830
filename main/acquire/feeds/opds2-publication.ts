// Reads one publication of OPDS 2, or a Readium manifest: the newspaper it is an issue of, its day, and every way to its file.
// Refuses files that are encrypted, and a title that is no text: such a publication is a bad one.
import { z } from 'zod';
import {
  acquisitionKind,
  finalTypeOf,
  toAvailability,
  toPlainAcquisition,
  toPrice,
  toRelations,
  withoutRepeats,
} from './acquisition.ts';
import type { Acquisition, Entry, Link } from './catalogue.ts';
import { parseDigest } from './digest.ts';
import { fileNameOf, toFileAddress } from './feed-address.ts';
import { isEntryType, toType } from './media-types.ts';
import { dayOf, issnOf, issueNumberOf, languageOf, toCount, toSizeBytes } from './newspaper-profile.ts';
import { choosePictures } from './opds2-pictures.ts';
import {
  addressOfLink,
  LocalText,
  localTextOf,
  Opds2Link,
  Publication,
  type PublicationMetadata,
  readEach,
  toOpds2Link,
} from './opds2-shapes.ts';
import { toCleanText } from './plain-text.ts';

const LooseObject = z.looseObject({});

const asRecord = (value: unknown): Readonly<Record<string, unknown>> => LooseObject.safeParse(value).data ?? {};

/** The first of a list, of a list in a list, or of what is no list. */
const firstOf = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(firstOf).find((one) => one !== null && one !== undefined) : value;

/** The names of contributors in all their shapes: a text, an object with a name, or a list of both. */
function namesOf(value: unknown, language: string | null): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => namesOf(one, language));
  const name = LocalText.safeParse(typeof value === 'object' && value !== null ? asRecord(value).name : value);
  const text = name.success ? localTextOf(name.data, language) : null;
  return text === null ? [] : [text];
}

/** The last types of all chains of `indirectAcquisition`. */
function endsOf(steps: unknown): string[] {
  if (!Array.isArray(steps)) return [];
  return steps.map(asRecord).flatMap(({ type, child }) => {
    const ends = endsOf(child);
    return ends.length > 0 || typeof type !== 'string' ? ends : [type];
  });
}

function readAcquisition(link: Opds2Link, base: string): Acquisition | null {
  const rels = toRelations(link.rel);
  const kind = acquisitionKind(rels);
  const url = toFileAddress(addressOfLink(link, base), base);
  const properties = asRecord(link.properties);
  if (url === null || properties.encrypted !== undefined) return null;
  const type = toType(link.type);
  const isFile = rels.some((rel) => rel === 'alternate' || rel === 'enclosure');
  const plain = kind === null && isFile ? toPlainAcquisition({ url, type }) : null;
  if (kind === null && plain === null) return null;
  const size = toSizeBytes(link.size);
  const price = asRecord(firstOf(properties.price));
  return {
    url,
    type,
    finalType: finalTypeOf(type, url, endsOf(properties.indirectAcquisition)),
    kind: kind ?? 'plain',
    sizeBytes: size ?? toSizeBytes(link.length),
    isSizeExact: size !== null,
    digest: parseDigest(properties.digest),
    price: toPrice(price.value, price.currency),
    availability: toAvailability(asRecord(properties.availability).state),
  };
}

/** The PDFs that a manifest is made of (Readium PDF profile): each is a file that may be fetched as it is. */
function readReadingOrder(publication: Publication, base: string): (Acquisition | null)[] {
  return readEach(Opds2Link, publication.readingOrder ?? publication.spine).map((link) => {
    const file = readAcquisition({ ...link, rel: 'enclosure' }, base);
    return file?.finalType === 'application/pdf' ? file : null;
  });
}

const wholes = ['newspaper', 'periodical', 'magazine', 'journal', 'series'];

/** The issue itself: an object with position and name, or only its number. What an issue is numbered beside a plain position stands in `altIdentifier`. */
function readIssue(whole: Readonly<Record<string, unknown>>, language: string | null): Entry['issue'] {
  const issue = firstOf(whole.issue);
  const scalar = typeof issue === 'number' || typeof issue === 'string' ? issue : null;
  const { position, name, altIdentifier } = asRecord(issue);
  const number = [scalar, altIdentifier, position, whole.position].find(
    (one) => typeof one === 'number' || typeof one === 'string',
  );
  const label = LocalText.safeParse(name);
  return {
    number: issueNumberOf(number as string | number | undefined),
    name: label.success ? localTextOf(label.data, language) : null,
  };
}

/** What the publication belongs to (RWPM, "collections and series" and its periodical terms); the newspaper before the series. */
function readNewspaper(metadata: PublicationMetadata, language: string | null): Pick<Entry, 'newspaper' | 'issue'> {
  const belongings = asRecord(metadata.belongsTo ?? metadata.belongs_to);
  for (const term of wholes) {
    const value = firstOf(belongings[term]);
    const [name] = namesOf(value, language);
    if (name === undefined) continue;
    const whole = asRecord(value);
    const identifier = typeof whole.identifier === 'string' ? toCleanText(whole.identifier) || null : null;
    const issn = issnOf(identifier) ?? issnOf(typeof whole.issn === 'string' ? whole.issn : null);
    return { newspaper: { name, identifier: issn ?? identifier }, issue: readIssue(whole, language) };
  }
  return { newspaper: null, issue: { number: null, name: null } };
}

function readLanguage(metadata: PublicationMetadata): string | null {
  const tags = Array.isArray(metadata.language) ? metadata.language : [metadata.language];
  return tags.map((tag) => (typeof tag === 'string' ? languageOf(tag) : null)).find((language) => language !== null) ?? null;
}

function readDirection(metadata: PublicationMetadata): Entry['direction'] {
  const progression = metadata.readingProgression;
  return progression === 'rtl' || progression === 'ltr' ? progression : null;
}

function findFull(publication: Publication, base: string): Link | null {
  const links = readEach(Opds2Link, publication.links).map((link) => toOpds2Link(link, base));
  const isFull = ({ rels, type }: Link): boolean => isEntryType(type) && (rels.includes('self') || rels.includes('alternate'));
  return links.filter((link) => link !== null).find(isFull) ?? null;
}

/**
 * A publication of a feed, or a document of its own (`isAlone`), which has no fuller one. Relative links count from `base`.
 * Null where it has not the shape of a publication, or nothing that tells it from others.
 */
export function readPublication(value: unknown, base: string, isAlone: boolean): Entry | null {
  const parsed = Publication.safeParse(value);
  if (!parsed.success) return null;
  const publication = parsed.data;
  const { metadata } = publication;
  const links = readEach(Opds2Link, publication.links);
  const language = readLanguage(metadata);
  const acquisitions = withoutRepeats([
    ...links.map((link) => readAcquisition(link, base)),
    ...readReadingOrder(publication, base),
  ]);
  const self = links.find((link) => toRelations(link.rel).includes('self'));
  const address = acquisitions[0]?.url ?? (self === undefined ? null : addressOfLink(self, base));
  const id = toCleanText(metadata.identifier ?? address ?? '');
  if (id === '') return null;
  return {
    id,
    title: localTextOf(metadata.title, language) ?? (acquisitions[0] === undefined ? id : fileNameOf(acquisitions[0].url)),
    summary: localTextOf(metadata.description, language),
    authors: namesOf(metadata.author ?? metadata.authors, language),
    publisher: namesOf(metadata.publisher, language)[0] ?? null,
    language,
    direction: readDirection(metadata),
    ...readNewspaper(metadata, language),
    day: dayOf(metadata.published),
    publishedDay: null,
    modifiedAt: toCleanText(metadata.modified ?? '') || null,
    pages: toCount(metadata.numberOfPages) || null,
    ...choosePictures(publication, base),
    acquisitions,
    full: isAlone ? null : findFull(publication, base),
  };
}
