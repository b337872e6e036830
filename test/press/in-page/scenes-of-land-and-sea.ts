// Runs in the page. Landscapes of the press photographer: coast, fields, mountain.
import { type Brush, clouds, glints, glow, line, ridge, shape, wash } from './brush.ts';
import type { Scene } from './figures.ts';
import { dawn, day, dusk } from './skies.ts';

/** Boats at the quay. */
export const harbour: Scene = (brush) => {
  wash(brush, 0, 0.56, brush.random.pick([dawn, dusk, day]));
  clouds(brush, 0.08, 0.4, 'rgba(255,248,235,.5)');
  glow(brush, 0.68, 0.46, 0.4, 'rgba(255,236,196,.85)');
  ridge(brush, 0.53, 0.07, '#8d9aa0');
  ridge(brush, 0.56, 0.04, '#6a7a80');
  wash(brush, 0.56, 1, ['#b3b9ae', '#748d94', '#3f5861']);
  glints(brush, 0.57, 0.66, '#fff3d6');
  for (let at = 0; at < 4; at++)
    boat(brush, 0.1 + at * 0.22 + brush.random.next() * 0.08, 0.66 + brush.random.next() * 0.14, 0.7 + brush.random.next() * 0.5);
  shape(brush, '#2b3438', [
    [0, 0.93],
    [0.34, 0.9],
    [0.42, 1],
    [0, 1],
  ]);
};

function boat(brush: Brush, x: number, y: number, size: number): void {
  const [hull, mast] = [0.09 * size, 0.26 * size];
  shape(brush, 'rgba(30,40,46,.28)', [
    [x - hull, y + 0.015],
    [x + hull, y + 0.015],
    [x + hull * 0.6, y + 0.1],
    [x - hull * 0.5, y + 0.1],
  ]);
  shape(brush, brush.random.pick(['#26363c', '#1f4a4a', '#7b3b2c', '#31405a']), [
    [x - hull, y - 0.03],
    [x + hull * 1.15, y - 0.045],
    [x + hull * 0.8, y + 0.02],
    [x - hull * 0.8, y + 0.02],
  ]);
  shape(brush, '#efe7d6', [
    [x - hull * 0.5, y - 0.09],
    [x + hull * 0.1, y - 0.09],
    [x + hull * 0.16, y - 0.035],
    [x - hull * 0.55, y - 0.03],
  ]);
  line(brush, '#2a2f30', 0.004, [x + hull * 0.25, y - 0.03], [x + hull * 0.25, y - mast]);
  line(brush, '#2a2f30', 0.0016, [x + hull * 0.25, y - mast], [x + hull * 1.1, y - 0.045]);
  line(brush, '#2a2f30', 0.0016, [x + hull * 0.25, y - mast], [x - hull * 0.9, y - 0.03]);
}

/** The lighthouse at dusk. */
export const lighthouse: Scene = (brush) => {
  wash(brush, 0, 0.66, dusk);
  clouds(brush, 0.05, 0.5, 'rgba(255,230,205,.45)', 14);
  glow(brush, 0.64, 0.26, 0.3, 'rgba(255,240,200,.9)');
  wash(brush, 0.66, 1, ['#9a8f90', '#56636f', '#2c3a45']);
  glints(brush, 0.67, 0.4, '#f9d9ae', 320);
  ridge(brush, 0.8, 0.06, '#2a2f33', 0.9);
  shape(brush, '#f0e8da', [
    [0.615, 0.29],
    [0.665, 0.29],
    [0.685, 0.8],
    [0.595, 0.8],
  ]);
  shape(brush, '#a2412c', [
    [0.609, 0.42],
    [0.671, 0.42],
    [0.675, 0.53],
    [0.605, 0.53],
  ]);
  shape(brush, 'rgba(40,30,30,.22)', [
    [0.645, 0.29],
    [0.665, 0.29],
    [0.685, 0.8],
    [0.65, 0.8],
  ]);
  shape(brush, '#2b2c2e', [
    [0.605, 0.29],
    [0.675, 0.29],
    [0.66, 0.22],
    [0.64, 0.18],
    [0.62, 0.22],
  ]);
  shape(brush, 'rgba(255,244,205,.28)', [
    [0.64, 0.245],
    [0, 0.08],
    [0, 0.26],
  ]);
};

