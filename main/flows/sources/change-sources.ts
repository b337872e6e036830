// What people do with sources: add, change, sign in and out, remove. Each ends when it is written down.
import { realpath } from 'node:fs/promises';
import type { ParsedInput } from '#border/contract';
import { AppError } from '#border/errors';
import type { Schedule } from '#border/model';
import type { Probe, SignInOffer, Source } from '#border/model-sources';
import { makeId } from '../../base/ids.ts';
import { isWithin } from '../../base/is-within.ts';
import type { FolderRecord, SourceRecord } from '../../base/record.ts';
import { listFolders } from '../../library/library-record.ts';
import { listSources, readSourceState } from '../../library/sources.ts';
import { type Parts, writingOf } from '../parts.ts';
import { listShownSources } from './list-sources.ts';
import { type ProbeTools, probeAddress } from './probe-address.ts';
import { offerOf, secretFrom, signInOf } from './sign-in.ts';
import { findDoor, trySecret } from './source-door.ts';
import { keepSourceSecret, listSharers, passSecretOn, sourceKey, takeSecret } from './source-secret.ts';

/** How often a new source is checked where nobody says: a newspaper that appears in the morning is there before breakfast. */
const usualSchedule: Schedule = { kind: 'every', minutes: 60 };

const toolsOf = (parts: Parts): ProbeTools => ({
  workers: parts.workers,
  database: parts.database,
  desk: parts.desk,
  language: parts.language,
  beginGrant: writingOf(parts).grants.begin,
  now: Date.now,
});

const getSource = (parts: Parts, id: string): SourceRecord => {
  const source = listSources(parts.database).find((one) => one.id === id);
  if (source === undefined) throw new AppError('source/not-found', { id });
  return source;
};

const showOne = async (parts: Parts, id: string): Promise<Source> => {
  const shown = (await listShownSources(parts)).find((source) => source.id === id);
  if (shown === undefined) throw new AppError('source/not-found', { id });
  return shown;
};

/** Sources have changed: those that are due are checked, and the screens hear of it. */
const apply = async (parts: Parts): Promise<void> => {
  const { sources, watches } = writingOf(parts);
  await watches.set(listFolders(parts.database));
  sources.wake();
  parts.emit({ name: 'sources.changed', value: { sources: await listShownSources(parts) } });
};

/** Finds out what an address is. Throws what probeAddress throws. */
export async function probe(parts: Parts, { address, credential }: ParsedInput<'sources.probe'>): Promise<Probe> {
  const { grants } = writingOf(parts);
  const { probe: found, secret } = await probeAddress(toolsOf(parts), address, credential);
  if (credential?.kind === 'browser' && secret !== null) grants.keep(address, { secret, origin: new URL(found.url).origin });
  return found;
}

/** Adds a source after a look at it. Throws what probeAddress throws, source/sign-in for a closed one, source/exists. */
export async function addSource(parts: Parts, input: ParsedInput<'sources.add'>): Promise<Source> {
  const { grants } = writingOf(parts);
  const granted = input.credential?.kind === 'browser' ? grants.take(input.address) : null;
  const { probe: found, secret, reach } = await probeAddress(toolsOf(parts), input.address, input.credential, granted);
  if (found.knownId !== null) throw new AppError('source/exists', { title: found.title });
  if (found.signIn !== null) throw new AppError('source/sign-in', { host: found.signIn.host });
  const id = makeId();
  if (secret !== null) await keepSourceSecret(parts.secrets, id, secret);
  const hasOnlyPlaces = found.editions === 0 && found.places > 0;
  const source: SourceRecord = {
    id,
    kind: found.kind,
    url: found.url,
    title: input.title ?? found.title,
    isFollowed: input.isFollowed ?? !hasOnlyPlaces,
    schedule: input.schedule ?? usualSchedule,
    wanted: input.wanted ?? { newest: null, since: null },
    signIn: secret === null || input.credential === undefined ? null : signInOf(secret, input.credential),
    reach,
  };
  await parts.workers.library.run('putSource', { source });
  await apply(parts);
  return showOne(parts, id);
}

