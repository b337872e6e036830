// An article as a column of things to show, one under the other: its head, its paragraphs, its pictures with what stands under them, and where
// a part on another page begins. Pure.
import type { Mark, Role } from '#border/model';
import type { ArticlePicture, OpenArticle, Paragraph } from '#border/model-article';

/** A paragraph with its place among all of the article. */
export type Shown = { at: number; paragraph: Paragraph };

/** One thing of the column. */
export type FlowItem =
  | ({ kind: 'paragraph' } & Shown)
  | { kind: 'picture'; picture: ArticlePicture; captions: Shown[] }
  | { kind: 'part'; part: number };

const headRoles: ReadonlySet<Role> = new Set<Role>(['kicker', 'headline', 'standfirst', 'byline']);

/** What stands over the text, and the text. While `pictures` are not known (null) captions are not shown: they have their place with them. */
export function flowOf(
  { paragraphs }: Pick<OpenArticle, 'paragraphs'>,
  pictures: readonly ArticlePicture[] | null,
): { head: Shown[]; rest: FlowItem[] } {
  const all = paragraphs.map((paragraph, at): Shown => ({ at, paragraph }));
  const body = all.findIndex(({ paragraph }) => !headRoles.has(paragraph.role) || paragraph.part > 0);
  const head = all.slice(0, body < 0 ? all.length : body);
  const taken = new Set((pictures ?? []).flatMap(({ captions }) => captions));
  const waiting = new Set(pictures);
  const rest: FlowItem[] = [];
  let part = 0;
  const show = (isDue: (picture: ArticlePicture) => boolean): void => {
    for (const picture of [...waiting].filter(isDue)) {
      waiting.delete(picture);
      rest.push({ kind: 'picture', picture, captions: picture.captions.flatMap((at) => all[at] ?? []) });
    }
  };
  const goTo = (next: number, isDue: (picture: ArticlePicture) => boolean): void => {
    show((picture) => picture.part === part && isDue(picture));
    while (part < next) {
      part += 1;
      rest.push({ kind: 'part', part });
      show((picture) => picture.part === part && isDue(picture));
    }
  };
  for (const shown of all.slice(head.length)) {
    goTo(shown.paragraph.part, ({ before }) => before <= shown.at);
    const isCaption = shown.paragraph.role === 'caption';
    if (!taken.has(shown.at) && !(isCaption && pictures === null)) rest.push({ kind: 'paragraph', ...shown });
  }
  goTo(Math.max(part, ...[...waiting].map((picture) => picture.part)), () => true);
  return { head, rest };
}

/** The stretches of a paragraph that are to be marked, from the marks of its pages. */
export const marksIn = ({ pieces }: Paragraph, marksOf: (page: number) => readonly Mark[]): Mark[] =>
  pieces.flatMap(({ page, start, end, at }) =>
    marksOf(page)
      .filter((mark) => mark.start < end && mark.end > start)
      .map((mark) => ({ start: at + Math.max(mark.start, start) - start, end: at + Math.min(mark.end, end) - start })),
  );
