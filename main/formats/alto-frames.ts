// What is known on the way through an ALTO file: the page at hand, styles and tags by id, and what each open element hands down.
// Refuses nothing: a reference that leads nowhere says nothing.
import type { Direction, Role } from '#border/model';
import type {
  AltoBlock,
  AltoBox,
  AltoDocument,
  AltoLine,
  AltoSpace,
  AltoString,
  AltoStyle,
  ToldArticle,
} from './alto-document.ts';
import { plainStyle, type StyleBook, styleOf } from './alto-styles.ts';
import { type GivenBox, givenBox, toNumber } from './alto-values.ts';
import type { OpenPage } from './finish-alto.ts';
import type { Attributes } from './walk-xml.ts';

/** What an element hands down to those inside it, and what it is. */
export type Frame = {
  style: AltoStyle;
  language: string | null;
  direction: Direction | null;
  rotation: number;
  role: Role | null;
  space: AltoSpace | null;
  block: AltoBlock | null;
  line: AltoLine | null;
  string: AltoString | null;
  given: { box: GivenBox; item: { box: AltoBox | null } } | null;
};

/** Around the root. */
export const outermost: Frame = {
  style: plainStyle,
  language: null,
  direction: null,
  rotation: 0,
  role: null,
  space: null,
  block: null,
  line: null,
  string: null,
  given: null,
};

/** What a tag says of the blocks that name it. */
export type AltoTag = { labels: string[]; description: string | null; told: ToldArticle | null };

/** A file that is being read. `captured` gathers the text of an element whose text counts. */
export type Reader = {
  document: AltoDocument;
  styles: StyleBook;
  tags: Map<string, AltoTag>;
  /** The tag that is open. */
  tag: AltoTag | null;
  page: OpenPage | null;
  frames: Frame[];
  captured: string[] | null;
  hasRoot: boolean;
};

/** A trimmed text; null for a blank one. */
export const trimmed = (text: string | undefined): string | null =>
  text === undefined || text.trim() === '' ? null : text.trim();
/** The ids in a list of references. */
export const idsIn = (text: string | undefined): string[] => (text ?? '').split(/\s+/).filter((id) => id !== '');

/** What holds within an element: its own style, language, direction and rotation, else those around it. */
export function inherit({ styles }: Reader, attributes: Attributes, around: Frame): Frame {
  const direction = attributes.BASEDIRECTION?.trim().toLowerCase();
  return {
    ...around,
    style: styleOf(styles, attributes, around.style),
    language: trimmed(attributes.LANG) ?? trimmed(attributes.language) ?? trimmed(attributes.lang) ?? around.language,
    direction: direction === 'rtl' || direction === 'ltr' ? direction : around.direction,
    rotation: toNumber(attributes.ROTATION) ?? around.rotation,
  };
}

/** Keeps the place that an element's attributes give, until the page is finished. */
export function remember(page: OpenPage, item: { box: AltoBox | null }, attributes: Attributes): Frame['given'] {
  const box = givenBox(attributes);
  page.given.set(item, box);
  return { box, item };
}

/** Tags and, where the element has one, its TYPE. */
export function labelsOf({ tags }: Reader, attributes: Attributes): string[] {
  const tagged = idsIn(attributes.TAGREFS).flatMap((id) => tags.get(id)?.labels ?? []);
  const type = attributes.type === 'simple' ? trimmed(attributes.TYPE) : trimmed(attributes.TYPE ?? attributes.type);
  return type === null ? tagged : [...tagged, type];
}
