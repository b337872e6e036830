// Every screen there is, in parts that each have an application of their own.
import type { InterfaceLanguage } from '#border/model';
import { accessScreens } from './access-screens.ts';
import { archiveScreens } from './archive-screens.ts';
import { arrivingScreens } from './arriving-screens.ts';
import { holdingsScreens, writeHoldingsLibrary } from './holdings-screens.ts';
import { notebookScreens } from './notebook-screens.ts';
import { readerScreens } from './reader-screens.ts';
import { scansScreens } from './scans-screens.ts';
import type { Screen } from './screen.ts';
import { searchScreens } from './search-screens.ts';
import { shelfScreens } from './shelf-screens.ts';

/** Screens that share a library: the samples, one that `prepare` writes into the folder, or one that is empty at first. */
export type Part = {
  name: string;
  hasSamples: boolean;
  prepare?: (folder: string, language: InterfaceLanguage) => void;
  screens: readonly Screen[];
};

/** The parts, the longest first. */
export const parts: readonly Part[] = [
  { name: 'reader', hasSamples: true, screens: readerScreens },
  {
    name: 'places',
    hasSamples: true,
    screens: [...notebookScreens, ...searchScreens, ...shelfScreens, ...archiveScreens, ...scansScreens, ...accessScreens],
  },
  { name: 'holdings', hasSamples: false, prepare: writeHoldingsLibrary, screens: holdingsScreens },
  { name: 'arriving', hasSamples: false, screens: arrivingScreens },
];
