// One page on the desk: its picture at once (on page 1 first the cover that the shelf has already), the sharp page over it, the framed
// words on top.

import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Box, PageSize } from '#border/model';
import { coverUrl, pictureUrl } from '../client.ts';
import { endLoading } from '../ui/end-loading.ts';
import { Frames } from '../ui/frames.tsx';
import { seenSize } from '../ui/place-box.ts';
import { useSpeech } from '../ui/speech.tsx';
import type { Tiles } from './tiles/open-tiles.ts';
import { useTiledPage } from './tiles/use-tiled-page.ts';
import { useDensity } from './use-density.ts';

type Props = {
  id: string;
  page: number;
  size: PageSize;
  scale: number;
  /** Null until the PDF is open. */
  tiles: Tiles | null;
  boxes: readonly Box[];
  currentBox: number;
  /** Called once the page is sharp, or cannot be: its neighbours and thumbnails may follow. */
  onSettled: () => void;
  /** What lies over the page beside the frames of words. */
  overlay: ReactNode;
};

/** The sheet of paper. */
export function PageSheet({ id, page, size, scale, tiles, boxes, currentBox, onSettled, overlay }: Props) {
  const { words } = useSpeech();
  const layer = useRef<HTMLDivElement>(null);
  const [hasPicture, setPicture] = useState(true);
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
      {hasPicture && (
        <img
          ref={endLoading}
          className="sheet-picture"
          src={pictureUrl(id, page)}
          alt=""
          draggable={false}
          onError={() => setPicture(false)}
        />
      )}
      <div ref={layer} className="sheet-layer" />
      {overlay}
      <Frames boxes={boxes} page={size} current={currentBox} />
      {drawing === 'failed' && (
        <p className="sheet-fault" role="status">
          {words.reader.pageFailed}
        </p>
      )}
    </div>
  );
}
