// What the tour points at: real parts of the reader, by what they are called. Pure.
import type { Words } from '#border/words/en';

/** A step by its words, and the selectors of what it points at; the first that is there counts. */
export type TourStep = { name: keyof Words['tour']['steps']; at: readonly string[] };

const named = (label: string): string => `.reader-tools [aria-label="${CSS.escape(label)}"]`;

/** The steps in their order; where nothing may be marked, none tells of it. */
export function tourSteps({ reader, marks }: Words, mayChange: boolean): TourStep[] {
  const steps: TourStep[] = [
    { name: 'turn', at: ['.thumbnails', '.page-slider'] },
    { name: 'find', at: [named(reader.find)] },
    { name: 'zoom', at: ['.reader-percent'] },
    { name: 'mark', at: [named(marks.bookmark), named(marks.unbookmark)] },
    { name: 'keys', at: [named(reader.more)] },
  ];
  return steps.filter(({ name }) => mayChange || name !== 'mark');
}
