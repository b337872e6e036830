// The one view of a catalogue or feed, whatever it was written in: OPDS 1, OPDS 2, RSS, Atom, JSON Feed, or a folder of links.
// Plain data with absolute http(s) addresses; refuses to know how any of it is fetched or shown.
import type { Day, Direction, Language } from '#border/model';

/** What a catalogue was written in. `index` is a page of links to PDFs, as web servers list a folder. */
export type CatalogueKind = 'opds1' | 'opds2' | 'rss' | 'atom' | 'json-feed' | 'index';

/** A link as it was found; `url` is absolute, `count` is how many entries are said to lie behind it. */
export type Link = {
  url: string;
  type: string | null;
  rels: readonly string[];
  title: string | null;
  count: number | null;
};

/** A picture of an entry, a catalogue or a place in it. */
export type Picture = { url: string; type: string | null; width: number | null; height: number | null };

/** A digest that the file must have. */
export type Digest = { algorithm: 'sha-256' | 'sha-512'; hex: string };

/** One way to the file of an entry. */
export type Acquisition = {
  url: string;
  /** What the link itself serves; null where the catalogue does not say. */
  type: string | null;
  /**
   * What is had in the end, after all indirections (OPDS `indirectAcquisition`); equals `type` where there are none.
   * A PDF is always `application/pdf` here, also where only the address tells that it is one.
   */
  finalType: string | null;
  /** `open` and `plain` may be fetched as they are; the others ask for something first. */
  kind: 'open' | 'plain' | 'borrow' | 'buy' | 'sample' | 'subscribe' | 'preview';
  sizeBytes: number | null;
  /** True for OPDS 2 `size`, which a file must have; `length` of RSS and Atom is a hint. */
  isSizeExact: boolean;
  digest: Digest | null;
  price: { value: number; currency: string } | null;
  /** `available`, `unavailable`, `reserved`, `ready` where the catalogue says so. */
  availability: string | null;
};

/** One edition (or book) that a catalogue offers. Texts are plain: no markup, one line, at most 2,000 characters. */
export type Entry = {
  /** Stable within its source: the atom id, guid, identifier, or else the address of the file. */
  id: string;
  title: string;
  summary: string | null;
  authors: readonly string[];
  publisher: string | null;
  language: Language | null;
  direction: Direction | null;
  /** The newspaper that this is an issue of, where the catalogue says so. */
  newspaper: { name: string; identifier: string | null } | null;
  /** The issue's printed number, and its edition's name ("evening", "weekend"). */
  issue: { number: string | null; name: string | null };
  /** The day on the masthead; only where a whole day is said. Never made from `updated`. */
  day: Day | null;
  /** The day of publication at the sender's own clock, for feeds that date nothing else. */
  publishedDay: Day | null;
  /** When the entry was last changed, as it was written. A change of it may mean a corrected edition. */
  modifiedAt: string | null;
  pages: number | null;
  cover: Picture | null;
  thumbnail: Picture | null;
  acquisitions: readonly Acquisition[];
  /** The entry's own full document, where the feed holds only a part of it. */
  full: Link | null;
};

/** A way onwards inside a catalogue. */
export type Place = { title: string; summary: string | null; link: Link; thumbnail: Picture | null };

/** One value by which the entries can be narrowed or sorted. */
export type Facet = { group: string; link: Link; isActive: boolean };

/** A shelf inside a page of a catalogue. Its places and entries stand here alone, not also among those of the catalogue. */
export type Group = { title: string; link: Link | null; places: readonly Place[]; entries: readonly Entry[] };

/** How a catalogue is searched: by a template at once, or by a description that has to be fetched first. */
export type SearchOffer = { kind: 'template'; template: string } | { kind: 'description'; url: string };

/** One page of a catalogue or feed. */
export type Catalogue = {
  kind: CatalogueKind;
  /** Where it was fetched from; relative addresses count from here. */
  url: string;
  id: string | null;
  title: string;
  summary: string | null;
  picture: Picture | null;
  modifiedAt: string | null;
  places: readonly Place[];
  entries: readonly Entry[];
  groups: readonly Group[];
  facets: readonly Facet[];
  paging: {
    first: string | null;
    previous: string | null;
    next: string | null;
    last: string | null;
    total: number | null;
    perPage: number | null;
  };
  search: SearchOffer | null;
  /** The newest-first, complete or start feeds that it names, and its authentication document. */
  links: {
    self: string | null;
    start: string | null;
    up: string | null;
    newest: string | null;
    crawlable: string | null;
    authentication: string | null;
  };
  /** Entries that could not be read; one bad entry never loses a whole feed. */
  skipped: number;
};

/** A way to sign in that an authentication document offers. */
export type SignInFlow = {
  kind: 'basic' | 'digest' | 'oauth-password' | 'oauth-code' | 'oauth-implicit' | 'bearer' | 'unknown';
  /** The type as it was written. */
  type: string;
  labels: { login: string | null; password: string | null };
  /** Where a person signs in (OAuth), where tokens are given, and where they are renewed. */
  authorizeUrl: string | null;
  tokenUrl: string | null;
  refreshUrl: string | null;
  clientId: string | null;
};

/** An Authentication for OPDS 1.0 document. */
export type AuthDocument = {
  id: string;
  title: string;
  summary: string | null;
  picture: Picture | null;
  help: string | null;
  register: string | null;
  flows: readonly SignInFlow[];
};

/** What the bytes at an address turned out to be. */
export type FeedDocument =
  | { what: 'catalogue'; catalogue: Catalogue }
  | { what: 'entry'; entry: Entry }
  | { what: 'authentication'; document: AuthDocument }
  | { what: 'search'; template: string };
