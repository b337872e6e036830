// The front page of an edition at a given width, standing on the shelf in its own proportion.

import { useState } from 'react';
import type { Edition } from '#border/model';
import { coverUrl } from '../client.ts';

/** A broadsheet or tabloid until a title's real proportion is known. */
const usualRatio = 1.42;
const tallest = 1.62;
const ratios = new Map<string, number>();

/** The height that a row of covers of this width reserves. */
export const coverHeight = (width: number): number => Math.round(width * usualRatio);

/** The picture over a sheet that carries the title until it has come, or instead of it. */
export function Cover({ edition, width }: { edition: Edition; width: number }) {
  const [state, setState] = useState<'waiting' | 'seen' | 'missing'>('waiting');
  const [ratio, setRatio] = useState(ratios.get(edition.title) ?? usualRatio);
  const most = coverHeight(width);
  const fitted = Math.min(width, Math.round(most / ratio));
  const progress = edition.readAtMs !== null && edition.lastPage !== null ? edition.lastPage / edition.pages : null;
  return (
    <div className="cover-place" style={{ blockSize: most }}>
      <div
        className="cover"
        data-state={state}
        style={{ inlineSize: fitted, blockSize: Math.min(most, Math.round(fitted * ratio)) }}
      >
        <span className="cover-title" dir="auto">
          {edition.title}
        </span>
        {state !== 'missing' && (
          <img
            src={coverUrl(edition.id)}
            alt=""
            loading="lazy"
            decoding="async"
            draggable={false}
            onLoad={({ currentTarget }) => {
              const real = Math.min(tallest, currentTarget.naturalHeight / currentTarget.naturalWidth);
              ratios.set(edition.title, real);
              setRatio(real);
              setState('seen');
            }}
            onError={() => setState('missing')}
          />
        )}
        {progress !== null && (
          <span className="read-so-far">
            <i style={{ inlineSize: `${progress * 100}%` }} />
          </span>
        )}
      </div>
    </div>
  );
}
