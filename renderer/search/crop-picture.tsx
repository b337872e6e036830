// A window of a page's picture round the words found, with the words framed.
import { useEffect, useState } from 'react';
import type { Hit } from '#border/model';
import { pictureUrl } from '../client.ts';
import { endLoading } from '../ui/end-loading.ts';
import { Frames } from '../ui/frames.tsx';
import { cropPage } from './crop.ts';
import { usePageSize } from './use-page-sizes.ts';

/** The size of a window, and how many times wider than it the whole page is laid behind it. */
export type CropFrame = { width: number; height: number; zoom: number };

/** Rows that are only scrolled past ask for no picture. */
const calmMs = 90;

/** The picture; an empty window while it is under way or where there is none. */
export function CropPicture({ hit, frame }: { hit: Hit; frame: CropFrame }) {
  const isCalm = useCalm();
  return (
    <span className="crop" style={{ width: frame.width, height: frame.height }} aria-hidden dir="ltr">
      {isCalm && <Picture hit={hit} frame={frame} />}
    </span>
  );
}

function Picture({ hit, frame }: { hit: Hit; frame: CropFrame }) {
  const size = usePageSize(hit.editionId, hit.page);
  const [state, setState] = useState<'waiting' | 'seen' | 'missing'>('waiting');
  if (size === null || state === 'missing') return null;
  const crop = cropPage(size, hit.boxes, frame, frame.zoom);
  return (
    <span
      className="crop-page"
      style={{ width: crop.width, height: crop.height, transform: `translate(${crop.left}px, ${crop.top}px)` }}
    >
      <img
        ref={endLoading}
        src={pictureUrl(hit.editionId, hit.page)}
        alt=""
        decoding="async"
        draggable={false}
        onLoad={() => setState('seen')}
        onError={() => setState('missing')}
      />
      {state === 'seen' && <Frames boxes={hit.boxes} page={size} />}
    </span>
  );
}

function useCalm(): boolean {
  const [isCalm, setCalm] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setCalm(true), calmMs);
    return () => clearTimeout(timer);
  }, []);
  return isCalm;
}
