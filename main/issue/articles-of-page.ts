// Lays the articles of a METS file over a page of ALTO: by ids of blocks, lines and words, by ranges of them, by rectangles of the picture.
// Refuses to give a word to two articles: the first part that names it has it, and a rectangle within another goes before it.
import type { Role } from '#border/model';
import { type AltoBlock, type AltoBox, type AltoPage, type AltoString, blocksOf } from '../formats/alto-document.ts';
import type { MetsArea, MetsDocument, MetsPart } from '../formats/mets-document.ts';
import type { SetArticle, SetPage } from '../layout/set-page.ts';
import type { AltoScaleOptions } from './alto-scale.ts';
import { groupSetPage } from './alto-to-set-page.ts';

/** A page with its articles; blocks that lie in several articles have been taken apart. */
export type PageWithArticles = { page: SetPage; articles: SetArticle[] };

/** The page with the articles that METS lays on it, in the order of METS. `number` is that of the METS page. */
export function layMetsArticles(
  mets: MetsDocument,
  number: number,
  alto: AltoPage,
  options: AltoScaleOptions = {},
): PageWithArticles {
  const here = ({ page }: MetsPart): boolean => page === number;
  const articles = mets.articles
    .map(({ title, parts }) => ({ title, parts: parts.filter(here) }))
    .filter(({ parts }) => parts.length > 0);
  const parts = [...articles.flatMap((article) => article.parts), ...mets.loose.filter(here)];
  const owners = claim(parts, alto, (area) => toUnits(area, mets, alto));
  const { page, blocksOfGroup } = groupSetPage(
    alto,
    options,
    (string) => owners.get(string) ?? null,
    (group) => parts[group]?.role ?? null,
  );
  const groupOf = new Map(parts.map((part, at) => [part, at]));
  const laid = articles.map(({ title, parts: own }) => ({
    headline: title,
    blocks: own.flatMap((part) => (blocksOfGroup.get(groupOf.get(part) ?? -1) ?? []).map((id) => ({ id, role: part.role }))),
  }));
  return { page, articles: laid.filter(({ blocks }) => blocks.length > 0) };
}

/** The articles that an ALTO file tells by itself, as our own export does: composed blocks tagged `article`. Null where it has none. */
export function layAltoArticles(alto: AltoPage, options: AltoScaleOptions = {}): PageWithArticles | null {
  const composed = blocksOf(alto).filter(
    ({ kind, labels }) => kind === 'composed' && labels.some((label) => /^article$/i.test(label)),
  );
  if (composed.length === 0) return null;
  const texts = composed.map((block) => textsIn(block));
  const flat = texts.flat();
  const owners = new Map(
    flat.flatMap((block, at) => block.lines.flatMap(({ strings }) => strings.map((string) => [string, at] as const))),
  );
  const { page, blocksOfGroup } = groupSetPage(
    alto,
    options,
    (string) => owners.get(string) ?? null,
    () => null,
  );
  const articles = texts.map((own, index) => {
    const blocks = own.flatMap((block) =>
      (blocksOfGroup.get(flat.indexOf(block)) ?? []).map((id) => ({ id, role: block.role ?? ('body' as Role) })),
    );
    return { headline: composed[index]?.description ?? headlineOf(own), blocks };
  });
  return { page, articles: articles.filter(({ blocks }) => blocks.length > 0) };
}

const textsIn = (block: AltoBlock): AltoBlock[] => [...(block.lines.length > 0 ? [block] : []), ...block.blocks.flatMap(textsIn)];

/** The words of the headline; words cut at the end of a line stand joined. */
function headlineOf(blocks: readonly AltoBlock[]): string | null {
  const strings = blocks.filter(({ role }) => role === 'headline').flatMap(({ lines }) => lines.flatMap((line) => line.strings));
  const words = strings.flatMap(({ content, part, whole }) =>
    part === 'tail' && whole !== null ? [] : [part === 'head' ? (whole ?? content) : content],
  );
  return words.length === 0 ? null : words.join(' ');
}

