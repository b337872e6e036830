// Runs in the page. Develops one picture of a scene as a JPEG data URL; the same seed gives the same picture.
import { seedRandom } from '../random.ts';
import { type Brush, finish } from './brush.ts';
import { scenes } from './scenes.ts';

/** Draws a scene at a size in pixels; throws for a scene that nobody can draw. `quality` is the JPEG's, 0 to 1. */
export function drawPhotograph(scene: string, seed: string, width: number, height: number, quality: number): string {
  const draw = scenes[scene];
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const paint = canvas.getContext('2d', { willReadFrequently: true });
  if (draw === undefined || paint === null) throw new Error(`There is no scene "${scene}"`);
  const brush: Brush = { paint, width, height, random: seedRandom(`${scene}/${seed}`) };
  draw(brush);
  finish(brush, width > 1000 ? 14 : 6);
  return canvas.toDataURL('image/jpeg', quality);
}
