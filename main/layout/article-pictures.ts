// Which pictures of a page belong to an article, and where they stand in its text. By places alone: pictures are no parts of a layout.
// Refuses pictures of whole pages, and marks that are too small to be looked at. Pure geometry in points of the unrotated page.
import type { Box, PageLayout } from '#border/model';
import type { ArticlePicture, Paragraph } from '#border/model-article';
import { around } from './around-boxes.ts';
import { joinStrips } from './join-strips.ts';
import { areaOf, sharedArea, sharedHeight, sharedWidth } from './shared-area.ts';

/** A scan may leave a margin, and would stand as a picture in each article that is printed on it. */
const MOST_SHARE = 0.7;
/** A caption, or the text that a picture goes with, stands this near. */
const NEAR = 26;

/** How far two boxes are apart, 0 where they meet. */
const distance = (one: Box, other: Box): number =>
  Math.hypot(Math.max(0, -sharedWidth(one, other)), Math.max(0, -sharedHeight(one, other)));

/** The pictures of a page that an article may have. */
export const toPictures = (images: readonly Box[], layout: PageLayout): Box[] => joinStrips(images, layout, MOST_SHARE);

/** The place of the article that a picture belongs to; null where none is near. */
export function ownerOf(picture: Box, { articles }: PageLayout): number | null {
  const own = articles.flatMap(({ blocks }, article) => blocks.map(({ role, box }) => ({ article, role, box })));
  const caption = least(
    own.filter(({ role, box }) => role === 'caption' && goesWith(box, picture)),
    ({ box }) => distance(box, picture),
  );
  if (caption !== null) return caption.article;
  const over = least(
    own.filter(({ box }) => sharedArea(box, picture) > 0.5 * areaOf(box)),
    ({ box }) => -sharedArea(box, picture),
  );
  if (over !== null) return over.article;
  const regions = articles.flatMap(({ blocks }, article) =>
    blocks.length === 0 ? [] : [{ article, box: around(blocks.map(({ box }) => box)) }],
  );
  const within = least(
    regions.filter(({ box }) => sharedArea(box, picture) > 0.7 * areaOf(picture)),
    ({ box }) => areaOf(box),
  );
  if (within !== null) return within.article;
  const near = own.filter(
    ({ box }) => distance(box, picture) <= NEAR && sharedWidth(box, picture) > 0.3 * Math.min(box.width, picture.width),
  );
  return least(near, ({ box }) => distance(box, picture))?.article ?? null;
}

/** Whether a caption stands at a picture: under, over, in or beside it. */
function goesWith(caption: Box, picture: Box): boolean {
  if (distance(caption, picture) > NEAR) return false;
  const isInLine = sharedWidth(caption, picture) > 0.5 * Math.min(caption.width, picture.width);
  return isInLine || sharedHeight(caption, picture) > 0.5 * Math.min(caption.height, picture.height);
}

function least<One>(all: readonly One[], measure: (one: One) => number): One | null {
  return all.reduce<One | null>((best, one) => (best === null || measure(one) < measure(best) ? one : best), null);
}

const isHead = ({ role }: Paragraph): boolean => ['kicker', 'headline', 'standfirst', 'byline'].includes(role);

/** Where the pictures of part `part`, which stands on `page`, are shown among all paragraphs of their article. */
export function standIn(
  pictures: readonly Box[],
  paragraphs: readonly Paragraph[],
  { page, part }: { page: number; part: number },
): ArticlePicture[] {
  const own = paragraphs.flatMap((paragraph, at) => {
    const piece = paragraph.pieces.find((one) => one.page === page);
    return piece === undefined || paragraph.part > part
      ? []
      : [{ at, paragraph, box: piece.box, isWhole: paragraph.pieces[0] === piece }];
  });
  const captions = own.filter(({ paragraph }) => paragraph.role === 'caption');
  const text = own.filter(({ paragraph, isWhole }) => !isHead(paragraph) && paragraph.role !== 'caption' && isWhole);
  const end = (own.at(-1)?.at ?? paragraphs.length - 1) + 1;
  const pictureOf = (caption: Box): Box | null =>
    least(
      pictures.filter((picture) => goesWith(caption, picture)),
      (picture) => distance(caption, picture),
    );
  return pictures
    .map((box): ArticlePicture => {
      const below = text.find((one) => one.box.y >= box.y + box.height - 4 && sharedWidth(one.box, box) > 0);
      const under = captions.filter((caption) => pictureOf(caption.box) === box).map(({ at }) => at);
      return { page, box, part, before: below?.at ?? end, captions: under };
    })
    .sort((one, other) => one.before - other.before || one.box.y - other.box.y || one.box.x - other.box.x);
}
