// Writes the layout of a page as ALTO 4.4: articles as composed blocks, roles as tags, lines with both halves of cut words, the reading order.
// Refuses pixels: a page has no picture of its own. The unit is 1/1200 inch, in whole numbers, which keeps each edge to 0.03 points; a tenth
// of a millimetre would move it by up to 0.14.
import type { Box, FontMark, PageLayout, Role } from '#border/model';
import { blocksIn, type PlannedArticle, type PlannedBlock, type PlannedPage, padId, planAlto } from './alto-plan.ts';
import { around } from './around-boxes.ts';
import { ownName } from './own-name.ts';
import type { PrintedLine, PrintedWord } from './printed-lines.ts';
import { element, type WrittenAttributes } from './xml-writer.ts';

const UNITS_PER_POINT = 1_200 / 72;
const NAMESPACE = 'http://www.loc.gov/standards/alto/ns-v4#';
const ARTICLE_NAMESPACE = 'urn:kiosque:article';
const SCHEMA = 'https://www.loc.gov/standards/alto/v4/alto-4-4.xsd';

/** What the file says beside the page. `pageNumber` counts from 1; `version` is that of Kiosque. */
export type AltoMeta = { pageNumber: number; sourceFileName: string | null; version: string };

/** The ALTO file of a page, planned already where `page` is given. It validates against the schema 4.4 whatever the page holds. */
export function writeAlto(layout: PageLayout, meta: AltoMeta, page: PlannedPage = planAlto(layout, meta.pageNumber)): string {
  const root = element(
    'alto',
    {
      xmlns: NAMESPACE,
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': `${NAMESPACE} ${SCHEMA}`,
      SCHEMAVERSION: '4.4',
    },
    [
      ...element('Description', {}, describeFile(meta)),
      ...unlessEmpty(
        'Styles',
        [...page.fonts].flatMap(([font, id]) => writeFont(font, id)),
      ),
      ...unlessEmpty('Tags', tags(page)),
      ...unlessEmpty('ReadingOrder', writeOrder(page)),
      ...element('Layout', {}, writePage(page, layout, meta)),
    ],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.join('\n')}\n`;
}

function unlessEmpty(name: string, inside: readonly string[]): string[] {
  return inside.length === 0 ? [] : element(name, {}, inside);
}

function writePage(page: PlannedPage, layout: PageLayout, { pageNumber }: AltoMeta): string[] {
  const inside = [
    ...page.articles.flatMap((article) => writeArticle(article, page.fonts, layout)),
    ...page.furniture.flatMap((block) => writeBlock(block, page.fonts, layout)),
  ];
  return element(
    'Page',
    {
      ID: page.name,
      PHYSICAL_IMG_NR: pageNumber,
      WIDTH: toUnits(layout.widthPoints),
      HEIGHT: toUnits(layout.heightPoints),
      ROTATION: layout.rotation === 0 ? null : layout.rotation,
      LANG: layout.language,
    },
    element('PrintSpace', { ID: `${page.name}_PS00001`, ...placeOf(printSpace(layout, blocksIn(page))) }, inside),
  );
}

function writeOrder(page: PlannedPage): string[] {
  const order = [...page.articles.flatMap(orderOf), ...page.furniture.flatMap(referTo)];
  return order.length === 0 ? [] : element('OrderedGroup', { ID: `${page.name}_RO` }, order);
}

const toUnits = (points: number): number => Math.round(points * UNITS_PER_POINT);

/** A rectangle by its edges, each rounded by itself, so that neighbours stay neighbours. */
function placeOf({ x, y, width, height }: Box): WrittenAttributes {
  const [left, top] = [toUnits(x), toUnits(y)];
  return { HPOS: left, VPOS: top, WIDTH: toUnits(x + width) - left, HEIGHT: toUnits(y + height) - top };
}

function printSpace(layout: PageLayout, blocks: readonly PlannedBlock[]): Box {
  if (blocks.length === 0) return { x: 0, y: 0, width: layout.widthPoints, height: layout.heightPoints };
  return around(blocks.flatMap(({ block, lines }) => [block.box, ...lines.map(({ box }) => box)]));
}

function describeFile({ sourceFileName, version }: AltoMeta): string[] {
  return [
    ...element('MeasurementUnit', {}, 'inch1200'),
    ...(sourceFileName === null ? [] : element('sourceImageInformation', {}, element('fileName', {}, sourceFileName))),
    ...element('Processing', { ID: 'PROCESSING_1' }, [
      ...element('processingCategory', {}, 'contentGeneration'),
      ...element('processingSoftware', {}, [...element('softwareName', {}, ownName), ...element('softwareVersion', {}, version)]),
    ]),
  ];
}

function writeFont(key: string, id: string): string[] {
  const font: FontMark = JSON.parse(key);
  const style = [...(font.isBold ? ['bold'] : []), ...(font.isItalic ? ['italics'] : [])].join(' ');
  return element('TextStyle', {
    ID: id,
    FONTFAMILY: font.family,
    FONTSIZE: font.sizePoints,
    FONTSTYLE: style === '' ? null : style,
  });
}

const tagOf = (role: Role): string => `ROLE_${role}`;
const articleTagOf = ({ id }: PlannedArticle): string => `ARTICLE_${id}`;

/** A tag for each article, which carries its headline, and one for each role that occurs. */
function tags(page: PlannedPage): string[] {
  const roles = new Set(blocksIn(page).map(({ block }) => block.role));
  return [
    ...page.articles.flatMap((one) =>
      element(
        'StructureTag',
        { ID: articleTagOf(one), TYPE: 'structure', LABEL: 'article', DESCRIPTION: one.article.headline },
        element('XmlData', {}, tellArticle(one)),
      ),
    ),
    ...[...roles].flatMap((role) =>
      element(role === 'furniture' ? 'LayoutTag' : 'StructureTag', { ID: tagOf(role), TYPE: 'role', LABEL: role }),
    ),
  ];
}

/** What the schema has no place for, and what reading the file back needs: how sure the article is, and the pages that its jump lines name. */
function tellArticle({ article: { confidence, continuesOn, continuedFrom } }: PlannedArticle): string[] {
  return element('article', { xmlns: ARTICLE_NAMESPACE, confidence, continuesOn, continuedFrom });
}

function writeArticle(written: PlannedArticle, fonts: ReadonlyMap<string, string>, layout: PageLayout): string[] {
  const box = around(written.blocks.flatMap(({ block, lines }) => [block.box, ...lines.map((line) => line.box)]));
  return element(
    'ComposedBlock',
    { ID: written.id, ...placeOf(box), TAGREFS: articleTagOf(written), TYPE: 'article' },
    written.blocks.flatMap((block) => writeBlock(block, fonts, layout)),
  );
}

function writeBlock({ id, block, lines }: PlannedBlock, fonts: ReadonlyMap<string, string>, { direction }: PageLayout): string[] {
  const style = block.font === undefined ? undefined : fonts.get(JSON.stringify(block.font));
  return element(
    'TextBlock',
    { ID: id, ...placeOf(block.box), STYLEREFS: style ?? null, TAGREFS: tagOf(block.role), BASEDIRECTION: direction },
    lines.flatMap((line, at) => writeLine(line, `${id.replace('TB', 'TL')}_${padId(at + 1)}`)),
  );
}

function writeLine({ words, box, hasHyphen }: PrintedLine, id: string): string[] {
  const inside = words.flatMap((word, at) => {
    const next = words[at + 1];
    return [...writeWord(word), ...(next === undefined ? [] : writeSpace(word.box, next.box))];
  });
  return element('TextLine', { ID: id, ...placeOf(box) }, [...inside, ...(hasHyphen ? element('HYP', { CONTENT: '-' }) : [])]);
}

function writeWord({ content, box, part, whole }: PrintedWord): string[] {
  const subs = part === null ? null : part === 'head' ? 'HypPart1' : 'HypPart2';
  return element('String', { ...placeOf(box), CONTENT: content, SUBS_TYPE: subs, SUBS_CONTENT: whole });
}

/** The gap between two words, on whichever side the next one stands; those that touch have one without width. */
function writeSpace(one: Box, next: Box): string[] {
  const [left, right] = one.x <= next.x ? [one, next] : [next, one];
  const from = toUnits(left.x + left.width);
  return element('SP', { HPOS: from, VPOS: toUnits(one.y), WIDTH: Math.max(0, toUnits(right.x) - from) });
}

function orderOf({ id, blocks }: PlannedArticle): string[] {
  return element('OrderedGroup', { ID: `RO_${id}`, REF: id }, blocks.flatMap(referTo));
}

function referTo({ id }: PlannedBlock): string[] {
  return element('ElementRef', { ID: `RO_${id}`, REF: id });
}
