// The frames of the articles on a page, with their numbers. For the pointer and the eye: the list beside the page says and does the same.
import { type MouseEvent, useMemo } from 'react';
import type { Direction, PageSize } from '#border/model';
import { placeBox, seenSize, turnBox } from '../../ui/place-box.ts';
import { useSpeech } from '../../ui/speech.tsx';
import { type ArrangedArticle, type ArrangedBlock, type ArrangedPage, outsideKey } from './arranged-page.ts';
import { type Outline, outlineOf } from './outline.ts';
import { isUnsure } from './unsure.ts';
import type { Arranging, OnDesk } from './use-arranging.ts';

type Props = { onDesk: OnDesk; size: PageSize; arranging: Arranging };

/** Lies over a page. */
export function ArticleFrames({ onDesk: { page, shown, arranged }, size, arranging }: Props) {
  const frames = useMemo(() => (arranged === null ? [] : listFrames(arranged, size)), [arranged, size]);
  const seen = seenSize(size);
  const { choice, open, choose } = arranging;
  const own = choice?.page === page ? choice : null;
  const stateOf = (key: string): string => `${own?.rows.has(key) ? ' chosen' : ''}${own?.focus === key ? ' focused' : ''}`;
  const chooseBy = (key: string) => (event: MouseEvent) => {
    choose(page, key, event.ctrlKey || event.metaKey || event.shiftKey);
    arranging.focusAgain();
  };
  return (
    <div className="article-frames" aria-hidden>
      <svg aria-hidden viewBox={`0 0 ${seen.width} ${seen.height}`} preserveAspectRatio="none">
        {frames.map(({ key, look, outline }) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the list beside the page is the control; this is its picture
          <g key={key} className={`article-frame${look}${stateOf(key)}`} data-frame onClick={chooseBy(key)}>
            <path className="article-area" d={outline.area} />
            <path className="article-halo" d={outline.line} />
            <path className="article-line" d={outline.line} />
          </g>
        ))}
        {frames
          .filter(({ key }) => open.has(key) || own?.rows.has(key))
          .flatMap(({ blocks }) => blocks)
          .map(({ key, box }) => (
            // biome-ignore lint/a11y/noStaticElementInteractions: the list beside the page is the control; this is its picture
            <rect key={key} className={`block-frame${stateOf(key)}`} data-frame onClick={chooseBy(key)} {...turnBox(box, size)} />
          ))}
      </svg>
      {arranged?.articles.map((article, at) => (
        <Badge key={article.key} article={article} number={at + 1} size={size} direction={shown?.layout?.direction ?? 'ltr'} />
      ))}
    </div>
  );
}

type Frame = { key: string; look: '' | ' unsure' | ' outside'; blocks: readonly ArrangedBlock[]; outline: Outline };

/** What is outside lies lowest; it is drawn block by block, and takes no room between. */
function listFrames({ articles, outside }: ArrangedPage, size: PageSize): Frame[] {
  const turned = (blocks: readonly ArrangedBlock[]) => blocks.map(({ box }) => turnBox(box, size));
  const outer = turned(outside);
  const all = articles.map(({ blocks }) => turned(blocks));
  const frames = articles.map((article, at): Frame => {
    const others = [...all.filter((_, index) => index !== at).flat(), ...outer];
    const look = isUnsure(article) ? ' unsure' : '';
    return { key: article.key, look, blocks: article.blocks, outline: outlineOf(all[at] ?? [], others) };
  });
  if (outside.length === 0) return frames;
  return [{ key: outsideKey, look: ' outside', blocks: outside, outline: outlineOf(outer, [wholePage]) }, ...frames];
}

/** Something that stands in every gap. */
const wholePage = { x: -1e6, y: -1e6, width: 2e6, height: 2e6 };

type BadgeProps = { article: ArrangedArticle; number: number; size: PageSize; direction: Direction };

/** A margin narrower than this share of the page holds no number. */
const NO_MARGIN = 0.03;

/** The number beside the first block, where reading begins; with a question mark where an article is unsure. */
function Badge({ article, number, size, direction }: BadgeProps) {
  const { words } = useSpeech();
  const first = article.blocks[0];
  if (first === undefined) return null;
  const { x, y, width } = placeBox(first.box, size);
  const start = direction === 'rtl' ? x + width : x;
  const margin = direction === 'rtl' ? 1 - start : start;
  const look = `${direction}${isUnsure(article) ? ' unsure' : ''}${margin < NO_MARGIN ? ' at-edge' : ''}`;
  return (
    <b className={`article-badge figures ${look}`} style={{ left: `${start * 100}%`, top: `${y * 100}%` }}>
      {isUnsure(article) ? words.articles.unsureNumber(number) : words.articles.number(number)}
    </b>
  );
}
