// Every file of the feed suites, and what it has to be read as. The counts were taken from the files with other tools.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Catalogue, CatalogueKind, FeedDocument, SignInFlow } from '../../../../main/acquire/feeds/catalogue.ts';
import { readFeed } from '../../../../main/acquire/feeds/read-feed.ts';
import { suite } from '../../../support/suites.ts';

type Counts = {
  places: number;
  entries: number;
  groups: number;
  /** Entries that stand in groups. */
  grouped: number;
  placesInGroups: number;
  facets: number;
  acquisitions: number;
  skipped: number;
};

type Row =
  | { what: 'catalogue'; kind: CatalogueKind; counts: Counts }
  | { what: 'entry'; acquisitions: number }
  | { what: 'authentication'; flows: readonly SignInFlow['kind'][] }
  | { what: 'refused'; code: string };

const nothing: Counts = {
  places: 0,
  entries: 0,
  groups: 0,
  grouped: 0,
  placesInGroups: 0,
  facets: 0,
  acquisitions: 0,
  skipped: 0,
};
const catalogue = (kind: CatalogueKind, counts: Partial<Counts>): Row => ({
  what: 'catalogue',
  kind,
  counts: { ...nothing, ...counts },
});
const entry = (acquisitions: number): Row => ({ what: 'entry', acquisitions });
const authentication = (...flows: SignInFlow['kind'][]): Row => ({ what: 'authentication', flows });
const refused = (code: string): Row => ({ what: 'refused', code });

/** What the names in the table stand for; the suites name files after the repositories they are from. */
const folders: Readonly<Record<string, string>> = {
  core: 'palace-android-core/palace-tests__src__test__resources__org__nypl__simplified__tests__',
  coreMain: 'palace-android-core/palace-tests__src__main__resources__org__nypl__simplified__tests__',
  webpub: 'palace-android-opds2/org.thepalaceproject.webpub.tests__src__main__resources__org__thepalaceproject__webpub__tests__',
  circulation: 'palace-circulation/tests__files__',
};

