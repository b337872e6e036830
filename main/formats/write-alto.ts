// Writes the layout of a page as ALTO 4.4: articles as composed blocks, roles as tags, lines with both halves of cut words, the reading order.
// Refuses pixels: a page has no picture of its own.
import type { Box, FontMark, PageLayout, Role } from '#border/model';
import { blocksIn, type PlannedArticle, type PlannedBlock, type PlannedPage, planAlto } from './alto-plan.ts';
import {
  type AltoMeta,
  placeOf,
  type SureWord,
  spaceAround,
  toUnits,
  unlessEmpty,
  writeFile,
  writeText,
} from './alto-writing.ts';
import { around } from './around-boxes.ts';
import { element } from './xml-writer.ts';

const ARTICLE_NAMESPACE = 'urn:kiosque:article';

/** The ALTO file of a page, planned already where `page` is given. It validates against the schema 4.4 whatever the page holds. */
export function writeAlto(layout: PageLayout, meta: AltoMeta, page: PlannedPage = planAlto(layout, meta.pageNumber)): string {
  if (meta.sure !== undefined) addConfidence(blocksIn(page), meta.sure);
  return writeFile(meta, [
    ...unlessEmpty(
      'Styles',
      [...page.fonts].flatMap(([font, id]) => writeFont(font, id)),
    ),
    ...unlessEmpty('Tags', tags(page)),
    ...unlessEmpty('ReadingOrder', writeOrder(page)),
    ...element('Layout', {}, writePage(page, layout, meta)),
  ]);
}

/** Words are known again by the top left corners of their boxes, to a point. */
function addConfidence(blocks: readonly PlannedBlock[], sure: readonly SureWord[]): void {
  const known = new Map(sure.map(({ x, y, confidence }) => [`${Math.round(x)} ${Math.round(y)}`, confidence]));
  const steps = [0, -1, 1];
  for (const word of blocks.flatMap(({ lines }) => lines.flatMap((line) => line.words))) {
    const [x, y] = [Math.round(word.box.x), Math.round(word.box.y)];
    const near = steps.flatMap((down) => steps.map((across) => known.get(`${x + across} ${y + down}`)));
    word.confidence = near.find((confidence) => confidence !== undefined) ?? null;
  }
}

const spaceOf = (layout: PageLayout, blocks: readonly PlannedBlock[]): Box =>
  spaceAround(
    blocks.flatMap(({ block, lines }) => [block.box, ...lines.map(({ box }) => box)]),
    layout,
  );

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
    element('PrintSpace', { ID: `${page.name}_PS00001`, ...placeOf(spaceOf(layout, blocksIn(page))) }, inside),
  );
}

function writeOrder(page: PlannedPage): string[] {
  const order = [...page.articles.flatMap(orderOf), ...page.furniture.flatMap(referTo)];
  return order.length === 0 ? [] : element('OrderedGroup', { ID: `${page.name}_RO` }, order);
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
  const style = block.font === undefined ? null : (fonts.get(JSON.stringify(block.font)) ?? null);
  return writeText({ id, box: block.box, lines, style, tag: tagOf(block.role), direction });
}

function orderOf({ id, blocks }: PlannedArticle): string[] {
  return element('OrderedGroup', { ID: `RO_${id}`, REF: id }, blocks.flatMap(referTo));
}

function referTo({ id }: PlannedBlock): string[] {
  return element('ElementRef', { ID: `RO_${id}`, REF: id });
}
