// Finds out what an address is, before anything is kept: a catalogue, a feed, a page of links, an address with a date in it, or one PDF.
// Refuses to keep anything, a secret included.

import { AppError } from '#border/errors';
import type { Day, SourceKind } from '#border/model';
import type { Probe, TypedCredential } from '#border/model-sources';
import type { Catalogue, Entry } from '../../acquire/feeds/catalogue.ts';
import { fillDatePattern, isDatePattern } from '../../acquire/feeds/date-pattern.ts';
import { readTypedAddress } from '../../acquire/http/typed-address.ts';
import type { Zone } from '../../acquire/http/zone.ts';
import type { Look } from '../../acquire/look-at.ts';
import type { SourceSecret } from '../../base/source-secret.ts';
import type { LibraryDatabase } from '../../library/open-library.ts';
import { listSources } from '../../library/sources.ts';
import { lookForFileInTime, nearOf } from './look-in-time.ts';
import { listPatternDays } from './pattern-days.ts';
import type { Grant } from './recent-grants.ts';
import { freePdfOf } from './select-entries.ts';
import { type Door, offerOf, type SignInTools, secretFrom } from './sign-in.ts';
import { isRefusal } from './source-access.ts';
import { type Doorway, doorwayOf, findPatternDoor, lookAtSpot, type Spot } from './source-door.ts';
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

type Sought = { found: Found; closedOn: null } | { found: null; closedOn: Day };

/** The newest days of a pattern, or the first of them that asks for a sign-in. */
const seekPattern = async (tools: ProbeTools, spot: Spot, secret: SourceSecret | null): Promise<Sought> => {
  const { url } = spot;
  const { host } = new URL(url.replaceAll(/\{[^}]*\}/g, '1'));
  const newest: Probe['newest'] = [];
  for (const day of listPatternDays({ newest: triedDays, since: null }, tools.now(), 0).days) {
    const asked = fillDatePattern(url, day);
    const input = { url: asked, access: accessTo(asked, secret, null), ...nearOf(spot) };
    try {
      const { isThere } = await lookForFileInTime(tools, input);
      if (isThere) newest.push({ title: host, day });
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return { found: null, closedOn: day };
    }
    if (newest.length >= 2) break;
  }
  if (newest.length === 0) throw new AppError('source/missing', { host });
  return { found: { kind: 'pattern', title: host, editions: newest.length, newest, places: 0 }, closedOn: null };
};

/** The feed that a web page names as its own, where the page itself is none (HTML, `link rel="alternate"`). */
const feedNamedBy = (error: unknown, typed: string): Spot | null => {
  const named = error instanceof AppError && error.code === 'source/unknown-kind' ? error.detail.feed : null;
  if (typeof named !== 'string') return null;
  return { url: named, reach: new URL(named).host === new URL(typed).host ? 'own' : 'public' };
};

const lookOrFollow = async (tools: ProbeTools, typed: string): Promise<{ seen: Look; spot: Spot }> => {
  const spot: Spot = { url: typed, reach: 'own' };
  try {
    return { seen: await lookAtSpot(tools, spot, null), spot };
  } catch (error) {
    const named = feedNamedBy(error, typed);
    if (named === null) throw error;
    return { seen: await lookAtSpot(tools, named, null), spot: named };
  }
};

/** What a person gives at a door: nothing, what they typed, or what their browser has brought a moment ago. */
type Key = { credential: TypedCredential | undefined; granted: Grant | null };

/** The secret for a place. Throws what secretFrom throws. */
const secretFor = async (tools: ProbeTools, { door, spot }: Doorway, { credential, granted }: Key) => {
  if (granted?.origin === new URL(spot.url).origin) return granted.secret;
  return credential === undefined ? null : secretFrom(tools, credential, door);
};

type Seen = Omit<Probed, 'probe'> & { probe: Omit<Probe, 'knownId'> };

const openProbe = (found: Found, { url, reach }: Spot, secret: SourceSecret | null): Seen => ({
  probe: { ...found, url, signIn: null },
  secret,
  reach,
});

const closedProbe = (kind: Probe['kind'], { url, reach }: Spot, door: Door): Seen => ({
  probe: {
    kind,
    url,
    title: door.document?.title ?? new URL(door.url).host,
    editions: 0,
    newest: [],
    places: 0,
    signIn: offerOf(door),
  },
  secret: null,
  reach,
});

/** A server may hide what is there from those who bring nothing: where something is brought, it is asked with that. */
const seekOpenly = async (tools: ProbeTools, spot: Spot, { credential }: Key): Promise<Sought | null> => {
  try {
    return await seekPattern(tools, spot, null);
  } catch (error) {
    if (credential === undefined || !(error instanceof AppError) || error.code !== 'source/missing') throw error;
    return null;
  }
};

const probePattern = async (tools: ProbeTools, pattern: string, key: Key): Promise<Seen> => {
  const spot: Spot = { url: pattern, reach: 'own' };
  const first = await seekOpenly(tools, spot, key);
  if (first?.found != null && key.credential === undefined) return openProbe(first.found, spot, null);
  const closedOn = first?.closedOn ?? null;
  const doorway = closedOn === null ? { door: null, spot } : await findPatternDoor(tools, spot, [closedOn]);
  const { host } = new URL(doorway.spot.url);
  if (closedOn !== null && doorway.door === null) throw new AppError('source/sign-in', { host });
  if (doorway.door !== null && key.credential === undefined) return closedProbe('pattern', doorway.spot, doorway.door);
  const secret = await secretFor(tools, doorway, key);
  const { found } = await seekPattern(tools, doorway.spot, secret);
  if (found === null) throw new AppError('sign-in/wrong', { host });
  return openProbe(found, doorway.spot, secret);
};

const probePlace = async (tools: ProbeTools, typed: string, key: Key): Promise<Seen> => {
  const { seen: first, spot: typedSpot } = await lookOrFollow(tools, typed);
  if (first.what !== 'sign-in' && key.credential === undefined) return openProbe(describeLook(first), typedSpot, null);
  const doorway = doorwayOf(typedSpot, first);
  const { door, spot } = doorway;
  if (door !== null && key.credential === undefined) return closedProbe('opds', spot, door);
  const secret = await secretFor(tools, doorway, key);
  const seen = await lookAtSpot(tools, spot, secret);
  if (seen.what === 'sign-in') throw new AppError('sign-in/wrong', { host: new URL(seen.url).host });
  return openProbe(describeLook(seen), spot, secret);
};

/**
 * Looks at what a person typed, with the credential that they give, if any; `granted` is what such a credential has brought
 * already. A closed place has the address of its door. Throws address/invalid, network/*, source/*, sign-in/*, pdf/not-pdf.
 */
export async function probeAddress(
  tools: ProbeTools,
  typed: string,
  credential: TypedCredential | undefined,
  granted: Grant | null = null,
): Promise<Probed> {
  const { url, isPattern } = readTypedAddress(typed);
  const key = { credential, granted };
  const seen = isPattern || isDatePattern(url) ? await probePattern(tools, url, key) : await probePlace(tools, url, key);
  const knownId = listSources(tools.database).find((source) => source.url === seen.probe.url)?.id ?? null;
  return { ...seen, probe: { ...seen.probe, knownId } };
}
