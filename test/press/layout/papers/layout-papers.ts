// The layout set: papers of many grids and looks, on which segmentation is tuned and measured.
import type { Paper } from '../paper.ts';
import { alDiffa } from './al-diffa.ts';
import { alMarsa } from './al-marsa.ts';
import { cahierDuLittoral } from './cahier-du-littoral.ts';
import { coastalCourier } from './coastal-courier.ts';
import { courrierDesDunes } from './courrier-des-dunes.ts';
import { gazetteDuDetroit } from './gazette-du-detroit.ts';
import { lePont } from './le-pont.ts';
import { soundAndValley } from './sound-and-valley.ts';

/** All papers of the set. */
export const layoutPapers: readonly Paper[] = [
  courrierDesDunes,
  gazetteDuDetroit,
  cahierDuLittoral,
  alMarsa,
  alDiffa,
  coastalCourier,
  soundAndValley,
  lePont,
];