/** Adds a page of a catalogue as a source of its own, with the sign-in of the catalogue where it lies at the same origin. */
export async function addPage(
  parts: Parts,
  page: Pick<SourceRecord, 'url' | 'title' | 'kind' | 'reach' | 'wanted'> & { parentId: string | null },
): Promise<Source> {
  writingOf(parts);
  const { url, title, kind, reach, wanted, parentId } = page;
  const known = listSources(parts.database).find((source) => source.url === url);
  if (known !== undefined) throw new AppError('source/exists', { title: known.title });
  const id = makeId();
  const parent = parentId === null ? undefined : listSources(parts.database).find((source) => source.id === parentId);
  const isAtHome = parent !== undefined && new URL(parent.url).origin === new URL(url).origin;
  if (isAtHome) await passSecretOn(parts.secrets, parent, id);
  const signIn = isAtHome ? parent.signIn : null;
  const source: SourceRecord = { id, kind, url, title, isFollowed: true, schedule: usualSchedule, wanted, signIn, reach };
  await parts.workers.library.run('putSource', { source });
  await apply(parts);
  return showOne(parts, id);
}

/** Asks for a folder and watches it from now on; null when nothing was chosen. Throws input/invalid for a folder of the library itself. */
export async function addFolder(parts: Parts): Promise<Source | null> {
  writingOf(parts);
  const path = (await parts.desk?.chooseFolder()) ?? null;
  if (path === null) return null;
  if (isWithin(await realpath(parts.root), await realpath(path))) throw new AppError('input/invalid', { field: 'folder' });
  await parts.workers.library.run('watchFolder', { path });
  await apply(parts);
  const folder = listFolders(parts.database).find((one) => one.path === path);
  return folder === undefined ? null : showOne(parts, folder.id);
}

/** What was listed before under a narrower wish may be wanted now: the next check reads the whole again. */
const forgetValidators = async (parts: Parts, id: string): Promise<void> => {
  const state = readSourceState(parts.database, id);
  await parts.workers.library.run('keepCheck', {
    id,
    state: { ...state, etag: null, lastModified: null, checkedAtMs: null },
    downloads: [],
    arrivals: [],
  });
};

/** Changes a source or a watched folder. Throws source/not-found. */
export async function changeSource(parts: Parts, { id, afterwards, ...change }: ParsedInput<'sources.change'>): Promise<Source> {
  writingOf(parts);
  if (listFolders(parts.database).some((folder) => folder.id === id)) {
    if (afterwards !== undefined) await parts.workers.library.run('changeFolder', { id, afterwards });
  } else {
    const before = getSource(parts, id);
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<SourceRecord>;
    await parts.workers.library.run('putSource', { source: { ...before, ...given } });
    if (change.wanted !== undefined) await forgetValidators(parts, id);
  }
  await apply(parts);
  return showOne(parts, id);
}

const otherIds = (parts: Parts, id: string): string[] =>
  listSources(parts.database).flatMap((source) => (source.id === id ? [] : [source.id]));

/** Forgets a source or a folder, its secret and what was on its way from it; its editions stay. Throws source/not-found. */
export async function removeSource(parts: Parts, id: string): Promise<void> {
  const { downloads, removed, forgotten } = writingOf(parts);
  const folder = listFolders(parts.database).find((one) => one.id === id);
  if (folder !== undefined) {
    await parts.workers.library.run('forgetFolder', { id });
    forgotten.set(id, folder);
  } else {
    const source = getSource(parts, id);
    await downloads.forgetSource(id);
    await parts.workers.library.run('removeSource', { id });
    removed.set(id, { source, secret: await takeSecret(parts.secrets, id, otherIds(parts, id)) });
  }
  await apply(parts);
}

/** Begins to check sources, all that are on the network unless told; the screens hear of how it goes. */
export function checkSources(parts: Parts, ids: readonly string[] | null): Record<string, never> {
  const { sources } = writingOf(parts);
  const wanted = ids ?? listSources(parts.database).flatMap(({ id, isFollowed }) => (isFollowed ? [id] : []));
  sources.check(wanted, true).catch((error: unknown) => parts.log.error('sources could not be checked', error));
  return {};
}

