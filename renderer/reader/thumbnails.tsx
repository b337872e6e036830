// The pages in small along the foot of the reader, in the edition's own order, with a slider over them.

import { memo, useEffect, useRef } from 'react';
import type { Direction, PageSize } from '#border/model';
import { sayNumber } from '#border/words/locale';
import { thumbUrl } from '../client.ts';
import { endLoading } from '../ui/end-loading.ts';
import { seenSize } from '../ui/place-box.ts';
import { scrollBehavior } from '../ui/scroll-behavior.ts';
import { useSpeech } from '../ui/speech.tsx';

type Props = {
  id: string;
  sizes: readonly PageSize[];
  visible: readonly number[];
  direction: Direction;
  /** False until the first page of the edition is sharp: it goes before its neighbours. */
  isReady: boolean;
  hasHit: (page: number) => boolean;
  onPage: (page: number) => void;
};

const height = 68;

/** The slider; mirrored for an edition that is read from the right. */
export function PageSlider({ sizes, visible, direction, onPage }: Pick<Props, 'sizes' | 'visible' | 'direction' | 'onPage'>) {
  const { words } = useSpeech();
  const page = visible[0] ?? 1;
  if (sizes.length < 2) return null;
  return (
    <input
      className="page-slider"
      type="range"
      dir={direction}
      min={1}
      max={sizes.length}
      value={page}
      aria-label={words.reader.toPage}
      aria-valuetext={words.common.pageOf(page, sizes.length)}
      onChange={(event) => onPage(Number(event.target.value))}
    />
  );
}

/** The strip of pictures. */
export function Thumbnails({ id, sizes, visible, direction, isReady, hasHit, onPage }: Props) {
  const { words } = useSpeech();
  const strip = useRef<HTMLElement>(null);
  const first = visible[0] ?? 1;
  useEffect(() => {
    strip.current
      ?.querySelector(`[data-page="${first}"]`)
      ?.scrollIntoView({ inline: 'center', block: 'nearest', behavior: scrollBehavior() });
  }, [first]);
  return (
    <nav ref={strip} className="thumbnails" dir={direction} aria-label={words.reader.thumbnails}>
      {sizes.map((size, index) => (
        <Thumbnail
          // biome-ignore lint/suspicious/noArrayIndexKey: pages have no other name than their number
          key={index}
          id={id}
          page={index + 1}
          size={size}
          isOn={visible.includes(index + 1)}
          isReady={isReady}
          hasHit={hasHit(index + 1)}
          onPage={onPage}
        />
      ))}
    </nav>
  );
}

type ThumbnailProps = {
  id: string;
  page: number;
  size: PageSize;
  isOn: boolean;
  isReady: boolean;
  hasHit: boolean;
  onPage: (page: number) => void;
};

const Thumbnail = memo(function Thumbnail({ id, page, size, isOn, isReady, hasHit, onPage }: ThumbnailProps) {
  const { words, language } = useSpeech();
  const seen = seenSize(size);
  return (
    <button
      type="button"
      className="thumbnail"
      data-page={page}
      aria-label={words.common.page(page)}
      aria-current={isOn ? 'page' : undefined}
      onClick={() => onPage(page)}
    >
      <span className="thumbnail-sheet" style={{ height, width: Math.round((height * seen.width) / seen.height) }}>
        {isReady && <img ref={endLoading} src={thumbUrl(id, page)} alt="" loading="lazy" decoding="async" draggable={false} />}
      </span>
      <span className={hasHit ? 'thumbnail-number marked' : 'thumbnail-number'}>{sayNumber(page, language)}</span>
    </button>
  );
});
