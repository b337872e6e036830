// The colour that a person marked with last, for as long as the window is open: the next mark is made in it.
import { useCallback, useState } from 'react';
import type { MarkColour } from '#border/model-marks';

let last: MarkColour = 'yellow';

/** The colour, and how to choose another. */
export function useLastColour(): [MarkColour, (colour: MarkColour) => void] {
  const [colour, setColour] = useState(last);
  const choose = useCallback((chosen: MarkColour) => {
    last = chosen;
    setColour(chosen);
  }, []);
  return [colour, choose];
}

/** The colours in the order in which they are offered. */
export const markColours: readonly MarkColour[] = ['yellow', 'orange', 'green', 'blue', 'purple'];