/** Watches a folder again; it is a source of a new id. */
const watchAgain = async (parts: Parts, { path, afterwards }: FolderRecord): Promise<Source> => {
  await parts.workers.library.run('watchFolder', { path });
  const folder = listFolders(parts.database).find((one) => one.path === path);
  if (folder === undefined) throw new AppError('source/not-found');
  await parts.workers.library.run('changeFolder', { id: folder.id, afterwards });
  await apply(parts);
  return showOne(parts, folder.id);
};

/** Brings a source back that was removed since the library was opened, with its secret, or a folder. Throws source/not-found, source/exists. */
export async function restoreSource(parts: Parts, id: string): Promise<Source> {
  const { removed, forgotten } = writingOf(parts);
  const folder = forgotten.get(id);
  if (folder !== undefined) {
    forgotten.delete(id);
    return watchAgain(parts, folder);
  }
  const kept = removed.get(id);
  if (kept === undefined) throw new AppError('source/not-found', { id });
  const { source, secret } = kept;
  if (listSources(parts.database).some(({ url }) => url === source.url))
    throw new AppError('source/exists', { title: source.title });
  if (secret !== null) await parts.secrets.set(sourceKey(id), secret);
  await parts.workers.library.run('putSource', { source });
  removed.delete(id);
  await apply(parts);
  return showOne(parts, id);
}

/** How one signs in at a source that asks for it. Throws sign-in/unsupported where it stands open. */
export async function offerSignIn(parts: Parts, id: string): Promise<SignInOffer> {
  const { door } = await findDoor(toolsOf(parts), getSource(parts, id));
  if (door === null) throw new AppError('sign-in/unsupported');
  return offerOf(door);
}

/** A sign-in belongs to one origin: where a source moves to its door, those that share what it had there sign in themselves. */
const moveSource = async (parts: Parts, { id }: SourceRecord): Promise<void> => {
  for (const sharer of await listSharers(parts.secrets, otherIds(parts, id), id)) await parts.secrets.remove(sourceKey(sharer));
  await forgetValidators(parts, id);
};

/**
 * Signs in at the door of a source, which becomes its address, and checks it at once. A secret that does not open the door replaces
 * none. Throws sign-in/*, network/*, source/not-found, source/refused, source/exists.
 */
export async function signIn(
  parts: Parts,
  { id, credential }: ParsedInput<'sources.signIn'>,
): Promise<{ source: Source; isKept: boolean }> {
  const { sources } = writingOf(parts);
  const tools = toolsOf(parts);
  const { door, spot } = await findDoor(tools, getSource(parts, id));
  const other = listSources(parts.database).find((one) => one.url === spot.url && one.id !== id);
  if (other !== undefined) throw new AppError('source/exists', { title: other.title });
  const secret = await secretFrom(tools, credential, door);
  await trySecret(tools, { ...getSource(parts, id), ...spot }, secret);
  const before = getSource(parts, id);
  const source = { ...before, url: spot.url, reach: spot.reach, signIn: signInOf(secret, credential) };
  if (source.url !== before.url) {
    await moveSource(parts, before);
    // Neither secret may go to the other's address while the source moves.
    await parts.secrets.remove(sourceKey(id));
  }
  await parts.workers.library.run('putSource', { source });
  const isKept = await keepSourceSecret(parts.secrets, id, secret);
  // A check that began with what was there before tells nothing of what is there now.
  if (sources.isChecking(id)) await sources.check([id], false);
  await sources.check([id], false);
  await apply(parts);
  return { source: await showOne(parts, id), isKept };
}

/** Forgets the secret of a source. Throws source/not-found. */
export async function signOut(parts: Parts, id: string): Promise<Source> {
  writingOf(parts);
  const source = getSource(parts, id);
  await parts.workers.library.run('putSource', { source: { ...source, signIn: null } });
  await parts.secrets.remove(sourceKey(id));
  const fault = { code: 'source/sign-in', detail: { host: new URL(source.url).host } };
  const state = { ...readSourceState(parts.database, id), fault };
  await parts.workers.library.run('keepCheck', { id, state, downloads: [], arrivals: [] });
  await apply(parts);
  return showOne(parts, id);
}
