// The thin frame around the article under the pointer, and the frame around the one that is read as text. Catches no pointer.
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { PageLayout, PageSize } from '#border/model';
import { seenSize, turnBox } from '../../ui/place-box.ts';
import { outlineOf } from '../articles/outline.ts';
import type { Reading } from './use-article.ts';
import './article-shade.css';

type Props = { page: number; size: PageSize; layout: PageLayout | null; reading: Reading };

/** Lies over a page. */
export function ArticleShade({ page, size, layout, reading }: Props) {
  const { under, place, isOpen } = reading;
  const framed = reading.framedOn(page);
  const pointed = useSyncExternalStore(under.subscribe, under.get);
  const hovered = pointed?.page === page && !framed.includes(pointed.article) ? pointed.article : null;
  if (layout === null || (hovered === null && framed.length === 0)) return null;
  const seen = seenSize(size);
  return (
    <svg className="article-shade" aria-hidden viewBox={`0 0 ${seen.width} ${seen.height}`} preserveAspectRatio="none">
      {hovered !== null && (
        <Outline key={`over ${hovered}`} look="over" article={hovered} layout={layout} size={size} inSight={null} />
      )}
      {framed.map((article) => (
        <Outline
          key={article}
          look="open"
          article={article}
          layout={layout}
          size={size}
          inSight={place?.page === page && place.article === article ? String(isOpen) : null}
        />
      ))}
    </svg>
  );
}

type OutlineProps = {
  look: 'over' | 'open';
  article: number;
  layout: PageLayout;
  size: PageSize;
  /** The frame is scrolled into sight when it comes and whenever this changes; null leaves the desk where it is. */
  inSight: string | null;
};

function Outline({ look, article, layout, size, inSight }: OutlineProps) {
  const frame = useRef<SVGGElement>(null);
  const { area, line } = useMemo(() => {
    const boxes = layout.articles.map(({ blocks }) => blocks.map(({ box }) => turnBox(box, size)));
    const others = [...boxes.filter((_, at) => at !== article).flat(), ...layout.furniture.map(({ box }) => turnBox(box, size))];
    return outlineOf(boxes[article] ?? [], others);
  }, [article, layout, size]);
  useEffect(() => {
    if (inSight === null) return;
    // Two frames later the desk has its new size, and the page on it.
    let later = requestAnimationFrame(() => {
      later = requestAnimationFrame(() => frame.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' }));
    });
    return () => cancelAnimationFrame(later);
  }, [inSight]);
  return (
    <g ref={frame} className={look}>
      <path className="area" d={area} />
      <path className="halo" d={line} />
      <path className="line" d={line} />
    </g>
  );
}
