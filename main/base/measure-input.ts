// Whether a value that came from elsewhere is small enough to be looked at at all. Refuses to judge what it says: schemas do.

/** Values within values: the longest list that the contract allows, with room for what each of its items holds. */
const MOST_VALUES = 500_000;
/** Letters and bytes together; a drawn timeline is the longest text of the contract. */
const MOST_LETTERS = 40_000_000;
/** Levels within one another. Also what ends a value that holds itself. */
const MOST_LEVELS = 64;

/** Looks only as far as it must: what is beyond measure costs no more than what is just within it. */
export function isWithinMeasure(input: unknown): boolean {
  let values = 0;
  let letters = 0;
  const areWithin = (list: Iterable<unknown>, level: number): boolean => {
    for (const one of list) if (!isWithin(one, level)) return false;
    return true;
  };
  const isWithin = (value: unknown, level: number): boolean => {
    values += 1;
    if (typeof value === 'string') letters += value.length;
    if (values > MOST_VALUES || letters > MOST_LETTERS || level > MOST_LEVELS) return false;
    if (typeof value !== 'object' || value === null) return true;
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
      letters += value.byteLength;
      return letters <= MOST_LETTERS;
    }
    // A list may say that it is long and hold nothing.
    if (Array.isArray(value)) return value.length <= MOST_VALUES && areWithin(value, level + 1);
    if (value instanceof Map) return areWithin(value.keys(), level + 1) && areWithin(value.values(), level + 1);
    if (value instanceof Set) return areWithin(value, level + 1);
    return areWithin(Object.keys(value), level + 1) && areWithin(Object.values(value), level + 1);
  };
  return isWithin(input, 0);
}
