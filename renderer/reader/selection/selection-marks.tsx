// What is selected on a page, in the colour in which the system marks what is selected. Catches no pointer.
import { useMemo, useSyncExternalStore } from 'react';
import type { PageSize } from '#border/model';
import { placeBox } from '../../ui/place-box.ts';
import { markBoxes } from './mark-boxes.ts';
import { partOnPage } from './selected.ts';
import type { Selecting } from './use-selection.ts';
import './selection.css';

type Props = { page: number; size: PageSize; selecting: Selecting };

const percent = (share: number): string => `${share * 100}%`;

/** Lies over a page. */
export function SelectionMarks({ page, size, selecting: { store, texts } }: Props) {
  const selection = useSyncExternalStore(store.subscribe, store.get);
  const text = texts.get(page);
  const boxes = useMemo(() => {
    const part = text === undefined ? null : partOnPage(selection, page, text.layout.text.length);
    if (text === undefined || part === null) return [];
    return markBoxes(text, part.from, part.to, selection?.isFurniture ?? false);
  }, [selection, page, text]);
  if (boxes.length === 0) return null;
  return (
    <div className="selection-marks" aria-hidden>
      {boxes.map((box) => {
        const { x, y, width, height } = placeBox(box, size);
        return (
          <i
            key={`${box.x} ${box.y} ${box.width}`}
            style={{ left: percent(x), top: percent(y), width: percent(width), height: percent(height) }}
          />
        );
      })}
    </div>
  );
}
