// Reads the logical structure of a METS file: articles and adverts with their parts and roles, over all pages.
// Refuses to make an article of the issue itself: containers hold articles, and what stands in them directly is loose.
import type { Role } from '#border/model';
import type { MetsArea, MetsArticle, MetsFile, MetsPage, MetsPart } from './mets-document.ts';
import { readLinks } from './mets-links.ts';
import { inOrder, logicalMaps, type MetsTree, typeOf } from './mets-tree.ts';
import { factsOfMods } from './read-mods.ts';
import { roleOfLabel } from './role-of-label.ts';
import { attribute, childrenNamed, descendantsNamed, idList, type XmlNode } from './xml-node.ts';

const containers =
  /^(?:|newspaper|journal|periodical|serial|volume|issue|newspaperissue|contents?|section|titlesection|supplement|part|monograph|document|year|month|day|frontmatter|backmatter|main)$/;
/** What makes up an article; alone it makes none. */
const pieces =
  /^(?:textblock|text|paragraph|headline|title|heading|overline|subheadline|subtitle|image|caption|body|bodycontent|author|byline|pagenumber|footnote|header|footer|motto|lead|list|line)$/;
const ownKinds = /^(?:article|advert|advertisement|classified|obituary|deathnotice)/;

type Around = { article: MetsArticle | null; role: Role | null; isInBody: boolean; sections: readonly string[] };

type Found = { articles: MetsArticle[]; loose: MetsPart[] };

type Walk = Found & {
  tree: MetsTree;
  files: ReadonlyMap<string, MetsFile>;
  pageOf: ReadonlyMap<string, number>;
  altoOf: ReadonlyMap<number, string>;
  links: ReadonlyMap<string, XmlNode[]>;
};

/** The articles in the order of the structure, and what is in none. */
export function readArticles(tree: MetsTree, files: readonly MetsFile[], pages: readonly MetsPage[]): Found {
  const pageOf = new Map<string, number>();
  const altoOf = new Map<number, string>();
  for (const { number, imageIds, altoId, pdfId } of pages) {
    for (const id of [...imageIds, altoId, pdfId]) if (id !== null && !pageOf.has(id)) pageOf.set(id, number);
    if (altoId !== null) altoOf.set(number, altoId);
  }
  const byId = new Map(files.map((file) => [file.id, file]));
  const walk: Walk = { tree, files: byId, pageOf, altoOf, links: readLinks(tree), articles: [], loose: [] };
  for (const map of logicalMaps(tree)) {
    for (const div of childrenNamed(map, 'div')) visit(div, { article: null, role: null, isInBody: false, sections: [] }, walk);
    if (walk.articles.length > 0) break;
  }
  return { articles: walk.articles.filter(({ parts }) => parts.length > 0), loose: walk.loose };
}

function visit(div: XmlNode, around: Around, walk: Walk): void {
  const type = typeOf(div);
  const isStart = ownKinds.test(type) || (around.article === null && !containers.test(type) && !pieces.test(type));
  const article = isStart ? startArticle(div, around, walk) : around.article;
  const role = isStart ? (roleOfLabel(type) === 'advert' ? 'advert' : null) : roleOfDiv(type, around);
  const title = type === 'section' ? (attribute(div, 'LABEL') ?? recordOf(div, walk.tree)?.title ?? null) : null;
  const inside: Around = {
    article,
    role,
    isInBody: isStart ? false : around.isInBody || type === 'body' || type === 'bodycontent',
    sections: title === null ? around.sections : [...around.sections, title],
  };
  const parts = [...pointersOf(div, walk), ...linkedParts(div, walk)].map((part) => ({ ...part, role: role ?? 'body' }));
  // A container that points at whole files says where the issue lies, not what stands there.
  const told = article === null ? parts.filter(({ begin, area }) => begin !== null || area !== null) : parts;
  const home = article?.parts ?? walk.loose;
  for (const part of told) home.push(part);
  for (const child of inOrder(childrenNamed(div, 'div'))) visit(child, inside, walk);
}