/** A reservoir behind its dam. */
export const lake: Scene = (brush) => {
  wash(brush, 0, 0.6, day);
  clouds(brush, 0.06, 0.35, 'rgba(255,255,255,.7)', 12);
  ridge(brush, 0.42, 0.2, '#98a9ad', 0.8);
  ridge(brush, 0.5, 0.14, '#7c8f86', 0.6);
  ridge(brush, 0.57, 0.08, '#8f8764', 0.5);
  wash(brush, 0.6, 1, ['#a8bfc0', '#5f868d', '#37606a']);
  glints(brush, 0.61, 0.35, '#f4f6ea', 200);
  shape(brush, '#c9bfa9', [
    [0.52, 0.63],
    [1, 0.56],
    [1, 0.64],
    [0.55, 0.75],
  ]);
  shape(brush, '#a59a83', [
    [0.55, 0.75],
    [1, 0.64],
    [1, 1],
    [0.78, 1],
  ]);
  for (let at = 0; at < 8; at++)
    line(brush, 'rgba(90,82,66,.4)', 0.002, [0.58 + at * 0.05, 0.74 - at * 0.012], [0.8 + at * 0.035, 1]);
};

/** Ploughed fields. */
export const fields: Scene = (brush) => {
  wash(brush, 0, 0.45, brush.random.pick([day, dawn]));
  clouds(brush, 0.05, 0.3, 'rgba(255,252,240,.7)');
  ridge(brush, 0.4, 0.12, '#8c9c96', 0.6);
  ridge(brush, 0.45, 0.05, '#74825f');
  wash(brush, 0.47, 1, ['#a9a35c', '#c2a657', '#8a7634']);
  for (let row = -16; row <= 16; row++) {
    const tint = row % 2 === 0 ? 'rgba(84,88,38,.34)' : 'rgba(244,220,150,.22)';
    shape(brush, tint, [
      [0.55 + row * 0.012, 0.47],
      [0.55 + (row + 0.6) * 0.012, 0.47],
      [0.55 + (row + 0.6) * 0.14, 1],
      [0.55 + row * 0.14, 1],
    ]);
  }
  for (let tree = 0; tree < 9; tree++) {
    const x = brush.random.next();
    brush.paint.fillStyle = '#4d5c3f';
    brush.paint.beginPath();
    brush.paint.ellipse(x * brush.width, 0.455 * brush.height, brush.width * 0.018, brush.height * 0.035, 0, 0, 7);
    brush.paint.fill();
  }
};

/** A snowed-in mountain. */
export const snow: Scene = (brush) => {
  wash(brush, 0, 1, ['#6f93b0', '#b5cad6', '#e9edea']);
  ridge(brush, 0.4, 0.3, '#c9d6de', 1);
  ridge(brush, 0.52, 0.26, '#eef2f3', 1);
  ridge(brush, 0.6, 0.2, '#a9bac6', 0.9);
  ridge(brush, 0.72, 0.12, '#f4f6f4', 0.5);
  ridge(brush, 0.86, 0.06, '#d7dedf', 0.3);
  for (let tree = 0; tree < 26; tree++) {
    const [x, y, size] = [brush.random.next(), 0.78 + brush.random.next() * 0.18, 0.02 + brush.random.next() * 0.03];
    shape(brush, '#34463f', [
      [x, y - size * 3.4],
      [x + size * 0.5, y],
      [x - size * 0.5, y],
    ]);
  }
  glow(brush, 0.75, 0.12, 0.4, 'rgba(255,252,235,.8)');
};
