// Reads one item of RSS: its identity, its day, its pictures, and its PDFs, wherever the feed has put them.
// Refuses enclosures of other kinds: an item without a PDF is kept, and has no acquisitions.
import { toPlainAcquisition, withoutRepeats } from './acquisition.ts';
import { readAtomLinks } from './atom-link.ts';
import type { Acquisition, Entry, Picture } from './catalogue.ts';
import { fileNameOf, toAddress, toFileAddress } from './feed-address.ts';
import { pdfLinksOf } from './html-links.ts';
import { essenceOf, isPictureType, toType } from './media-types.ts';
import { dayOf, issnOf, issueNumberOf, languageOf, pageCountOf, toCount, toSizeBytes } from './newspaper-profile.ts';
import { toCleanText, toPlainTextOrNull } from './plain-text.ts';
import { publicationDayOf } from './publication-day.ts';
import { attributeNamed, childOf, childrenOf, childTextOf, textOf, type XmlElement } from './xml-tree.ts';

/** Enclosures (RSS 2.0, and mod_enclosure of RSS 1.0), Media RSS contents alone and in groups, and enclosures of Atom. */
function filesOf(item: XmlElement): (Acquisition | null)[] {
  const groups = childrenOf(item, 'media:group').flatMap((group) => childrenOf(group, 'media:content'));
  const files = [
    ...childrenOf(item, 'enclosure'),
    ...childrenOf(item, 'enc:enclosure'),
    ...childrenOf(item, 'media:content'),
    ...groups,
  ];
  const links = readAtomLinks(item).filter(({ rels }) => rels.includes('enclosure'));
  const enclosed = files.map((file) => {
    const url = toFileAddress(
      attributeNamed(file, 'url') ?? attributeNamed(file, 'resource') ?? attributeNamed(file, 'href'),
      file.base,
    );
    const type = toType(attributeNamed(file, 'type'));
    const sizeBytes = toSizeBytes(attributeNamed(file, 'length') ?? attributeNamed(file, 'fileSize'));
    return url === null ? null : toPlainAcquisition({ url, type, sizeBytes });
  });
  return [...enclosed, ...links.map((link) => toPlainAcquisition(link))];
}

/** The item's own link where that is a PDF, and else the PDFs that its text links to. */
function filesElsewhere(item: XmlElement): Acquisition[] {
  const linked = [...childrenOf(item, 'link'), ...childrenOf(item, 'guid')].map((one) => {
    const url = /^https?:/i.test(textOf(one).trim()) || one.name === 'link' ? toFileAddress(textOf(one), one.base) : null;
    return url === null ? null : toPlainAcquisition({ url, type: null });
  });
  const found = withoutRepeats(linked);
  if (found.length > 0) return found;
  const texts = [...childrenOf(item, 'content:encoded'), ...childrenOf(item, 'description')];
  const link = toAddress(childTextOf(item, 'link'), item.base) ?? item.base;
  return withoutRepeats(texts.flatMap((text) => pdfLinksOf(textOf(text), link)).map((one) => toPlainAcquisition(one)));
}

function pictureAt(href: string | null | undefined, element: XmlElement): Picture | null {
  const url = toAddress(href, element.base);
  const [width, height] = ['width', 'height'].map((name) => toCount(element.attributes.get(name)));
  return url === null
    ? null
    : { url, type: toType(element.attributes.get('type')), width: width ?? null, height: height ?? null };
}

function isPicture(element: XmlElement): boolean {
  const type = toType(element.attributes.get('type'));
  const isImage = essenceOf(type).startsWith('image/') || element.attributes.get('medium') === 'image';
  return isImage && isPictureType(type);
}

/** Cover and thumbnail: itunes:image, a picture among the enclosures or contents, media:thumbnail. */
function picturesOf(item: XmlElement): { cover: Picture | null; thumbnail: Picture | null } {
  const places = [item, ...childrenOf(item, 'media:group'), ...childrenOf(item, 'media:content')];
  const itunes = childOf(item, 'itunes:image');
  const contents = [...places.flatMap((place) => childrenOf(place, 'media:content')), ...childrenOf(item, 'enclosure')];
  const content = contents.find(isPicture);
  const [thumbnail] = places.flatMap((place) => childrenOf(place, 'media:thumbnail'));
  const named = itunes === null ? null : pictureAt(itunes.attributes.get('href') ?? itunes.attributes.get('url'), itunes);
  const shown = content === undefined ? null : pictureAt(content.attributes.get('url'), content);
  return {
    cover: named ?? shown,
    thumbnail: thumbnail === undefined ? null : pictureAt(thumbnail.attributes.get('url'), thumbnail),
  };
}

/** RSS has no words for issues; some feeds borrow those of Dublin Core and schema.org. */
function issueOf(item: XmlElement): Pick<Entry, 'newspaper' | 'issue' | 'day' | 'pages'> {
  const series = childOf(item, 'schema:Series');
  const whole = childTextOf(item, 'dcterms:isPartOf');
  const name = toPlainTextOrNull(whole) ?? toPlainTextOrNull(series === null ? null : attributeNamed(series, 'name'));
  const identifier = issnOf(childTextOf(item, 'dcterms:identifier', 'dc:identifier'));
  return {
    newspaper: name === null || issnOf(name) !== null ? null : { name, identifier },
    issue: { number: series === null ? null : issueNumberOf(attributeNamed(series, 'position')), name: null },
    day: dayOf(childTextOf(item, 'dcterms:issued')),
    pages: pageCountOf(childTextOf(item, 'dcterms:extent')),
  };
}

/** An item of RSS 0.9x, 1.0 or 2.0; `language` is the channel's. Null where nothing tells it from others. */
export function readRssItem(item: XmlElement, language: string | null): Entry | null {
  const files = withoutRepeats(filesOf(item));
  const acquisitions = files.length > 0 ? files : filesElsewhere(item);
  const link = toAddress(childTextOf(item, 'link'), item.base);
  const [first] = acquisitions;
  const named = childTextOf(item, 'guid', 'atom:id') ?? item.attributes.get('rdf:about') ?? childTextOf(item, 'dc:identifier');
  const id = toCleanText(named ?? first?.url ?? link ?? '');
  if (id === '') return null;
  return {
    id,
    title:
      toPlainTextOrNull(childTextOf(item, 'title', 'media:title', 'dc:title')) ??
      (first === undefined ? id : fileNameOf(first.url)),
    summary: toPlainTextOrNull(childTextOf(item, 'description', 'content:encoded', 'itunes:summary')),
    authors: ['dc:creator', 'author', 'itunes:author']
      .map((name) => toPlainTextOrNull(childTextOf(item, name)))
      .filter((name) => name !== null),
    publisher: toPlainTextOrNull(childTextOf(item, 'dcterms:publisher', 'dc:publisher')),
    language: languageOf(childTextOf(item, 'dcterms:language', 'dc:language')) ?? languageOf(item.language) ?? language,
    direction: null,
    ...issueOf(item),
    publishedDay: publicationDayOf(childTextOf(item, 'pubDate', 'dc:date', 'atom:published')),
    modifiedAt: toCleanText(childTextOf(item, 'atom:updated', 'dcterms:modified') ?? '') || null,
    ...picturesOf(item),
    acquisitions,
    full: null,
  };
}
