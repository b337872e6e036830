// Where the reader is, as the part of the address after `#`. Pure reading and writing of places, and one hook. Knows no screen.
import { useSyncExternalStore } from 'react';

/**
 * A search and what it is narrowed to; every field but the words may be absent. `isOpen` says that the query is still being typed,
 * `isAsWritten` that accents and forms of letters count, `isEveryPage` that the pages of an edition stand one by one. `view` shows the
 * words in their context instead of the pages, in the `order` of what stands beside them.
 */
export type SearchPlace = {
  query: string;
  isOpen?: true;
  isAsWritten?: true;
  isEveryPage?: true;
  title?: string;
  language?: string;
  section?: string;
  from?: string;
  to?: string;
  sort?: 'relevance' | 'newest' | 'oldest';
  /** The saved search that this is, and with `since` its new pages alone, from that moment on. */
  saved?: string;
  since?: number;
  view?: 'concordance';
  order?: 'left' | 'word' | 'right';
};

/**
 * Where among the sources: the list, or with `id` that source's catalogue, at `link` once it was walked into.
 * `step` is something to do in the list: to add a source, or to sign in at the source `id`.
 */
export type SourcesPlace = { id?: string; link?: string; step?: 'add' | 'sign-in' };

/** Where in the notebook: with `id` that dossier, else the one that was used last; or all marks. */
export type NotebookPlace = { id?: string; view?: 'marks' };

/** Where in the settings: with `part` the licences of what Kiosque is made of. */
export type SettingsPlace = { part?: 'licences' };

/** The views of the archive; the first is shown where none is said. */
export const archiveViews = ['holdings', 'metadata', 'names', 'trash', 'checks', 'scans', 'bags', 'exchange', 'safety'] as const;
export type ArchiveView = (typeof archiveViews)[number];

/** Where in the archive; with `title` that newspaper, with `day` a day of it, with `id` that edition, in the views that know them. */
export type ArchivePlace = { view?: ArchiveView; title?: string; day?: string; id?: string };

/** A part of a page, in whole points of the unrotated page. */
export type Region = { x: number; y: number; width: number; height: number };

/** One place of the application. In the reader `query` is the search whose hits are framed, `region` a part of the page that is, and
 * `mark` (edition and id) one to go to. */
export type Route =
  | { place: 'shelf' }
  | ({ place: 'search' } & SearchPlace)
  | ({ place: 'notebook' } & NotebookPlace)
  | ({ place: 'archive' } & ArchivePlace)
  | ({ place: 'sources' } & SourcesPlace)
  | ({ place: 'settings' } & SettingsPlace)
  | { place: 'read'; id: string; page: number | null; query: string; region?: Region; mark?: string };

const day = /^\d{4}-\d{2}-\d{2}$/;
const editionId = /^[0-9a-hjkmnp-tv-z]{16}$/;
/** Edition and id of a mark. */
const markKey = /^[0-9a-hjkmnp-tv-z]{16} [0-9a-hjkmnp-tv-z]{16}$/;
const linkId = /^[a-z0-9]{1,32}$/;

/** Reads a hash such as `#/read/0123456789abcdef/4?q=train`; anything unknown is the shelf. */
export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#/, '').split(/\?(.*)/s, 2);
  const [place, id = '', page = ''] = path.split('/').filter(Boolean);
  const fields = new URLSearchParams(search);
  if (place === 'search') return { place, ...parseSearch(fields) };
  if (place === 'settings') return id === 'licences' ? { place, part: id } : { place };
  if (place === 'notebook') return id === 'marks' ? { place, view: id } : editionId.test(id) ? { place, id } : { place };
  if (place === 'sources') return { place, ...parseSources(id, page, fields) };
  if (place === 'archive') return { place, ...parseArchive(id, fields) };
  if (place === 'read' && editionId.test(id)) {
    const region = readRegion(fields.get('at'));
    const number = /^[1-9]\d{0,5}$/.test(page) ? Number(page) : null;
    const found: Route = { place, id, page: number, query: fields.get('q') ?? '' };
    const mark = fields.get('mark');
    if (number !== null && region !== null) found.region = region;
    if (mark !== null && markKey.test(mark)) found.mark = mark;
    return found;
  }
  return { place: 'shelf' };
}

