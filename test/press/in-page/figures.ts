// Runs in the page. People, small and large, as silhouettes; and what a scene is.
import { type Brush, line, shape } from './brush.ts';

/** Draws one subject over the whole picture. */
export type Scene = (brush: Brush) => void;

/** A standing figure seen from behind, feet below the frame. */
export function person(brush: Brush, x: number, y: number, size: number, colour: string): void {
  const { paint, width, height } = brush;
  paint.fillStyle = colour;
  paint.beginPath();
  paint.ellipse(x * width, y * height, size * height * 0.115, size * height * 0.15, 0, 0, 7);
  paint.rect(x * width - size * height * 0.05, y * height, size * height * 0.1, size * height * 0.24);
  paint.fill();
  paint.beginPath();
  paint.moveTo(x * width - size * height * 0.05, (y + size * 0.17) * height);
  paint.bezierCurveTo(
    (x - size * 0.36) * width,
    (y + size * 0.3) * height,
    (x - size * 0.3) * width,
    height,
    (x - size * 0.3) * width,
    height,
  );
  paint.lineTo((x + size * 0.3) * width, height);
  paint.bezierCurveTo(
    (x + size * 0.3) * width,
    height,
    (x + size * 0.36) * width,
    (y + size * 0.3) * height,
    x * width + size * height * 0.05,
    (y + size * 0.17) * height,
  );
  paint.fill();
}

/** A small running figure: a player, a passer-by. */
export function runner(brush: Brush, x: number, y: number, shirt: string): void {
  const { paint, width, height } = brush;
  paint.fillStyle = 'rgba(10,30,10,.35)';
  paint.beginPath();
  paint.ellipse(x * width, (y + 0.145) * height, width * 0.022, height * 0.008, 0, 0, 7);
  paint.fill();
  line(brush, '#2a2420', 0.006, [x, y + 0.07], [x - 0.012, y + 0.14]);
  line(brush, '#2a2420', 0.006, [x, y + 0.07], [x + 0.018, y + 0.13]);
  shape(brush, shirt, [
    [x - 0.012, y],
    [x + 0.012, y],
    [x + 0.01, y + 0.08],
    [x - 0.01, y + 0.08],
  ]);
  paint.fillStyle = '#7d5a44';
  paint.beginPath();
  paint.arc(x * width, (y - 0.018) * height, width * 0.008, 0, 7);
  paint.fill();
}