const rows: Readonly<Record<string, Row>> = {
  'opds-test-catalog/2.0__navigation.json': catalogue('opds2', { places: 5 }),
  'coreMain:books__accounts__providers-saml.json': refused('source/unknown-kind'),
  'coreMain:opds__auth_document__saml_2_0.json': authentication('basic', 'unknown'),
  'core:books__accounts__bundled-creds-simple.json': refused('source/unknown-kind'),
  'core:books__accounts__providers-array-empty.json': refused('source/unknown-kind'),
  'core:books__accounts__providers-empty.json': refused('source/unknown-kind'),
  'core:books__accounts__providers-multi-auth-0.json': refused('source/unknown-kind'),
  'core:books__accounts__providers-multi-auth-1.json': refused('source/unknown-kind'),
  'core:books__accounts__providers-nypl.json': refused('source/unknown-kind'),
  'core:books__accounts__providers-simplye.json': refused('source/unknown-kind'),
  'core:books__adobe-token-pdf.xml': refused('source/unknown-kind'),
  'core:books__adobe-token.xml': refused('source/unknown-kind'),
  'core:books__basic-manifest.json': entry(0),
  'core:books__bearer-token-0.json': refused('source/unknown-kind'),
  'core:books__bearer-token-bad.json': refused('source/unknown-kind'),
  'core:books__borrow-audiobook-0.xml': entry(1),
  'core:books__borrow-epub-0.xml': entry(1),
  'core:books__controller__testBook0.xml': catalogue('opds1', { entries: 1 }),
  'core:books__controller__testBook1.xml': catalogue('opds1', { entries: 1 }),
  'core:books__controller__testBook2.xml': catalogue('opds1', { entries: 1 }),
  'core:books__controller__testBooksRevokeCorrectURI.xml': catalogue('opds1', { entries: 1 }),
  'core:books__controller__testBooksRevokeCorrectURI_Response.xml': catalogue('opds1', { entries: 1 }),
  'core:books__controller__testBooksRevokeWithoutURI.xml': catalogue('opds1', { entries: 1 }),
  'core:books__controller__testBooksSyncNewEntries.xml': catalogue('opds1', { entries: 3 }),
  'core:books__controller__testBooksSyncRemoveEntries.xml': catalogue('opds1', { entries: 1 }),
  'core:books__feed-only-buy-acquisitions.xml': entry(1),
  'core:books__loans.xml': catalogue('opds1', { entries: 4, acquisitions: 4 }),
  'core:books__profile-lfa-0.json': refused('source/unknown-kind'),
  'core:books__profile-nypl-0.json': refused('source/unknown-kind'),
  'core:books__profile-sleep-timers.json': refused('source/unknown-kind'),
  'core:books__profile-sma-92.json': refused('source/unknown-kind'),
  'core:books__revoke-epub-0.xml': entry(1),
  'core:books__revoke-error-bad-feed-type.xml': entry(1),
  'core:opds__acquisition-categories-0.xml': catalogue('opds1', { entries: 1, facets: 2, acquisitions: 1 }),
  'core:opds__acquisition-facets-0.xml': catalogue('opds1', { entries: 1, facets: 2, acquisitions: 1 }),
  'core:opds__acquisition-facets-1.xml': catalogue('opds1', { entries: 1, facets: 2, acquisitions: 1 }),
  'core:opds__acquisition-paginated-0.xml': catalogue('opds1', { entries: 50, facets: 9, acquisitions: 51 }),
  'core:opds__analytics-20190509.xml': catalogue('opds1', { entries: 10, acquisitions: 10 }),
  'core:opds__auth_document__empty.json': refused('source/unknown-kind'),
  'core:opds__auth_document__example.json': authentication('basic', 'oauth-implicit', 'unknown'),
  'core:opds__auth_document__example_bad_authentication.json': refused('source/bad-feed'),
  'core:opds__auth_document__example_bad_authentications.json': refused('source/bad-feed'),
  'core:opds__auth_document__example_bad_links.json': refused('source/bad-feed'),
  'core:opds__auth_document__example_missing_id.json': refused('source/bad-feed'),
  'core:opds__auth_document__minimal.json': authentication(),
  'core:opds__auth_document__nypl-20190603.json': authentication('basic'),
  'core:opds__auth_document__nypl_qa_20201203.json': authentication('basic'),
  'core:opds__auth_document__openebooks_20200514.json': authentication('basic', 'unknown'),
  'core:opds__bad-not-xml.xml': refused('source/unknown-kind'),
  'core:opds__bad-uri-syntax.xml': catalogue('opds1', { entries: 1, acquisitions: 1 }),
  'core:opds__boundless-0.xml': catalogue('opds1', { entries: 9, facets: 3, acquisitions: 9 }),
  'core:opds__bug-pp-465.xml': entry(2),
  'core:opds__client__errorsBorrowing.xml': catalogue('opds1', { entries: 3, acquisitions: 2 }),
  'core:opds__client__facets-groups.xml': catalogue('opds1', { groups: 1, grouped: 3, acquisitions: 3 }),
  'core:opds__client__facets-none.xml': catalogue('opds1', { entries: 3, acquisitions: 3 }),
  'core:opds__client__facets-ok-0.xml': catalogue('opds1', { entries: 1, facets: 6, acquisitions: 1 }),
  'core:opds__client__next-0.xml': catalogue('opds1', { entries: 3, acquisitions: 3 }),
  'core:opds__client__next-1.xml': catalogue('opds1', { entries: 3, acquisitions: 3 }),
  'core:opds__compatibility-20180921-test-new-1.json': refused('source/unknown-kind'),
  'core:opds__date-bug.xml': entry(1),
  'core:opds__dpla-test-feed.xml': catalogue('opds1', { groups: 1, grouped: 2, acquisitions: 2 }),
  'core:opds__entry-0.xml': entry(2),
  'core:opds__entry-availability-held-indefinite.xml': entry(1),
  'core:opds__entry-availability-held-timed.xml': entry(1),
  'webpub:aldiko__canada__alberta.json': catalogue('opds2', { places: 13 }),
  'webpub:aldiko__canada__epl_cantook_home.json': catalogue('opds2', { places: 5, groups: 2, grouped: 36, acquisitions: 67 }),
  'webpub:aldiko__canada__quebec.json': catalogue('opds2', { places: 184 }),
  'webpub:aldiko__home.json': catalogue('opds2', { places: 7 }),
  'webpub:aldiko__suisse.json': catalogue('opds2', { places: 122 }),
  'webpub:feedbooks_rights_no_end.json': entry(0),
  'webpub:feedbooks_rights_ok.json': entry(0),
  'webpub:findaway.json': entry(0),
  'webpub:flatland.audiobook-manifest.json': entry(0),
  'webpub:fulcrum__fulcrum.json': catalogue('opds2', { places: 6 }),
  'webpub:link-basic-1.json': refused('source/unknown-kind'),
  'webpub:null_titles.json': entry(0),
  'webpub:ok_minimal_1.json': entry(0),
  'webpub:rbdigital_large.json': entry(0),
  'webpub:values__article-0.json': refused('source/unknown-kind'),
  'webpub:values__article-2.json': refused('source/unknown-kind'),
  'webpub:values__article-error-0.json': refused('source/unknown-kind'),
  'webpub:values__chapter-0.json': refused('source/unknown-kind'),
  'webpub:values__chapter-all-nest.json': refused('source/unknown-kind'),
  'webpub:values__chapter-error-1.json': refused('source/unknown-kind'),
  'webpub:values__collection-1.json': refused('source/unknown-kind'),
  'webpub:values__collection-all-nest.json': refused('source/unknown-kind'),
  'webpub:values__episode-0.json': refused('source/unknown-kind'),
  'webpub:values__episode-2.json': refused('source/unknown-kind'),
  'webpub:values__issue-0.json': refused('source/unknown-kind'),
  'webpub:values__issue-all-nest.json': refused('source/unknown-kind'),
  'webpub:values__issue-error-1.json': refused('source/unknown-kind'),
  'webpub:values__periodical-1.json': refused('source/unknown-kind'),
  'webpub:values__periodical-all-nest.json': refused('source/unknown-kind'),
  'webpub:values__periodical-error-1.json': refused('source/unknown-kind'),
  'webpub:values__season-3.json': refused('source/unknown-kind'),
  'webpub:values__season-error-0.json': refused('source/unknown-kind'),
  'webpub:values__series-0.json': refused('source/unknown-kind'),
  'webpub:values__series-all-nest.json': refused('source/unknown-kind'),
  'webpub:values__story-arc-1.json': refused('source/unknown-kind'),
  'webpub:values__story-arc-3.json': refused('source/unknown-kind'),
  'webpub:values__story-arc-error-0.json': refused('source/unknown-kind'),
  'webpub:values__volume-0.json': refused('source/unknown-kind'),
  'webpub:values__volume-3.json': refused('source/unknown-kind'),
  'webpub:values__volume-error-0.json': refused('source/unknown-kind'),
  'circulation:customlists__empty-collections-response.json': refused('source/unknown-kind'),
  'circulation:customlists__empty-customlists-response.json': refused('source/unknown-kind'),
  'circulation:customlists__example-customlists.json': refused('source/unknown-kind'),
  'circulation:customlists__example-report.json': refused('source/unknown-kind'),
  'circulation:customlists__feed90-more-identifiers.xml': catalogue('opds1', { entries: 5 }),
  'circulation:customlists__feed90.xml': catalogue('opds1', { entries: 1, acquisitions: 1 }),
  'circulation:customlists__feed90_different_id.xml': catalogue('opds1', { entries: 1, acquisitions: 1 }),
  'circulation:customlists__feed90multiple_alternates.xml': catalogue('opds1', { entries: 1, acquisitions: 1 }),
  'circulation:customlists__feed91.xml': catalogue('opds1', { entries: 1, acquisitions: 1 }),
  'circulation:customlists__id90-customlists-response.json': refused('source/unknown-kind'),
  'circulation:customlists__multiple-customlists-response.json': refused('source/unknown-kind'),
  'circulation:odl__feed-audiobook-streaming.json': catalogue('opds2', { entries: 1 }),
  'circulation:odl__feed.json': catalogue('opds2', { entries: 3, acquisitions: 3 }),
  'circulation:odl__info__feedbooks-ab-checked-out.json': refused('source/unknown-kind'),
  'circulation:odl__info__feedbooks-ab-loan-limited.json': refused('source/unknown-kind'),
  'circulation:odl__info__feedbooks-ab-not-checked-out.json': refused('source/unknown-kind'),
  'circulation:odl__info__feedbooks-book-adept.json': refused('source/unknown-kind'),
  'circulation:odl__info__feedbooks-book-unavailable.json': refused('source/unknown-kind'),
  'circulation:odl__info__ul-ab.json': refused('source/unknown-kind'),
  'circulation:odl__license-audiobook.json': refused('source/unknown-kind'),
  'circulation:odl__open-access-title.json': catalogue('opds2', { entries: 1, acquisitions: 1 }),
  'circulation:odl__unavailable.json': refused('source/unknown-kind'),
  'circulation:opds2__lcp__license__ul.json': refused('source/unknown-kind'),
  'circulation:opds2__lcp__status__fb-active.json': refused('source/unknown-kind'),
  'circulation:opds2__lcp__status__fb-book-adobe.json': refused('source/unknown-kind'),
  'circulation:opds2__lcp__status__fb-early-return.json': refused('source/unknown-kind'),
  'circulation:opds2__lcp__status__ul-returned.json': refused('source/unknown-kind'),
  'circulation:opds__audiobooks.opds': catalogue('opds1', { entries: 1, acquisitions: 1 }),
  'circulation:opds__book_with_license.opds': catalogue('opds1', { entries: 1, acquisitions: 1 }),
  'circulation:opds__book_without_license.opds': catalogue('opds1', { entries: 1 }),
  'circulation:opds__content_server_mini.opds': catalogue('opds1', { entries: 2, acquisitions: 2 }),
  'circulation:opds__metadata_data_needed_empty_response.opds': catalogue('opds1', {}),
  'circulation:opds__metadata_data_needed_response.opds': catalogue('opds1', {}),
  'circulation:opds__metadata_isbn_response.opds': catalogue('opds1', { entries: 1 }),
  'circulation:opds__metadata_sync_response.opds': catalogue('opds1', {}),
  'circulation:opds__metadata_updates_empty_response.opds': catalogue('opds1', {}),
  'circulation:opds__metadata_updates_empty_response_no_feed_timestamp.opds': catalogue('opds1', {}),
  'circulation:opds__metadata_updates_response.opds': catalogue('opds1', { entries: 1 }),
  'circulation:opds__palace_feed.opds': catalogue('opds1', { entries: 100, acquisitions: 116 }),
  'circulation:opds__unrecognized_identifier.opds': catalogue('opds1', {}),
  'circulation:opds__wayfless.opds': catalogue('opds1', { entries: 1, acquisitions: 1 }),
  'periodical/np12.xml': catalogue('opds1', { entries: 1, facets: 1, acquisitions: 2 }),
  'readium-go/LICENSE.md': refused('source/unknown-kind'),
  'readium-go/pkg__mediatype__testdata__opds-authentication.json': authentication('basic', 'oauth-implicit'),
  'readium-go/pkg__mediatype__testdata__opds1-feed.unknown': catalogue('opds1', { places: 3 }),
  'readium-go/pkg__mediatype__testdata__opds2-feed.json': catalogue('opds2', { groups: 2, grouped: 1, placesInGroups: 2 }),
  'readium-go/pkg__mediatype__testdata__opds2-publication.json': entry(1),
  'readium-kotlin/readium__opds__src__test__resources__org__readium__r2__opds__opds1__acquisition-feed.atom': catalogue('opds1', {
    entries: 2,
    facets: 2,
    acquisitions: 3,
  }),
  'readium-kotlin/readium__opds__src__test__resources__org__readium__r2__opds__opds1__nav-feed.atom': catalogue('opds1', {
    places: 3,
  }),
  'readium-kotlin/readium__shared__src__test__resources__org__readium__r2__shared__util__asset__opds-authentication.json':
    authentication('basic', 'oauth-implicit'),
  'readium-kotlin/readium__shared__src__test__resources__org__readium__r2__shared__util__asset__opds1-entry.unknown': entry(2),
  'readium-kotlin/readium__shared__src__test__resources__org__readium__r2__shared__util__asset__opds1-feed.unknown': catalogue(
    'opds1',
    { places: 3 },
  ),
  'readium-kotlin/readium__shared__src__test__resources__org__readium__r2__shared__util__asset__opds2-feed.json': catalogue(
    'opds2',
    { groups: 2, grouped: 1, placesInGroups: 2 },
  ),
  'readium-kotlin/readium__shared__src__test__resources__org__readium__r2__shared__util__asset__opds2-publication.json': entry(1),
  'readium-swift/Tests__OPDSTests__Samples__opds_2_0.json': catalogue('opds2', { entries: 5 }),
  'readium-swift/Tests__OPDSTests__Samples__wiki_1_1.opds': catalogue('opds1', { entries: 2, acquisitions: 3 }),
  'readium-swift/Tests__SharedTests__Fixtures__Format__opds-authentication.json': authentication('basic', 'oauth-implicit'),
  'readium-swift/Tests__SharedTests__Fixtures__Format__opds1-entry.unknown': entry(2),
  'readium-swift/Tests__SharedTests__Fixtures__Format__opds1-feed.unknown': catalogue('opds1', { places: 3 }),
  'readium-swift/Tests__SharedTests__Fixtures__Format__opds2-feed.json': catalogue('opds2', {
    groups: 2,
    grouped: 1,
    placesInGroups: 2,
  }),
};

