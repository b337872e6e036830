// Editions as Dublin Core: the fifteen elements, refined by DCMI's terms where a term says more (Expressing Dublin Core metadata using XML).
// Refuses empty elements: what is not known is left out.
import { type EditionMetadata, formatOf, sumUrn } from './edition-metadata.ts';
import { element } from './xml-writer.ts';

const namespaces = {
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
};

const say = (name: string, value: string | null, type: string | null = null): string[] =>
  value === null || value === '' ? [] : element(name, { 'xsi:type': type }, value);

/** The days of an issue as a period of DCMI; null for one that is of its day alone. */
const periodOf = ({ day, covers }: EditionMetadata): string | null =>
  day === null || covers === null ? null : `start=${day}; end=${covers}; scheme=W3C-DTF;`;

function record(edition: EditionMetadata): string[] {
  const { title, day, issue, language, publisher, place, issn, sha256, link, pages, sizeBytes, variant, kind } = edition;
  return [
    ...say('dc:title', title),
    ...say('dcterms:alternative', variant),
    ...say('dc:publisher', publisher),
    ...say('dcterms:spatial', place),
    ...say('dcterms:issued', day, 'dcterms:W3CDTF'),
    ...say('dcterms:temporal', periodOf(edition), 'dcterms:Period'),
    ...say('dcterms:bibliographicCitation', issue === null ? null : `${title}, ${day === null ? '' : `${day}, `}no. ${issue}`),
    ...say('dc:language', language, 'dcterms:RFC5646'),
    ...say('dc:type', 'Text', 'dcterms:DCMIType'),
    ...say('dc:type', 'newspaper issue'),
    ...say('dc:format', formatOf(edition), kind === 'pdf' ? 'dcterms:IMT' : null),
    ...say('dcterms:extent', `${pages} pages`),
    ...say('dcterms:extent', `${sizeBytes} bytes`),
    ...say('dc:identifier', sumUrn(sha256), 'dcterms:URI'),
    ...say('dc:identifier', link, 'dcterms:URI'),
    ...say('dcterms:isPartOf', title),
    ...say('dcterms:isPartOf', issn === null ? null : `urn:issn:${issn}`, 'dcterms:URI'),
    ...say('dcterms:replaces', edition.replaces === null ? null : sumUrn(edition.replaces), 'dcterms:URI'),
    ...say('dcterms:isReplacedBy', edition.isReplacedBy === null ? null : sumUrn(edition.isReplacedBy), 'dcterms:URI'),
    ...say('dcterms:dateAccepted', new Date(edition.addedAtMs).toISOString().slice(0, 10), 'dcterms:W3CDTF'),
    ...say('dc:source', edition.sourceUrl, 'dcterms:URI'),
  ];
}

/** A document with a `metadata` element for each edition: alone, or several in a `collection`. */
export function writeDublinCore(editions: readonly EditionMetadata[]): string {
  const [only] = editions;
  const root =
    only !== undefined && editions.length === 1
      ? element('metadata', namespaces, record(only))
      : element(
          'collection',
          namespaces,
          editions.flatMap((edition) => element('metadata', {}, record(edition))),
        );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.join('\n')}\n`;
}