/** For each string the part that has it. */
function claim(parts: readonly MetsPart[], alto: AltoPage, toBox: (area: MetsArea) => AltoBox): Map<AltoString, number> {
  const index = indexStrings(alto);
  const owners = new Map<AltoString, number>();
  const rest: { at: number; box: AltoBox | null }[] = [];
  parts.forEach((part, at) => {
    const named = stringsNamed(part, index);
    if (named === null) rest.push({ at, box: part.area === null ? null : toBox(part.area) });
    else for (const string of named) if (!owners.has(string)) owners.set(string, at);
  });
  // A part whose id leads nowhere and that has no rectangle has nothing; one that names no id means the whole page.
  const sized = rest.filter(({ at, box }) => box !== null || parts[at]?.begin === null);
  const sizeOf = ({ box }: { box: AltoBox | null }): number => (box === null ? Number.POSITIVE_INFINITY : box.width * box.height);
  sized.sort((one, other) => sizeOf(one) - sizeOf(other));
  for (const string of index.all) {
    if (owners.has(string)) continue;
    const owner = sized.find(({ box }) => box === null || isCentredIn(string.box, box));
    if (owner !== undefined) owners.set(string, owner.at);
  }
  return owners;
}

type StringIndex = { all: AltoString[]; byId: Map<string, readonly [from: number, to: number]>; pageId: string | null };

/** All strings in the order of the file, and what each id covers of them; of a repeated id the first counts. */
function indexStrings(alto: AltoPage): StringIndex {
  const all: AltoString[] = [];
  const byId: StringIndex['byId'] = new Map();
  const note = (id: string | null, from: number): void => {
    if (id !== null && !byId.has(id)) byId.set(id, [from, all.length]);
  };
  const add = (block: AltoBlock): void => {
    const start = all.length;
    for (const line of block.lines) {
      const lineStart = all.length;
      for (const string of line.strings) {
        all.push(string);
        note(string.id, all.length - 1);
      }
      note(line.id, lineStart);
    }
    block.blocks.forEach(add);
    note(block.id, start);
  };
  for (const space of alto.spaces) space.blocks.forEach(add);
  return { all, byId, pageId: alto.id };
}

/** The strings that a part names by id; null where it names none, or ids that the file does not have. */
function stringsNamed({ begin, end }: MetsPart, { all, byId, pageId }: StringIndex): AltoString[] | null {
  if (begin === null) return null;
  if (begin === pageId) return all;
  const first = byId.get(begin);
  const last = end === null ? first : byId.get(end);
  if (first === undefined || last === undefined) return null;
  return all.slice(Math.min(first[0], last[0]), Math.max(first[1], last[1]));
}

function isCentredIn(box: AltoBox | null, outer: AltoBox): boolean {
  if (box === null) return false;
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  return x >= outer.x && x <= outer.x + outer.width && y >= outer.y && y <= outer.y + outer.height;
}

/** A rectangle of the picture in units of the page. Without a known size of the picture pixels are taken to be the same. */
function toUnits({ imageId, x, y, width, height }: MetsArea, mets: MetsDocument, alto: AltoPage): AltoBox {
  const file = mets.files.find(({ id }) => id === imageId);
  const perInch = file?.pixelsPerInch ?? alto.pixelsPerInch;
  const units = alto.unit === 'inch1200' ? 1_200 : 254;
  const across = file?.widthPixels ? alto.width / file.widthPixels : null;
  const down = file?.heightPixels ? alto.height / file.heightPixels : null;
  const byInch = alto.unit === 'pixel' ? 1 : perInch === null ? 1 : units / perInch;
  const [scaleX, scaleY] = [across ?? byInch, down ?? byInch];
  return { x: x * scaleX, y: y * scaleY, width: width * scaleX, height: height * scaleY };
}
