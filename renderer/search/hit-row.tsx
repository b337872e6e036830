// One hit in the list: the place on its page, its headline, where it stands, and its words in context.

import { memo, useState } from 'react';
import type { Hit } from '#border/model';
import { sayShortDay } from '#border/words/locale';
import { pictureUrl } from '../client.ts';
import { Frames } from '../ui/frames.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { cropPage } from './crop.ts';
import { markSnippet } from './mark-snippet.ts';
import { usePageSize } from './use-page-sizes.ts';

type Props = { hit: Hit; index: number; total: number; isOn: boolean; onChoose: () => void; onOpen: () => void };

const frame = { width: 124, height: 84 };
const zoom = 2.6;

/** A press chooses it, a second one (or a double click) opens it. */
export const HitRow = memo(function HitRow({ hit, index, total, isOn, onChoose, onOpen }: Props) {
  const { words, language, currentYear } = useSpeech();
  const day = hit.day === null ? words.common.undated : sayShortDay(hit.day, language, currentYear);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list holds the focus and names its active option
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list answers the keys
    <div
      id={`hit-${index}`}
      role="option"
      aria-posinset={index + 1}
      aria-setsize={total}
      aria-selected={isOn}
      className={isOn ? 'hit on' : 'hit'}
      onClick={() => (isOn ? onOpen() : onChoose())}
    >
      <Crop hit={hit} />
      <div className="hit-text">
        <h3>
          <bdi>{hit.headline ?? hit.title}</bdi>
        </h3>
        <p className="faint hit-place">
          <bdi>{hit.title}</bdi>
          <span aria-hidden> · </span>
          <span>{day}</span>
          <span aria-hidden> · </span>
          <span>{words.common.page(hit.page)}</span>
        </p>
        <p className="snippet" dir="auto">
          {markSnippet(hit.snippet, hit.marks).map((stretch, place) =>
            stretch.isMarked ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: stretches never move
              <mark key={place}>{stretch.text}</mark>
            ) : (
              stretch.text
            ),
          )}
        </p>
      </div>
    </div>
  );
});

function Crop({ hit }: { hit: Hit }) {
  const size = usePageSize(hit.editionId, hit.page);
  const [state, setState] = useState<'waiting' | 'seen' | 'missing'>('waiting');
  const crop = size === null ? null : cropPage(size, hit.boxes, frame, zoom);
  return (
    <div className="crop" style={frame} aria-hidden dir="ltr">
      {crop !== null && size !== null && state !== 'missing' && (
        <div
          className="crop-page"
          style={{ width: crop.width, height: crop.height, transform: `translate(${crop.left}px, ${crop.top}px)` }}
        >
          <img
            src={pictureUrl(hit.editionId, hit.page)}
            alt=""
            loading="lazy"
            decoding="async"
            draggable={false}
            onLoad={() => setState('seen')}
            onError={() => setState('missing')}
          />
          {state === 'seen' && <Frames boxes={hit.boxes} page={size} />}
        </div>
      )}
    </div>
  );
}
