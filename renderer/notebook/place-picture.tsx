// The place of an item on its page, with the words framed that were found there.
import { useState } from 'react';
import type { ShownItem } from '#border/model-dossier';
import { pictureUrl } from '../client.ts';
import { endLoading } from '../ui/end-loading.ts';
import { Frames } from '../ui/frames.tsx';
import { Icon } from '../ui/icon.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { placeWindow } from './place-window.ts';

const frame = { width: 208, height: 148 };
const percent = (share: number): string => `${share * 100}%`;

/** The picture; of an edition that has gone it says so. */
export function PlacePicture({ item }: { item: ShownItem }) {
  const { words } = useSpeech();
  const [state, setState] = useState<'waiting' | 'seen' | 'missing'>('waiting');
  if (!item.isHere) {
    return (
      <div className="place-picture gone" style={frame}>
        <Icon name="nothingFound" size={22} />
        <span>{words.dossier.gone}</span>
      </div>
    );
  }
  const { x, y, width, height } = placeWindow(item, frame.width / frame.height);
  return (
    <div className="place-picture" style={frame} aria-hidden dir="ltr">
      {state !== 'missing' && (
        <div
          className="place-page"
          style={{
            inlineSize: percent(1 / width),
            blockSize: percent(1 / height),
            left: percent(-x / width),
            top: percent(-y / height),
          }}
        >
          <img
            ref={endLoading}
            src={pictureUrl(item.editionId, item.page)}
            alt=""
            loading="lazy"
            decoding="async"
            draggable={false}
            onLoad={() => setState('seen')}
            onError={() => setState('missing')}
          />
          {state === 'seen' && <Frames boxes={item.boxes} page={item.pageSize} />}
        </div>
      )}
    </div>
  );
}
