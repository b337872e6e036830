// Walks a catalogue or feed from its first page to the entries that may be new: page after page, or down the shelves where the first holds none.
// Refuses to walk in circles, beyond a bound, or to ask again what the server says is unchanged.
import { AppError } from '#border/errors';
import type { Catalogue, Entry } from '../../acquire/feeds/catalogue.ts';
import type { Access } from '../../acquire/http/client.ts';
import type { Zone } from '../../acquire/http/zone.ts';
import type { Look, LookInput } from '../../acquire/look-at.ts';
import type { Listed } from './select-entries.ts';

/** What a walk found. `state` is what the next check begins with. */
export type Walk = {
  title: string | null;
  kind: Catalogue['kind'] | null;
  /** Each with the zone of the page on which it stands: a page in public may not name what lies in private. */
  entries: Listed[];
  isUnchanged: boolean;
  zone: Zone;
  etag: string | null;
  lastModified: string | null;
  scheme: 'basic' | 'digest' | null;
  /** A source that is one PDF: its name and what tells one state of it from another. */
  file: { url: string; name: string; sizeBytes: number | null; stamp: string | null } | null;
};

/** How a walk is made. */
export type WalkTools = {
  look: (input: LookInput) => Promise<Look>;
  access: Access | null;
  /** Whether what comes after a page with these entries is not wanted: it is older still. Asked once a page, in their order. */
  isFarEnough: (entries: readonly Entry[]) => Promise<boolean>;
};

const mostPages = 2000;
const mostShelves = 200;
const mostDepth = 4;

type Stop = { url: string; reach: Zone; depth: number };
type Walker = WalkTools & { visited: Set<string>; entries: Map<string, Listed>; shelves: number };

const entriesOf = ({ entries, groups }: Catalogue): Entry[] => [...entries, ...groups.flatMap((group) => group.entries)];

const ask = async (walker: Walker, stop: Stop): Promise<{ catalogue: Catalogue; zone: Zone } | null> => {
  if (walker.visited.has(stop.url)) return null;
  walker.visited.add(stop.url);
  const seen = await walker.look({ ...stop, access: walker.access, isTyped: false, etag: null, lastModified: null });
  if (seen.what === 'sign-in') throw new AppError('source/sign-in', { host: new URL(seen.url).host });
  if (seen.what !== 'document' || seen.document.what !== 'catalogue') return null;
  return { catalogue: seen.document.catalogue, zone: seen.zone };
};

const take = (walker: Walker, entries: readonly Entry[], zone: Zone): void => {
  for (const entry of entries) if (!walker.entries.has(entry.id)) walker.entries.set(entry.id, { entry, zone });
};

const walkPages = async (walker: Walker, first: Catalogue, zone: Zone): Promise<void> => {
  let [page, reach] = [first, zone];
  for (let count = 0; count < mostPages; count += 1) {
    const entries = entriesOf(page);
    take(walker, entries, reach);
    const { next } = page.paging;
    if (next === null || (entries.length > 0 && (await walker.isFarEnough(entries)))) return;
    const answer = await ask(walker, { url: next, reach, depth: 0 });
    if (answer === null) return;
    [page, reach] = [answer.catalogue, answer.zone];
  }
};

/** The shelves to look at where a page holds no entries: the one that has all, or the newest, else each. */
const shelvesOf = ({ links, places, groups }: Catalogue): string[] => {
  const whole = links.crawlable ?? links.newest;
  return whole === null ? [...places, ...groups.flatMap((group) => group.places)].map(({ link }) => link.url) : [whole];
};

const walkShelves = async (walker: Walker, first: Catalogue, zone: Zone): Promise<void> => {
  const stops: Stop[] = shelvesOf(first).map((url) => ({ url, reach: zone, depth: 1 }));
  for (let stop = stops.shift(); stop !== undefined && walker.shelves < mostShelves; stop = stops.shift()) {
    walker.shelves += 1;
    const answer = await ask(walker, stop);
    if (answer === null) continue;
    const hasEntries = entriesOf(answer.catalogue).length > 0;
    if (hasEntries) await walkPages(walker, answer.catalogue, answer.zone);
    if ((!hasEntries || answer.catalogue.kind === 'index') && stop.depth < mostDepth) {
      const { depth } = stop;
      stops.push(...shelvesOf(answer.catalogue).map((url) => ({ url, reach: answer.zone, depth: depth + 1 })));
    }
  }
};

/** An entry that a feed holds only in part is read in full where its file is missing (OPDS 1.2, 5.2). */
const completeEntries = async (walker: Walker): Promise<Listed[]> => {
  const whole: Listed[] = [];
  for (const listed of walker.entries.values()) {
    const { entry, zone } = listed;
    const { full } = entry;
    if (entry.acquisitions.length > 0 || full === null || walker.visited.has(full.url)) {
      whole.push(listed);
      continue;
    }
    walker.visited.add(full.url);
    const seen = await walker.look({
      url: full.url,
      reach: zone,
      access: walker.access,
      isTyped: false,
      etag: null,
      lastModified: null,
    });
    const found = seen.what === 'document' && seen.document.what === 'entry' ? seen.document.entry : null;
    whole.push(found === null ? listed : { entry: { ...found, id: entry.id }, zone: seen.zone });
  }
  return whole;
};

/** Walks a source. Throws network/*, source/*, sign-in/wrong. */
export async function walkSource(
  tools: WalkTools,
  first: Pick<LookInput, 'url' | 'reach' | 'isTyped' | 'etag' | 'lastModified'>,
): Promise<Walk> {
  const seen = await tools.look({ ...first, access: tools.access });
  const { zone, scheme } = seen;
  const nothing = {
    title: null,
    kind: null,
    entries: [],
    isUnchanged: false,
    zone,
    scheme,
    etag: null,
    lastModified: null,
    file: null,
  };
  if (seen.what === 'unchanged') return { ...nothing, isUnchanged: true, etag: first.etag, lastModified: first.lastModified };
  if (seen.what === 'sign-in') throw new AppError('source/sign-in', { host: new URL(seen.url).host });
  if (seen.what === 'file') return { ...nothing, file: seen };
  if (seen.document.what === 'entry') {
    const { entry } = seen.document;
    return { ...nothing, title: entry.title, entries: [{ entry, zone }] };
  }
  if (seen.document.what !== 'catalogue') throw new AppError('source/unknown-kind', {});
  const { catalogue } = seen.document;
  const walker: Walker = { ...tools, visited: new Set([first.url, seen.url]), entries: new Map(), shelves: 0 };
  const isShelf = entriesOf(catalogue).length > 0;
  // A folder on a server may hold papers and, beside them, folders with more.
  const hasFolders = catalogue.kind === 'index' && catalogue.places.length > 0;
  if (isShelf) await walkPages(walker, catalogue, zone);
  if (!isShelf || hasFolders) await walkShelves(walker, catalogue, zone);
  // The validators speak of the first page only: they tell nothing of the shelves behind it.
  const validators = isShelf && !hasFolders ? { etag: seen.etag, lastModified: seen.lastModified } : {};
  const entries = await completeEntries(walker);
  return { ...nothing, ...validators, title: catalogue.title, kind: catalogue.kind, entries };
}
