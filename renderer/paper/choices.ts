// The sizes of paper and the ways to lay pages on it, in the order in which they are offered.
import type { PaperFit, PaperSize } from '#border/model-paper';

/** ISO sizes first. */
export const paperSizes: readonly PaperSize[] = ['a4', 'a3', 'a5', 'letter', 'legal', 'tabloid'];

/** The usual one first. */
export const paperFits: readonly PaperFit[] = ['fit', 'cut', 'poster'];
