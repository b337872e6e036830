// Runs in the page. The strokes that all pictures of the press share: skies, ridges, water, glows and grain.
// Knows no subject; those are in the scenes.
import type { Random } from '../random.ts';

/** A canvas of one picture with its size and its seed. */
export type Brush = { paint: CanvasRenderingContext2D; width: number; height: number; random: Random };

/** Fills a band of the picture with a vertical run of colours. */
export function wash(brush: Brush, top: number, bottom: number, colours: readonly string[]): void {
  const { paint, width, height } = brush;
  const run = paint.createLinearGradient(0, top * height, 0, bottom * height);
  colours.forEach((colour, index) => {
    run.addColorStop(index / Math.max(1, colours.length - 1), colour);
  });
  paint.fillStyle = run;
  paint.fillRect(0, top * height, width, (bottom - top) * height + 1);
}

/** A soft disc of light: the sun, a lamp. */
export function glow(brush: Brush, x: number, y: number, radius: number, colour: string): void {
  const { paint, width, height } = brush;
  const [cx, cy, r] = [x * width, y * height, radius * width];
  const light = paint.createRadialGradient(cx, cy, 0, cx, cy, r);
  light.addColorStop(0, colour);
  light.addColorStop(1, 'rgba(255,255,255,0)');
  paint.fillStyle = light;
  paint.fillRect(cx - r, cy - r, 2 * r, 2 * r);
}

/** A line of hills; `rough` from 0 (dunes) to 1 (rocks). */
export function ridge(brush: Brush, base: number, relief: number, colour: string, rough = 0.4): void {
  const { paint, width, height, random } = brush;
  const waves = [1, 2.1, 4.3, 9.1, 19.7].map((frequency, index) => ({
    frequency,
    phase: random.next() * 6.28,
    reach: relief * (0.55 + 0.1 * rough) ** index * (index < 2 ? 1 : rough * 1.6),
  }));
  paint.fillStyle = colour;
  paint.beginPath();
  paint.moveTo(0, height);
  for (let step = 0; step <= 200; step++) {
    const x = step / 200;
    const rise = waves.reduce((sum, wave) => sum + wave.reach * Math.sin(wave.phase + wave.frequency * x * 5), 0);
    paint.lineTo(x * width, (base - rise * 0.5) * height);
  }
  paint.lineTo(width, height);
  paint.fill();
}

/** Clouds as soft flat strokes. */
export function clouds(brush: Brush, top: number, bottom: number, colour: string, count = 9): void {
  const { paint, width, height, random } = brush;
  paint.save();
  paint.filter = `blur(${Math.round(width / 60)}px)`;
  paint.fillStyle = colour;
  for (let index = 0; index < count; index++) {
    const y = (top + random.next() * (bottom - top)) * height;
    paint.beginPath();
    paint.ellipse(
      random.next() * width,
      y,
      width * (0.08 + random.next() * 0.2),
      height * (0.012 + random.next() * 0.03),
      0,
      0,
      7,
    );
    paint.fill();
  }
  paint.restore();
}

/** Short glints on water, denser towards the horizon and under the light at `x`. */
export function glints(brush: Brush, top: number, x: number, colour: string, count = 260): void {
  const { paint, width, height, random } = brush;
  paint.fillStyle = colour;
  for (let index = 0; index < count; index++) {
    const depth = random.next() ** 1.6;
    const spread = (random.next() + random.next() - 1) * (0.12 + depth * 0.6);
    const length = width * (0.006 + depth * 0.03) * (0.4 + random.next());
    paint.globalAlpha = 0.15 + 0.5 * random.next() * (1 - Math.abs(spread));
    paint.fillRect(
      (x + spread) * width,
      (top + depth * (1 - top)) * height,
      length,
      Math.max(1, height * (0.0015 + depth * 0.004)),
    );
  }
  paint.globalAlpha = 1;
}

/** A closed shape through points given as fractions of the picture. */
export function shape(brush: Brush, colour: string, points: readonly (readonly [number, number])[]): void {
  const { paint, width, height } = brush;
  paint.fillStyle = colour;
  paint.beginPath();
  for (const [x, y] of points) paint.lineTo(x * width, y * height);
  paint.closePath();
  paint.fill();
}

/** A stroke between two points; `weight` is a share of the width. */
export function line(
  brush: Brush,
  colour: string,
  weight: number,
  from: readonly [number, number],
  to: readonly [number, number],
): void {
  const { paint, width, height } = brush;
  paint.strokeStyle = colour;
  paint.lineWidth = Math.max(0.8, weight * width);
  paint.beginPath();
  paint.moveTo(from[0] * width, from[1] * height);
  paint.lineTo(to[0] * width, to[1] * height);
  paint.stroke();
}

/** The finish of every picture: darker corners and the fine grain of film. */
export function finish(brush: Brush, grain: number): void {
  const { paint, width, height, random } = brush;
  const shade = paint.createRadialGradient(width / 2, height * 0.45, height * 0.3, width / 2, height / 2, width * 0.75);
  shade.addColorStop(0, 'rgba(20,16,10,0)');
  shade.addColorStop(1, 'rgba(20,16,10,0.28)');
  paint.fillStyle = shade;
  paint.fillRect(0, 0, width, height);
  const image = paint.getImageData(0, 0, width, height);
  for (let at = 0; at < image.data.length; at += 4) {
    const shift = (random.next() - 0.5) * grain;
    for (let channel = 0; channel < 3; channel++) image.data[at + channel] = (image.data[at + channel] ?? 0) + shift;
  }
  paint.putImageData(image, 0, 0);
}
