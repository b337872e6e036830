// What has been drawn of the pages on the desk, and what follows it: their neighbours each time, the thumbnails when the edition is opened.
import { useCallback, useState } from 'react';
import type { OpenProps } from './open-props.ts';
import { useNeighbours } from './use-neighbours.ts';
import type { ReadingPlace } from './use-place.ts';
import { type PhotographsOf, usePhotographs } from './view/use-photographs.ts';

/** `hasCome` is whether the pages in sight are sharp, or will not be; `isSettled` whether any were since the edition was opened. */
export type Drawn = { hasCome: boolean; isSettled: boolean; settle: () => void; photographsOf: PhotographsOf };

/** `settle` is to be called once a page in sight is sharp, or cannot be. */
export function useDrawn(place: ReadingPlace, { fault, tone }: Pick<OpenProps, 'fault' | 'tone'>): Drawn {
  const { id, spreads, at, visible } = place;
  const [drawn, setDrawn] = useState<number | null>(null);
  const first = visible[0] ?? 1;
  const settle = useCallback(() => setDrawn(first), [first]);
  const neighbours = [...(spreads[at + 1] ?? []), ...(spreads[at - 1] ?? [])].filter((one) => one !== null);
  useNeighbours(id, neighbours, drawn === first);
  const photographsOf = usePhotographs(id, tone === 'printed' ? null : visible, neighbours);
  return { hasCome: drawn === first || fault !== null, isSettled: drawn !== null || fault !== null, settle, photographsOf };
}
