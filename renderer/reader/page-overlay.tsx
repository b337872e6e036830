// What lies over a page beside the frames of found words, from the paper up: its tone, the places that are meant, marks, what is selected, and
// what is arranged or clipped.
import type { PageSize } from '#border/model';
import { SpokenMarks } from './aloud/spoken-marks.tsx';
import { ArticleShade } from './article/article-shade.tsx';
import { ArticleFrames } from './articles/article-frames.tsx';
import { ClipLayer } from './clipping/clip-layer.tsx';
import { PlaceFrame } from './clipping/place-frame.tsx';
import { PageMarks } from './marks/page-marks.tsx';
import { SelectionMarks } from './selection/selection-marks.tsx';
import type { OpenEdition } from './use-open-edition.ts';
import { PageTone } from './view/page-tone.tsx';

type Props = { open: OpenEdition; page: number; size: PageSize };

/** Of one page. */
export function PageOverlay({ open, page, size }: Props) {
  const { arranging, clipping, placed } = open;
  const arranged = arranging.pages.find((one) => one.page === page);
  const layout = open.layouts.of(page)?.layout ?? null;
  return (
    <>
      <PageTone tone={open.tone} size={size} photographs={open.photographsOf(page)} />
      {placed.place?.page === page && <PlaceFrame place={placed.place} size={size} />}
      <SpokenMarks page={page} size={size} listening={open.aloud} />
      <ArticleShade page={page} size={size} layout={layout} reading={open.article} />
      <PageMarks page={page} size={size} marks={open.marks} />
      <SelectionMarks page={page} size={size} selecting={open.selecting} />
      {arranged && <ArticleFrames onDesk={arranged} size={size} arranging={arranging} />}
      {clipping.isOn && <ClipLayer page={page} size={size} layout={layout} clipping={clipping} />}
    </>
  );
}