const toPath = (name: string): string => name.replace(/^(\w+):/, (whole, folder: string) => folders[folder] ?? whole);

const files = readdirSync(suite('opds'), { recursive: true, encoding: 'utf8' }).filter((name) =>
  statSync(join(suite('opds'), name)).isFile(),
);

function count({ places, entries, groups, facets, skipped }: Catalogue): Counts {
  const inGroups = groups.flatMap((group) => group.entries);
  return {
    places: places.length,
    entries: entries.length,
    groups: groups.length,
    grouped: inGroups.length,
    placesInGroups: groups.flatMap((group) => group.places).length,
    facets: facets.length,
    acquisitions: [...entries, ...inGroups].flatMap(({ acquisitions }) => acquisitions).length,
    skipped,
  };
}

function describeDocument(document: FeedDocument): Row {
  if (document.what === 'catalogue') return catalogue(document.catalogue.kind, count(document.catalogue));
  if (document.what === 'entry') return entry(document.entry.acquisitions.length);
  if (document.what === 'authentication') return authentication(...document.document.flows.map(({ kind }) => kind));
  throw new Error('no file of the suites is a search description');
}

function readRow(path: string): Row {
  try {
    const bytes = readFileSync(suite(`opds/${path}`));
    return describeDocument(readFeed({ bytes, contentType: null, url: 'https://feeds.example/catalogue/feed' }));
  } catch (error) {
    return refused(String((error as { code?: unknown }).code));
  }
}

/** Every address that a reader hands out. */
function addressesOf(value: unknown, key = ''): string[] {
  if (typeof value === 'string')
    return /^(?:url|\w+Url|next|previous|first|last|self|start|up|newest|crawlable|authentication|help|register)$/.test(key)
      ? [value]
      : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => addressesOf(inner, Array.isArray(value) ? key : name));
}

describe('the feed suites', () => {
  it('have a row for each file, and a file for each row', () => {
    expect(Object.keys(rows).map(toPath).sort()).toEqual(files.map((name) => name.replaceAll('\\', '/')).sort());
  });

  it.each(Object.entries(rows))('has %s read as what it is', (name, row) => {
    expect(readRow(toPath(name))).toEqual(row);
  });

  it('give out absolute http addresses alone', () => {
    const addresses = files.flatMap((name) => {
      const bytes = readFileSync(suite(`opds/${name}`));
      if (readRow(name).what === 'refused') return [];
      return addressesOf(readFeed({ bytes, contentType: null, url: 'https://feeds.example/catalogue/feed' }));
    });
    expect(addresses.length).toBeGreaterThan(1_000);
    expect(addresses.filter((address) => !/^https?:\/\/[^/]+\//.test(address))).toEqual([]);
  });
});
