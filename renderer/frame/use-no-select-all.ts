// "Select all" outside the reader and its fields: nothing, instead of every word of the window.
import { useSelectAll } from '../ui/use-select-all.ts';

/** `isReading` leaves it to the reader. */
export function useNoSelectAll(isReading: boolean): void {
  useSelectAll(() => true, !isReading);
}
