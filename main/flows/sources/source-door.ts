// Where the door of a place is, and whether a secret opens it: a secret belongs to the origin that asks for it, wherever an
// address was first typed. Refuses to follow a pattern to another path, because the other days cannot be told from one.
import { AppError } from '#border/errors';
import type { Day } from '#border/model';
import { fillDatePattern, isDatePattern } from '../../acquire/feeds/date-pattern.ts';
import { isSameSite } from '../../acquire/http/oauth-site.ts';
import type { Zone } from '../../acquire/http/zone.ts';
import type { Look } from '../../acquire/look-at.ts';
import type { SourceRecord } from '../../base/record.ts';
import type { SourceSecret } from '../../base/source-secret.ts';
import type { Workers } from '../open-workers.ts';
import { lookForFileInTime, lookInTime, nearOf } from './look-in-time.ts';
import { listPatternDays } from './pattern-days.ts';
import type { Door } from './sign-in.ts';
import { isRefusal } from './source-access.ts';
import { accessTo } from './source-secret.ts';

/** What looking for doors works with. */
export type DoorTools = { workers: Workers; now: () => number };

/** Where to look: what was typed may lie anywhere, a feed that a page names at another host only in public. */
export type Spot = { url: string; reach: Zone };

/** A place, and its door where it is closed. `spot` is what a secret may be sent to. */
export type Doorway = { door: Door | null; spot: Spot };

/** So many days of a pattern are looked at: some newspapers rest for a week. */
const recentDays = 7;

/** Looks at a place, with a secret or without. Throws as lookAt does. */
export function lookAtSpot({ workers }: DoorTools, spot: Spot, secret: SourceSecret | null): Promise<Look> {
  const { url } = spot;
  const input = { url, access: accessTo(url, secret, null), ...nearOf(spot), etag: null, lastModified: null };
  return lookInTime({ workers }, input);
}

const hasOriginOf = (one: string, other: string): boolean => new URL(one).origin === new URL(other).origin;

/** A server may lead further only as far as it could reach itself. */
const reachAt = ({ url, reach }: Spot, seen: Look): Zone =>
  new URL(url).hostname === new URL(seen.url).hostname ? reach : seen.zone;

const hasPathOf = (one: string, other: string): boolean => {
  const [from, to] = [new URL(one), new URL(other)];
  return from.pathname === to.pathname && from.search === to.search;
};

/**
 * The place that a secret belongs to: the one that asked for it, or the same path of the same site where nothing did and an address
 * led on. Throws sign-in/unsupported where an address leads to the door of one file of many.
 */
export function doorwayOf(spot: Spot, seen: Look): Doorway {
  const door = seen.what === 'sign-in' ? seen : null;
  const isSamePlace = hasPathOf(spot.url, seen.url);
  const leadsOn = door !== null || (isSamePlace && isSameSite(spot.url, seen.url));
  if (hasOriginOf(spot.url, seen.url) || !leadsOn) return { door, spot };
  const { hostname, pathname } = new URL(seen.url);
  // Today's file: the address that leads to tomorrow's is the one that was typed.
  if (!isSamePlace && /\.pdf$/i.test(pathname)) throw new AppError('sign-in/unsupported', { host: hostname });
  return { door, spot: { url: seen.url, reach: reachAt(spot, seen) } };
}

const movePattern = (pattern: Spot, asked: string, seen: Look): Spot => {
  if (hasOriginOf(asked, seen.url)) return pattern;
  const [from, to] = [new URL(asked), new URL(seen.url)];
  if (!hasPathOf(asked, seen.url) || !pattern.url.startsWith(from.origin))
    throw new AppError('sign-in/unsupported', { host: to.hostname });
  return { url: `${to.origin}${pattern.url.slice(from.origin.length)}`, reach: reachAt({ ...pattern, url: asked }, seen) };
};

/** Whether an answer of the server itself came: a closed door would have come first. */
const isPastDoor = (error: unknown): boolean =>
  error instanceof AppError && !isRefusal(error) && /^(source|pdf)\//.test(error.code);

/** The door of a pattern at one of these days. Throws network/*, and sign-in/unsupported for a door at another path of another origin. */
export async function findPatternDoor(tools: DoorTools, pattern: Spot, days: readonly Day[]): Promise<Doorway> {
  for (const day of days) {
    const spot = { ...pattern, url: fillDatePattern(pattern.url, day) };
    try {
      const seen = await lookAtSpot(tools, spot, null);
      if (seen.what === 'sign-in') return { door: seen, spot: movePattern(pattern, spot.url, seen) };
      break;
    } catch (error) {
      // There need not be a paper on every day.
      if (!isPastDoor(error)) throw error;
    }
  }
  return { door: null, spot: pattern };
}

const listRecentDays = ({ now }: DoorTools): Day[] => listPatternDays({ newest: recentDays, since: null }, now(), 0).days;

/** The door of a source. Throws network/*, source/*, sign-in/unsupported. */
export async function findDoor(tools: DoorTools, spot: Spot): Promise<Doorway> {
  if (isDatePattern(spot.url)) return findPatternDoor(tools, spot, listRecentDays(tools));
  return doorwayOf(spot, await lookAtSpot(tools, spot, null));
}

const askForFiles = async (tools: DoorTools, urls: readonly string[], spot: Spot, secret: SourceSecret): Promise<void> => {
  for (const url of urls) {
    const input = { url, access: accessTo(url, secret, null), ...nearOf(spot) };
    if ((await lookForFileInTime(tools, input)).isThere) return;
  }
};

const knock = async (tools: DoorTools, spot: Spot & Pick<SourceRecord, 'kind'>, secret: SourceSecret): Promise<void> => {
  const { kind, url } = spot;
  if (kind === 'pattern') {
    const urls = listRecentDays(tools).map((day) => fillDatePattern(url, day));
    return askForFiles(tools, urls, spot, secret);
  }
  if (kind === 'file') return askForFiles(tools, [url], spot, secret);
  const seen = await lookAtSpot(tools, spot, secret);
  if (seen.what === 'sign-in') throw new AppError('sign-in/wrong', { host: new URL(seen.url).host });
};

/** Tries a secret before it is kept; what lies behind the door is not judged. Throws sign-in/wrong, source/refused, network/*. */
export async function trySecret(tools: DoorTools, spot: Spot & Pick<SourceRecord, 'kind'>, secret: SourceSecret): Promise<void> {
  try {
    await knock(tools, spot, secret);
  } catch (error) {
    if (isRefusal(error)) throw new AppError('sign-in/wrong', { host: new URL(spot.url).host }, { cause: error });
    if (error instanceof AppError && error.code === 'source/refused') throw error;
    if (!isPastDoor(error)) throw error;
  }
}
