// The open edition, joined of its parts, each of which knows only those before it: the place, what is drawn of it, what stands beside it, what
// is done with its text, and the acts. Draws nothing: pages.tsx does.
import { useRef, useState } from 'react';
import { printedParts } from '../ui/printed-parts.ts';
import type { Anchor } from './desk/anchor.ts';
import { useColumnZoom } from './desk/use-column-zoom.ts';
import { movesFrom } from './moves.ts';
import type { OpenProps } from './open-props.ts';
import type { InSight } from './paper-ways.ts';
import { useActs } from './use-acts.ts';
import { useDrawn } from './use-drawn.ts';
import { type Features, useFeatures } from './use-features.ts';
import { useFind } from './use-find.ts';
import { useFinding } from './use-finding.ts';
import { type ReadingPlace, usePlace } from './use-place.ts';
import { type BesidePages, useSide } from './use-side.ts';
import { useFullScreen } from './view/use-full-screen.ts';

/** All that there is to draw, and to be told. */
export type OpenEdition = ReturnType<typeof useOpenEdition>;

/** Everything that the open edition is and can be told to do. */
export function useOpenEdition(props: OpenProps) {
  const { query, tone, onTone } = props;
  const fullScreen = useFullScreen();
  const place = usePlace(props);
  const { id, sizes, desk, scale, zoom, setZoom, visible, show, pageSeen } = place;
  const finding = useFinding(query, () => {
    show({ query: '' });
    desk.current?.focus();
  });
  const found = useFind(id, finding.isOpen ? query : '', visible, pageSeen);
  const drawn = useDrawn(place, props);
  const beside = useSide(desk);
  const [hasThumbnails, setThumbnails] = useState(true);
  const [isGoingTo, setGoingTo] = useState(false);
  const moves = movesFrom(place);
  const features = useFeatures({ place, beside, moves, hasCome: drawn.hasCome, mark: props.mark });
  const { layouts, selecting } = features;
  const anchor = useRef<Anchor | null>(null);
  const toColumn = useColumnZoom({ desk, anchor, sizes, visible, layouts, selecting, zoom, scale, onZoom: setZoom });
  const inSight = inSightOf(place, beside, features);
  const acts = useActs({
    ...props,
    ...{ place, moves, beside, features, finding, found, fullScreen, inSight, toColumn },
    toggleThumbnails: () => setThumbnails(!hasThumbnails),
    askForPage: () => setGoingTo(true),
  });
  return {
    ...{ ...place, ...drawn, ...beside, ...features, finding, found, fullScreen, inSight, acts, tone, onTone },
    ...{ hasThumbnails, isGoingTo, setGoingTo, anchor, toColumn },
  };
}

/** The pages in sight, and what stands beside them, as they are printed and given away. */
function inSightOf(place: ReadingPlace, { side }: BesidePages, { article, taken }: Features): InSight {
  const { id, sizes, visible, direction } = place;
  return {
    ...{ id, pages: sizes.length, visible, direction },
    ...(side === 'article' && article.place !== null ? { article: article.place } : {}),
    ...(side === 'clip' && taken.clip?.item.editionId === id ? { clipping: printedParts(taken.clip.item) } : {}),
  };
}
