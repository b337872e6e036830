// Runs in the page. Every subject that the press photographer can draw, by the name that a story's `photo:` line uses.
import type { Scene } from './figures.ts';
import { fields, harbour, lake, lighthouse, snow } from './scenes-of-land-and-sea.ts';
import { library, market, portrait, stadium, stage } from './scenes-of-people.ts';
import { bicycles, museum, station, town } from './scenes-of-town.ts';

/** Every scene by name. */
export const scenes: Record<string, Scene> = {
  bicycles,
  fields,
  harbour,
  lake,
  library,
  lighthouse,
  market,
  museum,
  portrait,
  snow,
  stadium,
  stage,
  station,
  town,
};
