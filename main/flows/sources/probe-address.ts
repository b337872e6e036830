// Finds out what an address is, before anything is kept: a catalogue, a feed, a page of links, an address with a date in it, or one PDF.
// Refuses to keep anything, a secret included.

import type { Probe, TypedCredential } from '#border/contract';
import { AppError } from '#border/errors';
import type { SourceKind } from '#border/model';
import type { Catalogue, Entry } from '../../acquire/feeds/catalogue.ts';
import { fillDatePattern, isDatePattern } from '../../acquire/feeds/date-pattern.ts';
import { readTypedAddress } from '../../acquire/http/typed-address.ts';
import type { Zone } from '../../acquire/http/zone.ts';
import type { Look } from '../../acquire/look-at.ts';
import type { SourceSecret } from '../../base/source-secret.ts';
import type { LibraryDatabase } from '../../library/open-library.ts';
import { listSources } from '../../library/sources.ts';
import { listPatternDays } from './pattern-days.ts';
import { freePdfOf } from './select-entries.ts';
import { type Door, offerOf, type SignInTools, secretFrom } from './sign-in.ts';
import { accessTo } from './source-secret.ts';

/** What probing works with. */
export type ProbeTools = SignInTools & { database: LibraryDatabase; now: () => number };

/** What was found, the secret that opened it, and how private an address the source may have. */
export type Probed = { probe: Probe; secret: SourceSecret | null; reach: Zone };

const mostNewest = 5;
/** So many days of a pattern are tried before it is said that nothing is there. */
const triedDays = 10;

const kindOf = ({ kind }: Catalogue): SourceKind & Probe['kind'] => {
  if (kind === 'opds1' || kind === 'opds2') return 'opds';
  return kind === 'index' ? 'index' : 'feed';
};

type Found = Pick<Probe, 'kind' | 'title' | 'editions' | 'newest' | 'places'>;

const newestOf = (entries: readonly Entry[]): Probe['newest'] =>
  [...entries]
    .map(({ title, day, publishedDay }) => ({ title, day: day ?? publishedDay }))
    .sort((a, b) => (b.day ?? '').localeCompare(a.day ?? ''))
    .slice(0, mostNewest);

const describeCatalogue = (catalogue: Catalogue, host: string): Found => {
  const { entries, groups, places, paging, title } = catalogue;
  const all = [...entries, ...groups.flatMap((group) => group.entries)].filter((entry) => freePdfOf(entry) !== null);
  const isAllPdf = all.length === entries.length && groups.length === 0;
  return {
    kind: kindOf(catalogue),
    title: title.trim() === '' ? host : title,
    editions: isAllPdf ? Math.max(all.length, paging.total ?? 0) : all.length,
    newest: newestOf(all),
    places: places.length + groups.reduce((sum, group) => sum + group.places.length + (group.link === null ? 0 : 1), 0),
  };
};

const describeLook = (seen: Exclude<Look, { what: 'sign-in' }>): Found => {
  const { host } = new URL(seen.url);
  const nothing = { editions: 1, newest: [], places: 0 };
  if (seen.what === 'unchanged') throw new AppError('network/bad-answer', { host, status: 304 });
  if (seen.what === 'file') return { ...nothing, kind: 'file', title: host, newest: [{ title: seen.name, day: null }] };
  const { document } = seen;
  if (document.what === 'catalogue') return describeCatalogue(document.catalogue, host);
  if (document.what === 'entry')
    return { ...nothing, kind: 'opds', title: document.entry.title, newest: newestOf([document.entry]) };
  throw new AppError('source/unknown-kind', { host });
};

const probePattern = async (tools: ProbeTools, url: string, secret: SourceSecret | null): Promise<Found> => {
  const { host } = new URL(url.replaceAll(/\{[^}]*\}/g, '1'));
  const access = accessTo(`${new URL(url.replaceAll(/\{[^}]*\}/g, '1')).origin}/`, secret, null);
  const newest: Probe['newest'] = [];
  for (const day of listPatternDays({ newest: triedDays, since: null }, tools.now(), 0).days) {
    const found = await tools.workers.network.run('lookForFile', {
      url: fillDatePattern(url, day),
      access,
      reach: 'own',
      isTyped: true,
    });
    if (found.isThere) newest.push({ title: host, day });
    if (newest.length >= 2) break;
  }
  if (newest.length === 0) throw new AppError('source/missing', { host });
  return { kind: 'pattern', title: host, editions: newest.length, newest, places: 0 };
};

/** Where to look: what was typed may lie anywhere, a feed that a page names at another host only in public. */
type Spot = { url: string; reach: Zone };

const look = (tools: ProbeTools, { url, reach }: Spot, secret: SourceSecret | null): Promise<Look> =>
  tools.workers.network.run('look', {
    url,
    access: accessTo(url, secret, null),
    reach,
    isTyped: reach === 'own',
    etag: null,
    lastModified: null,
  });

/** The feed that a web page names as its own, where the page itself is none (HTML, `link rel="alternate"`). */
const feedNamedBy = (error: unknown, typed: string): Spot | null => {
  const named = error instanceof AppError && error.code === 'source/unknown-kind' ? error.detail.feed : null;
  if (typeof named !== 'string') return null;
  return { url: named, reach: new URL(named).host === new URL(typed).host ? 'own' : 'public' };
};

const lookOrFollow = async (
  tools: ProbeTools,
  typed: string,
  secret: SourceSecret | null,
): Promise<{ seen: Look; spot: Spot }> => {
  const spot: Spot = { url: typed, reach: 'own' };
  try {
    return { seen: await look(tools, spot, secret), spot };
  } catch (error) {
    const named = feedNamedBy(error, typed);
    if (named === null) throw error;
    return { seen: await look(tools, named, null), spot: named };
  }
};

const closedProbe = (url: string, door: Door): Omit<Probe, 'knownId'> => ({
  kind: 'opds',
  url,
  title: door.document?.title ?? new URL(door.url).host,
  editions: 0,
  newest: [],
  places: 0,
  signIn: offerOf(door),
});

/**
 * Looks at what a person typed, with the credential that they give, if any; `granted` is what such a credential has brought already. Throws address/invalid, network/*, source/*, sign-in/*,
 * pdf/not-pdf.
 */
export async function probeAddress(
  tools: ProbeTools,
  typed: string,
  credential: TypedCredential | undefined,
  granted: SourceSecret | null = null,
): Promise<Probed> {
  const { url: typedUrl, isPattern } = readTypedAddress(typed);
  const idOf = (url: string): string | null => listSources(tools.database).find((source) => source.url === url)?.id ?? null;
  if (isPattern || isDatePattern(typedUrl)) {
    const secret = credential === undefined ? null : await secretFrom(tools, credential, null);
    const found = await probePattern(tools, typedUrl, secret);
    return { probe: { ...found, url: typedUrl, signIn: null, knownId: idOf(typedUrl) }, secret, reach: 'own' };
  }
  const { seen: first, spot } = await lookOrFollow(tools, typedUrl, null);
  const { url, reach } = spot;
  const isClosed = first.what === 'sign-in';
  if (isClosed && credential === undefined)
    return { probe: { ...closedProbe(url, first), knownId: idOf(url) }, secret: null, reach };
  const secret = granted ?? (credential === undefined ? null : await secretFrom(tools, credential, isClosed ? first : null));
  const seen = secret === null ? first : await look(tools, spot, secret);
  if (seen.what === 'sign-in') throw new AppError('sign-in/wrong', { host: new URL(seen.url).host });
  return { probe: { ...describeLook(seen), url, signIn: null, knownId: idOf(url) }, secret, reach };
}
