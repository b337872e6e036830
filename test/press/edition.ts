// What an edition is to the press: its masthead and, page by page, which stories stand in which columns.
// Holds no text and no look: the stories are in texts/, the look in templates/.
import type { Truth } from './truth.ts';

/** One thing in a cell. A story opens, is carried on, or stands whole; `second` prints its other headline. */
export type Item =
  | {
      kind: 'story';
      id: string;
      size: 'lead' | 'large' | 'medium' | 'small';
      picture: 'wide' | 'column' | 'none';
      second: boolean;
      opensFor: number | null;
      dropCap: boolean;
    }
  | { kind: 'continued'; id: string; from: number }
  | { kind: 'briefs' | 'classifieds' | 'agenda' | 'weather'; start: number; columns: number }
  | { kind: 'advert'; id: string; grows: boolean };

/** A cell is some columns wide and stacks its items. */
export type Cell = { span: number; items: Item[] };
/** A page is rows of cells; the first has the masthead instead of a running head. */
export type PagePlan = { rows: Cell[][] };
/** The face of a title: which style sheet, which fonts, how many columns, how large the paper. */
export type Title = {
  key: string;
  name: string;
  motto: string;
  language: string;
  direction: 'ltr' | 'rtl';
  columns: number;
  widthPixels: number;
  heightPixels: number;
  pictureScale: number;
};
/** One issue of one day. `ears` are the two lines beside the title; `pdfTitle` is the title that the PDF claims. */
export type Edition = {
  title: Title;
  masthead: Truth['masthead'];
  printed: { date: string; issue: string; price: string; pages: string };
  file: string;
  pdfTitle: string;
  face: string;
  pages: PagePlan[];
};

type StoryOptions = Partial<{ picture: 'wide' | 'column' | 'none'; second: boolean; opensFor: number; dropCap: boolean }>;

const story =
  (size: 'lead' | 'large' | 'medium' | 'small') =>
  (id: string, options: StoryOptions = {}): Item => ({
    kind: 'story',
    id,
    size,
    picture: options.picture ?? (size === 'small' ? 'none' : 'wide'),
    second: options.second ?? false,
    opensFor: options.opensFor ?? null,
    dropCap: options.dropCap ?? false,
  });

/** The four weights of a story. */
export const [lead, large, medium, small] = [story('lead'), story('large'), story('medium'), story('small')] as const;
/** The rest of a story that opened on another page. */
export const continued = (id: string, from: number): Item => ({ kind: 'continued', id, from });
/** A list that takes as many entries as there is room for, beginning with number `start`. */
export const list = (kind: 'briefs' | 'classifieds' | 'agenda' | 'weather', start = 0, columns = 1): Item => ({
  kind,
  start,
  columns,
});
/** A boxed advertisement, by its place in the list of adverts. */
export const advert = (id: number, grows = false): Item => ({ kind: 'advert', id: String(id), grows });
/** Some columns of a row. */
export const cell = (span: number, ...items: Item[]): Cell => ({ span, items });
/** A page of rows. */
export const page = (...rows: Cell[][]): PagePlan => ({ rows });
