// The pages in small along the foot of the reader, in the edition's own order, with a slider over them.

import { memo, useEffect, useRef } from 'react';
import type { Direction, PageSize } from '#border/model';
import type { OutlineSection } from '#border/model-outline';
import { sayNumber } from '#border/words/locale';
import { thumbUrl } from '../client.ts';
import { endLoading } from '../ui/end-loading.ts';
import { seenSize } from '../ui/place-box.ts';
import { scrollBehavior } from '../ui/scroll-behavior.ts';
import { useSpeech } from '../ui/speech.tsx';
import { type PageWays, ThumbnailMenu } from './thumbnail-menu.tsx';
import { type DragOut, useDragOut } from './use-drag-out.ts';

type Props = {
  id: string;
  sizes: readonly PageSize[];
  visible: readonly number[];
  direction: Direction;
  /** False until the first page of the edition is sharp: it goes before its neighbours. */
  isReady: boolean;
  hasHit: (page: number) => boolean;
  /** The sections by which the strip is grouped, and what pages are called beside their places. */
  sections: readonly OutlineSection[];
  nameOf: (page: number) => string | null;
  onPage: (page: number) => void;
  ways: PageWays;
};

const height = 68;

/** An outline that speaks of more pages than there are is of another edition; its pages have the shape of most paper. */
const unknownSize: PageSize = { widthPoints: 595, heightPoints: 842, rotation: 0 };

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

/** The pages under their sections; all in one group without a name where the paper tells none. */
function groupPages(pages: number, sections: readonly OutlineSection[]): { name: string | null; pages: readonly number[] }[] {
  const all = Array.from({ length: pages }, (_, index) => index + 1);
  if (sections.length < 2 || sections.every(({ name }) => name === null)) return [{ name: null, pages: all }];
  return sections.map((section) => ({ name: section.name, pages: section.pages.map(({ page }) => page) }));
}

/** The strip of pictures, in sections. */
export function Thumbnails({ id, sizes, visible, direction, isReady, hasHit, sections, nameOf, onPage, ways }: Props) {
  const { words } = useSpeech();
  const dragOut = useDragOut(id);
  const strip = useRef<HTMLElement>(null);
  const groups = groupPages(sizes.length, sections);
  const first = visible[0] ?? 1;
  useEffect(() => {
    strip.current
      ?.querySelector(`[data-page="${first}"]`)
      ?.scrollIntoView({ inline: 'center', block: 'nearest', behavior: scrollBehavior() });
  }, [first]);
  return (
    <>
      <nav ref={strip} className="thumbnails" dir={direction} aria-label={words.reader.thumbnails}>
        {groups.map((group) => {
          const name = group.name ?? (group.pages[0] === 1 ? words.view.front : words.view.noSection);
          return (
            <div
              key={group.pages[0]}
              className="thumbnail-group"
              {...(groups.length > 1 ? { role: 'group', 'aria-label': name } : {})}
            >
              <bdi className="thumbnail-section" aria-hidden>
                {group.name ?? ''}
              </bdi>
              <div className="thumbnail-row">
                {group.pages.map((page) => (
                  <Thumbnail
                    key={page}
                    id={id}
                    page={page}
                    name={nameOf(page)}
                    size={sizes[page - 1] ?? unknownSize}
                    isOn={visible.includes(page)}
                    isReady={isReady}
                    hasHit={hasHit(page)}
                    onPage={onPage}
                    dragOut={dragOut}
                  />
                ))}
              </div>
            </div>
          );
        })}
      </nav>
      <ThumbnailMenu strip={strip} ways={ways} />
    </>
  );
}

type ThumbnailProps = {
  id: string;
  page: number;
  name: string | null;
  size: PageSize;
  isOn: boolean;
  isReady: boolean;
  hasHit: boolean;
  onPage: (page: number) => void;
  dragOut: DragOut;
};

const Thumbnail = memo(function Thumbnail({ id, page, name, size, isOn, isReady, hasHit, onPage, dragOut }: ThumbnailProps) {
  const { words, language } = useSpeech();
  const seen = seenSize(size);
  return (
    <button
      type="button"
      className="thumbnail"
      data-page={page}
      aria-label={name === null ? words.common.page(page) : words.view.pageAndMark(page, name)}
      aria-current={isOn ? 'page' : undefined}
      title={words.paper.drag}
      draggable
      onPointerDown={(event) => dragOut.press(event, page)}
      onPointerMove={() => dragOut.move(page)}
      onPointerUp={dragOut.release}
      onDragStart={(event) => dragOut.drag(event, page)}
      onClick={() => onPage(page)}
    >
      <span className="thumbnail-sheet" style={{ height, width: Math.round((height * seen.width) / seen.height) }}>
        {isReady && <img ref={endLoading} src={thumbUrl(id, page)} alt="" loading="lazy" decoding="async" draggable={false} />}
      </span>
      <span className={hasHit ? 'thumbnail-number marked' : 'thumbnail-number'}>
        {sayNumber(page, language)}
        {name !== null && <bdi> · {name}</bdi>}
      </span>
    </button>
  );
});