function readRegion(text: string | null): Region | null {
  if (text === null || !/^\d{1,6}(,\d{1,6}){3}$/.test(text)) return null;
  const [x = 0, y = 0, width = 0, height = 0] = text.split(',').map(Number);
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

const writeRegion = ({ x, y, width, height }: Region): string =>
  [x, y, Math.max(1, width), Math.max(1, height)].map((side) => Math.max(0, Math.round(side))).join(',');

function parseSources(id: string, link: string, fields: URLSearchParams): SourcesPlace {
  if (!editionId.test(id)) return fields.has('add') ? { step: 'add' } : {};
  if (fields.has('sign-in')) return { id, step: 'sign-in' };
  return linkId.test(link) ? { id, link } : { id };
}

function parseArchive(view: string, fields: URLSearchParams): ArchivePlace {
  const found: ArchivePlace = {};
  const known = archiveViews.find((one) => one === view);
  if (known === undefined) return found;
  found.view = known;
  const title = fields.get('title');
  const on = fields.get('day');
  const id = fields.get('id');
  if (title) found.title = title;
  if (on && day.test(on)) found.day = on;
  if (id && editionId.test(id)) found.id = id;
  return found;
}

function parseSearch(fields: URLSearchParams): SearchPlace {
  const found: SearchPlace = { query: fields.get('q') ?? '' };
  const title = fields.get('title');
  const language = fields.get('lang');
  const from = fields.get('from');
  const to = fields.get('to');
  const sort = fields.get('sort');
  const saved = fields.get('saved');
  const since = fields.get('since');
  const section = fields.get('section');
  if (fields.has('typing')) found.isOpen = true;
  if (fields.has('written')) found.isAsWritten = true;
  if (fields.has('pages')) found.isEveryPage = true;
  if (title) found.title = title;
  if (section) found.section = section;
  if (language && /^[a-z]{2,3}$/.test(language)) found.language = language;
  if (from && day.test(from)) found.from = from;
  if (to && day.test(to)) found.to = to;
  if (sort === 'relevance' || sort === 'newest' || sort === 'oldest') found.sort = sort;
  if (saved && editionId.test(saved)) {
    found.saved = saved;
    if (since && /^\d{1,15}$/.test(since)) found.since = Number(since);
  }
  const order = fields.get('order');
  if (fields.get('view') === 'concordance') found.view = 'concordance';
  if (order === 'left' || order === 'word' || order === 'right') found.order = order;
  return found;
}

function formatReading(route: Extract<Route, { place: 'read' }>): string {
  const fields = new URLSearchParams(route.query === '' ? {} : { q: route.query });
  if (route.region !== undefined && route.page !== null) fields.set('at', writeRegion(route.region));
  if (route.mark !== undefined) fields.set('mark', route.mark);
  return withFields(`#/read/${route.id}${route.page === null ? '' : `/${route.page}`}`, fields);
}

function formatArchive({ view, title, day: on, id }: ArchivePlace): string {
  if (view === undefined) return '#/archive';
  const fields = new URLSearchParams();
  if (title !== undefined) fields.set('title', title);
  if (on !== undefined) fields.set('day', on);
  if (id !== undefined) fields.set('id', id);
  return withFields(`#/archive/${view}`, fields);
}

/** Writes a place as a hash; `parseRoute` reads it back to the same place. */
export function formatRoute(route: Route): string {
  if (route.place === 'read') return formatReading(route);
  if (route.place === 'sources') {
    const path = ['#/sources', route.id, route.link].filter((part) => part !== undefined).join('/');
    return route.step === undefined ? path : `${path}?${route.step}`;
  }
  if (route.place === 'notebook') return ['#/notebook', route.view ?? route.id].filter((part) => part !== undefined).join('/');
  if (route.place === 'archive') return formatArchive(route);
  if (route.place === 'settings') return route.part === undefined ? '#/settings' : `#/settings/${route.part}`;
  if (route.place !== 'search') return `#/${route.place}`;
  const fields = new URLSearchParams();
  if (route.query !== '') fields.set('q', route.query);
  if (route.isOpen) fields.set('typing', '');
  if (route.isAsWritten) fields.set('written', '');
  if (route.isEveryPage) fields.set('pages', '');
  if (route.title) fields.set('title', route.title);
  if (route.language) fields.set('lang', route.language);
  if (route.section) fields.set('section', route.section);
  if (route.from) fields.set('from', route.from);
  if (route.to) fields.set('to', route.to);
  if (route.sort) fields.set('sort', route.sort);
  if (route.saved) fields.set('saved', route.saved);
  if (route.saved && route.since !== undefined) fields.set('since', String(route.since));
  if (route.view) fields.set('view', route.view);
  if (route.order) fields.set('order', route.order);
  return withFields('#/search', fields);
}

/** Whether the reader is at this very place now, such as when an answer comes late. */
export function isAt(route: Route): boolean {
  return formatRoute(parseRoute(location.hash)) === formatRoute(route);
}

function withFields(path: string, fields: URLSearchParams): string {
  const text = fields.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** How many places lie behind this one inside the application, so that Back never leaves it. */
const depth = (): number => (typeof history.state === 'number' ? history.state : 0);
const listeners = new Set<() => void>();
const tell = (): void => {
  for (const listener of listeners) listener();
};

/** The place at which the window was opened; none outside a window. */
const openedAt = globalThis.location?.hash;

/** Whether the window is where it was opened: it came there from no place of the application. */
export const isFirstPlace = (): boolean => depth() === 0 && location.hash === openedAt;

/** Goes to a place; `replace` keeps the history as long as it was, for typing and for turning pages. */
export function go(route: Route, how: 'push' | 'replace' = 'push'): void {
  const hash = formatRoute(route);
  if (hash === location.hash) return;
  if (how === 'push') history.pushState(depth() + 1, '', hash);
  else history.replaceState(history.state, '', hash);
  tell();
}

/** Back to where the reader came from, or to the shelf when this was the first place. */
export function goBack(): void {
  if (depth() > 0) history.back();
  else go({ place: 'shelf' }, 'replace');
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  window.addEventListener('hashchange', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
    window.removeEventListener('hashchange', listener);
  };
}

/** The present place as its hash, followed as it changes. */
export function useHash(): string {
  return useSyncExternalStore(subscribe, () => location.hash);
}
