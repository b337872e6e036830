// What a paper of the layout set is: its grid, its look, and each page as a small drawing of letters with what they stand for.
// Holds no text: that is in texts/ and texts/layout/.

/** How a story is carried on: the page of this file, and the words that say so (`#` stands for the printed page). */
export type Jump = { page: number; words: string; style?: 'line' | 'inline' };

/** A story in the cells of its letter. What is left out is not printed. */
export type StoryPart = {
  kind: 'story';
  id: string;
  level: 'lead' | 'large' | 'medium' | 'small' | 'plain';
  /** The headline spans this many columns of the top row, the text beside it begins at the same height. */
  over?: number;
  /** A column of text is this many columns of the grid wide. */
  set?: number;
  kicker?: boolean;
  standfirst?: boolean;
  byline?: 'top' | 'end';
  dateline?: number;
  box?: 'rule' | 'tint' | 'top' | 'dark';
  capital?: boolean;
  portrait?: boolean;
  caption?: 'under' | 'over' | 'beside';
  to?: Jump;
  from?: Jump & { repeats: 'headline' | 'short' | 'no' };
};
/** One advert; its texts are an entry of the list `adverts`. */
export type AdvertPart = { kind: 'advert'; entry: number; dress: 'boxed' | 'open' | 'dark' | 'tint' | 'price' | 'full' };
/** A list of entries; `as` says how one is set and what it is. */
export type ListPart = {
  kind: 'list';
  list: string;
  as: 'brief' | 'smalls' | 'notice' | 'letter' | 'table' | 'fact' | 'teaser';
  title?: string;
  start?: number;
  count?: number;
  columns?: number;
  box?: 'rule' | 'tint' | 'top' | 'dark';
};
/** A picture that is a story of its own; `entry` of the list `photos`. */
export type PhotoPart = { kind: 'photo'; entry: number; scene: string; caption?: 'under' | 'over' };
/** A label over part of a page: a section head that is no part of any article. */
export type LabelPart = { kind: 'label'; words: string };
export type Part = StoryPart | AdvertPart | ListPart | PhotoPart | LabelPart;

/**
 * One page. The plan is drawn as it looks on paper, cells apart by spaces: a capital letter is a part; with `p` behind it its picture,
 * with `q` its pull quote; a dot is nothing. A row may end with its height, as `/0.4` of a common one.
 */
export type Sheet = {
  plan: string;
  parts: Record<string, Part>;
  section?: string;
  folio?: string;
  columns?: number[];
  language?: string;
  direction?: 'ltr' | 'rtl';
  head?: 'masthead' | 'running' | 'none';
  name?: string;
  date?: string;
};
/** One paper. Lengths are CSS pixels (0.75 points); `columns` are relative widths. */
export type Paper = {
  file: string;
  name: string;
  motto: string;
  language: string;
  direction: 'ltr' | 'rtl';
  day: string;
  printed: { date: string; issue: string; price: string; pages: string };
  pdfTitle: string;
  width: number;
  height: number;
  margin: number;
  columns: number[];
  gap: { x: number; y: number };
  heights: { masthead: number; running: number };
  running: 'top' | 'foot';
  look: string;
  css: string;
  folio: (page: number) => string;
  sheets: Sheet[];
};

type Named<T> = Partial<Omit<T, 'kind'>>;
/** Short ways to write a part. */
export const story = (id: string, level: StoryPart['level'], more: Named<StoryPart> = {}): StoryPart => ({
  kind: 'story',
  id,
  level,
  ...more,
});
export const advert = (entry: number, dress: AdvertPart['dress']): AdvertPart => ({ kind: 'advert', entry, dress });
export const list = (name: string, as: ListPart['as'], more: Named<ListPart> = {}): ListPart => ({
  kind: 'list',
  list: name,
  as,
  ...more,
});
export const photo = (entry: number, scene: string, caption: 'under' | 'over' = 'under'): PhotoPart => ({
  kind: 'photo',
  entry,
  scene,
  caption,
});
export const label = (words: string): LabelPart => ({ kind: 'label', words });