function startArticle(div: XmlNode, { sections }: Around, { tree, articles }: Walk): MetsArticle {
  const record = recordOf(div, tree);
  const label = attribute(div, 'LABEL');
  const article: MetsArticle = {
    id: attribute(div, 'ID'),
    type: attribute(div, 'TYPE') ?? '',
    isAdvert: roleOfLabel(typeOf(div)) === 'advert',
    title: record?.title ?? (label === null || /^untitled$/i.test(label) ? null : label),
    authors: record?.authors ?? [],
    language: record?.language ?? null,
    sections: [...sections],
    parts: [],
  };
  articles.push(article);
  return article;
}

/** The first MODS record that a div names. */
function recordOf(div: XmlNode, { byId }: MetsTree): ReturnType<typeof factsOfMods> | null {
  for (const id of idList(div, 'DMDID')) {
    const section = byId.get(id);
    const record = section === undefined ? undefined : descendantsNamed(section, 'mods')[0];
    if (record !== undefined) return factsOfMods(record);
  }
  return null;
}

/** The role of what a div holds. Adverts and furniture keep theirs; a title within the body of an article is a subhead. */
function roleOfDiv(type: string, { role, isInBody, article }: Around): Role | null {
  if (role === 'advert' || role === 'furniture') return role;
  if (type === 'illustration' || type === 'image') return 'caption';
  const own = roleOfLabel(type);
  if (own === null || (own === 'body' && role !== null)) return role;
  if (own === 'headline' && isInBody && article !== null) return 'subhead';
  return own;
}

type Place = Omit<MetsPart, 'role'>;

/** The places that a div points at; a rectangle of the picture beside one text belongs to it. */
function pointersOf(div: XmlNode, walk: Walk): Place[] {
  const places: Place[] = [];
  for (const pointer of childrenNamed(div, 'fptr')) for (const place of placesIn(pointer, walk)) places.push(place);
  return merge(places, walk);
}

function placesIn(node: XmlNode, walk: Walk): Place[] {
  const id = attribute(node, 'FILEID');
  const inner = node.children.flatMap((child) => placesIn(child, walk));
  if (id === null) return node.name === 'par' ? merge(inner, walk) : inner;
  const file = walk.files.get(id);
  if (file === undefined || file.kind === 'other') return inner;
  const isText = file.kind === 'alto';
  const isIdReference = !/^(?:byte|smil|time)/i.test(attribute(node, 'BETYPE') ?? '');
  const begin = isText && isIdReference ? attribute(node, 'BEGIN') : null;
  const area = areaOf(node, isText ? null : id);
  const page = walk.pageOf.get(id) ?? null;
  return [{ page, altoId: isText ? id : null, begin, end: begin === null ? null : attribute(node, 'END'), area }, ...inner];
}

function areaOf(node: XmlNode, imageId: string | null): MetsArea | null {
  const numbers = (attribute(node, 'COORDS') ?? '').split(/[\s,;]+/).map(Number);
  if (numbers.length < 4 || !numbers.every(Number.isFinite)) return null;
  const isPolygon = /poly/i.test(attribute(node, 'SHAPE') ?? '') || numbers.length > 4;
  const xs = numbers.filter((_, at) => at % 2 === 0);
  const ys = numbers.filter((_, at) => at % 2 === 1);
  if (!isPolygon && /circ/i.test(attribute(node, 'SHAPE') ?? '')) return null;
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { imageId, x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Pictures beside texts add their rectangle where there is one of each; pictures alone stand for the text of their page. */
function merge(places: readonly Place[], walk: Walk): Place[] {
  const texts = places.filter(({ altoId }) => altoId !== null);
  const pictures = places.filter(({ altoId }) => altoId === null);
  if (texts.length === 0) return pictures.map((place) => ({ ...place, altoId: walk.altoOf.get(place.page ?? 0) ?? null }));
  const area = pictures.length === 1 ? (pictures[0]?.area ?? null) : null;
  return texts.length === 1 ? texts.map((place) => ({ ...place, area: place.area ?? area })) : texts;
}

/** What the links of the file join to a div: areas of pages. A link to a page as a whole tells nothing of what stands on it. */
function linkedParts(div: XmlNode, walk: Walk): Place[] {
  const linked = walk.links.get(attribute(div, 'ID') ?? '') ?? [];
  return linked.flatMap((area) => pointersOf(area, walk)).filter(({ begin, area }) => begin !== null || area !== null);
}
