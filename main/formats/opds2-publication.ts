// One edition as a publication of OPDS 2.0, with the periodical terms of the Readium web publication manifest. Links are relative to the feed.
import { type EditionMetadata, labelOf } from './edition-metadata.ts';

/** An edition with its files: `file` is null where it has none here, `hasFile` says whether the file is there. */
export type ListedEdition = {
  edition: EditionMetadata;
  file: { sha256: string; sizeBytes: number } | null;
  cover: { widthPixels: number; heightPixels: number } | null;
};

const feedType = 'application/opds+json';
const entryType = 'application/opds-publication+json';

/** The media types of the documents of a catalogue. */
export const opdsTypes = { feed: feedType, entry: entryType };

const day = (atMs: number): string => new Date(atMs).toISOString();

/** The issue of its newspaper: a position where the number is one, the number as it is where it is more, the edition of the day by its name. */
function issueOf({ issue, variant }: EditionMetadata): object {
  const position = issue === null ? null : /^\d{1,9}/u.exec(issue)?.[0];
  const isPlain = position === issue;
  return {
    ...(position == null ? {} : { position: Number(position) }),
    ...(issue === null || (isPlain && String(Number(position)) === issue) ? {} : { altIdentifier: issue }),
    ...(variant === '' ? {} : { name: variant }),
  };
}

/** Where the files of an edition lie in a catalogue. */
export const placesOfEdition = (id: string) => ({
  entry: `publications/${id}.json`,
  file: `files/${id}.pdf`,
  cover: `covers/${id}.jpg`,
});

/** The publication; `up` leads from its document to the top of the catalogue, such as `../`. */
export function toPublication({ edition, file, cover }: ListedEdition, up: string): object {
  const { id, title, publisher, issn, language, pages, sizeBytes, direction } = edition;
  const places = placesOfEdition(id);
  const issue = issueOf(edition);
  return {
    metadata: {
      '@type': 'http://schema.org/PublicationIssue',
      conformsTo: 'https://readium.org/webpub-manifest/profiles/pdf',
      identifier: `urn:kiosque:edition:${edition.firstId}`,
      title: labelOf(edition),
      ...(language === null ? {} : { language }),
      ...(edition.day === null ? {} : { published: edition.day }),
      modified: day(edition.addedAtMs),
      ...(publisher === null ? {} : { publisher }),
      numberOfPages: pages,
      readingProgression: direction,
      belongsTo: {
        newspaper: {
          name: title,
          ...(issn === null ? {} : { identifier: `urn:issn:${issn}` }),
          ...(Object.keys(issue).length === 0 ? {} : { issue }),
        },
      },
    },
    links: [
      { rel: 'self', type: entryType, href: `${up}${places.entry}` },
      {
        rel: 'http://opds-spec.org/acquisition/open-access',
        type: 'application/pdf',
        href: `${up}${places.file}`,
        ...(file === null
          ? { size: sizeBytes, properties: { availability: { state: 'unavailable' } } }
          : {
              size: file.sizeBytes,
              properties: { digest: `sha-256=:${toBase64(file.sha256)}:` },
            }),
      },
    ],
    ...(cover === null
      ? {}
      : {
          images: [{ href: `${up}${places.cover}`, type: 'image/jpeg', width: cover.widthPixels, height: cover.heightPixels }],
        }),
  };
}

/** A sum in hexadecimal figures as RFC 9530 writes it. */
const toBase64 = (hex: string): string =>
  btoa(String.fromCharCode(...(hex.match(/../gu) ?? []).map((pair) => Number.parseInt(pair, 16))));
