// The form in which pdf.js hands on a path: codes (its `DrawOPS`), each followed by its coordinates, x before y.

/** How many numbers follow each code: move, line, curve, quadratic curve, close. */
export const NUMBERS_AFTER: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 };
