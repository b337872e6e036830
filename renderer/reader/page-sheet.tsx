// One page on the desk: its picture at once (on page 1 first the cover that the shelf has already), the sharp page over it, the framed
// words on top.

import { type ReactNode, useEffect, useRef } from 'react';
import type { PageSize } from '#border/model';
import { coverUrl } from '../client.ts';
import { Frames } from '../ui/frames.tsx';
import { seenSize } from '../ui/place-box.ts';
import { useSpeech } from '../ui/speech.tsx';
import { PagePicture } from './page-picture.tsx';
import type { Tiles } from './tiles/open-tiles.ts';
import { useTiledPage } from './tiles/use-tiled-page.ts';
import { useDensity } from './use-density.ts';
import type { Found } from './use-find.ts';

/** What the sheets of an edition have in common. */
export type SheetParts = {
  id: string;
  scale: number;
  /** Null until the PDF is open. */
  tiles: Tiles | null;
  found: Found;
  /** Called once a page is sharp, or cannot be: its neighbours and thumbnails may follow. */
  onSettled: () => void;
  /** What lies over a page beside the frames of words. */
  overlayOf: (page: number, size: PageSize) => ReactNode;
};

type Props = SheetParts & { page: number; size: PageSize };

/** The sheet of paper. */
export function PageSheet({ id, page, size, scale, tiles, found, onSettled, overlayOf }: Props) {
  const { words } = useSpeech();
  const layer = useRef<HTMLDivElement>(null);
  const seen = seenSize(size);
  const width = Math.round(seen.width * scale);
  const height = Math.round(seen.height * scale);
  const density = useDensity();
  const drawing = useTiledPage(layer, tiles, page, { width, height, density });
  useEffect(() => {
    if (drawing !== 'waiting') onSettled();
  }, [drawing, onSettled]);
  return (
    <div className="sheet" data-page={page} style={{ width, height }} role="img" aria-label={words.common.page(page)}>
      {page === 1 && <img src={coverUrl(id)} alt="" draggable={false} />}
      <PagePicture id={id} page={page} />
      <div ref={layer} className="sheet-layer" />
      {overlayOf(page, size)}
      <Frames boxes={found.boxesOf(page)} page={size} current={found.currentOf(page)} />
      {drawing === 'failed' && (
        <p className="sheet-fault" role="status">
          {words.reader.pageFailed}
        </p>
      )}
    </div>
  );
}
