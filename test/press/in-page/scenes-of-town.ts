// Runs in the page. Streets and buildings of the press photographer.
import { type Brush, clouds, glow, line, ridge, shape, wash } from './brush.ts';
import { runner, type Scene } from './figures.ts';
import { dawn, day, dusk } from './skies.ts';

/** Roofs and a tower. */
export const town: Scene = (brush) => {
  wash(brush, 0, 1, brush.random.pick([dawn, dusk]));
  glow(brush, 0.3, 0.4, 0.45, 'rgba(255,232,190,.8)');
  ridge(brush, 0.5, 0.1, '#9a9a98', 0.5);
  for (let row = 0; row < 4; row++) {
    for (let house = 0; house < 13; house++)
      houseAt(brush, house / 12 + brush.random.next() * 0.04, 0.56 + row * 0.13 + brush.random.next() * 0.05, row);
  }
  shape(brush, '#cdb592', [
    [0.72, 0.22],
    [0.77, 0.22],
    [0.77, 0.7],
    [0.72, 0.7],
  ]);
  shape(brush, '#7a6650', [
    [0.715, 0.22],
    [0.775, 0.22],
    [0.745, 0.12],
  ]);
  shape(brush, 'rgba(70,52,40,.35)', [
    [0.75, 0.22],
    [0.77, 0.22],
    [0.77, 0.7],
    [0.75, 0.7],
  ]);
};

/** One house of a row; nearer rows are darker. */
function houseAt(brush: Brush, x: number, y: number, row: number): void {
  const { random } = brush;
  const [width, tall] = [0.06 + random.next() * 0.05, 0.12 + random.next() * 0.1];
  const wall = random.pick(
    [
      ['#b9a183', '#c7b08f', '#a98f76'],
      ['#cbb28b', '#d8c3a0', '#b4977a'],
      ['#b39270', '#9f8168', '#c5a883'],
      ['#8a6f5a', '#7b6452', '#9a7d63'],
    ][row] ?? ['#8a6f5a'],
  );
  shape(brush, wall, [
    [x - width, y - tall],
    [x, y - tall],
    [x, 1],
    [x - width, 1],
  ]);
  shape(brush, 'rgba(50,36,30,.26)', [
    [x - width * 0.3, y - tall],
    [x, y - tall],
    [x, 1],
    [x - width * 0.3, 1],
  ]);
  for (let storey = 0; storey < 4; storey++) {
    for (const door of [0.25, 0.52]) {
      const [left, top] = [x - width * (1 - door), y - tall + 0.025 + storey * 0.05];
      shape(brush, random.next() < 0.2 ? '#f2d58c' : 'rgba(50,44,44,.6)', [
        [left, top],
        [left + width * 0.13, top],
        [left + width * 0.13, top + 0.022],
        [left, top + 0.022],
      ]);
    }
  }
}

/** A platform with a train. */
export const station: Scene = (brush) => {
  wash(brush, 0, 1, ['#93a8b0', '#d5d4c4', '#c2b396', '#7d7060']);
  glow(brush, 0.5, 0.46, 0.35, 'rgba(255,246,220,.9)');
  shape(brush, '#4a4d4d', [
    [0, 0.02],
    [0.5, 0.44],
    [0, 0.3],
  ]);
  shape(brush, '#3d4041', [
    [1, 0],
    [0.5, 0.44],
    [1, 0.34],
  ]);
  shape(brush, '#a4967e', [
    [0, 0.8],
    [0.48, 0.47],
    [0.5, 0.47],
    [0.3, 1],
    [0, 1],
  ]);
  shape(brush, '#5b5148', [
    [0.5, 0.47],
    [0.54, 0.47],
    [1, 1],
    [0.3, 1],
  ]);
  for (let sleeper = 0; sleeper < 16; sleeper++) {
    const depth = (sleeper / 16) ** 2;
    const y = 0.48 + depth * 0.52;
    line(brush, '#453b33', 0.002 + depth * 0.012, [0.505 - depth * 0.12, y], [0.54 + depth * 0.36, y]);
  }
  for (const end of [0.47, 0.78]) line(brush, '#d7d2c4', 0.005, [0.52, 0.47], [end, 1]);
  for (let pillar = 0; pillar < 6; pillar++) {
    const depth = (pillar + 1) / 6;
    const x = 0.47 - depth ** 1.6 * 0.42;
    line(brush, '#3b3e3e', 0.003 + depth * 0.01, [x, 0.43 - depth * 0.26], [x, 0.48 + depth * 0.24]);
  }
  shape(brush, '#1f4a42', [
    [0.545, 0.4],
    [0.64, 0.36],
    [0.66, 0.6],
    [0.555, 0.5],
  ]);
  shape(brush, '#e9d9a4', [
    [0.56, 0.42],
    [0.6, 0.4],
    [0.605, 0.46],
    [0.562, 0.465],
  ]);
};

/** A front of columns. */
export const museum: Scene = (brush) => {
  wash(brush, 0, 0.8, day);
  clouds(brush, 0.05, 0.3, 'rgba(255,255,255,.6)');
  shape(brush, '#d3c3a4', [
    [0.08, 0.3],
    [0.5, 0.1],
    [0.92, 0.3],
  ]);
  shape(brush, 'rgba(90,70,48,.35)', [
    [0.16, 0.29],
    [0.5, 0.14],
    [0.84, 0.29],
  ]);
  shape(brush, '#c4b291', [
    [0.08, 0.3],
    [0.92, 0.3],
    [0.92, 0.36],
    [0.08, 0.36],
  ]);
  shape(brush, '#6f5f4c', [
    [0.1, 0.36],
    [0.9, 0.36],
    [0.9, 0.8],
    [0.1, 0.8],
  ]);
  for (let column = 0; column < 8; column++) {
    const x = 0.11 + column * 0.105;
    shape(brush, '#dccdb0', [
      [x, 0.36],
      [x + 0.05, 0.36],
      [x + 0.05, 0.8],
      [x, 0.8],
    ]);
    shape(brush, 'rgba(90,70,48,.3)', [
      [x + 0.033, 0.36],
      [x + 0.05, 0.36],
      [x + 0.05, 0.8],
      [x + 0.033, 0.8],
    ]);
  }
  for (let step = 0; step < 5; step++)
    shape(brush, ['#cbbb9b', '#baa988', '#a99877', '#9a8a6a', '#8b7b5d'][step] ?? '#8b7b5d', [
      [0.08 - step * 0.04, 0.8 + step * 0.04],
      [0.92 + step * 0.04, 0.8 + step * 0.04],
      [0.96 + step * 0.04, 0.84 + step * 0.04],
      [0.04 - step * 0.04, 0.84 + step * 0.04],
    ]);
  for (let at = 0; at < 4; at++) runner(brush, 0.2 + brush.random.next() * 0.6, 0.74, '#3b4248');
  glow(brush, 0.2, 0.15, 0.5, 'rgba(255,246,220,.5)');
};

/** Cyclists on the front. */
export const bicycles: Scene = (brush) => {
  wash(brush, 0, 1, ['#b7c6c6', '#e2dac4', '#c8b48e']);
  for (let house = 0; house < 10; house++) houseAt(brush, 0.05 + house * 0.11, 0.42, 1 + (house % 2));
  shape(brush, '#8d867a', [
    [0, 0.7],
    [1, 0.64],
    [1, 1],
    [0, 1],
  ]);
  shape(brush, '#3e6f63', [
    [0, 0.82],
    [1, 0.72],
    [1, 0.84],
    [0, 0.98],
  ]);
  const { paint, width, height } = brush;
  for (const [x, y, size] of [
    [0.25, 0.8, 0.09],
    [0.56, 0.76, 0.075],
    [0.82, 0.72, 0.06],
  ] as const) {
    paint.strokeStyle = '#22282a';
    paint.lineWidth = width * 0.005;
    for (const wheel of [-0.75, 0.75]) {
      paint.beginPath();
      paint.arc((x + wheel * size) * width, y * height, size * width * 0.52, 0, 7);
      paint.stroke();
    }
    line(brush, '#22282a', 0.006, [x - size * 0.75, y], [x, y - size * 1.1]);
    line(brush, '#22282a', 0.006, [x + size * 0.75, y], [x + size * 0.5, y - size * 1.5]);
    line(brush, '#22282a', 0.006, [x, y], [x + size * 0.5, y - size * 1.1]);
    shape(brush, brush.random.pick(['#a3412e', '#2d4d67', '#c79a3d']), [
      [x - size * 0.25, y - size * 1.3],
      [x + size * 0.1, y - size * 1.2],
      [x + size * 0.42, y - size * 3],
      [x + size * 0.05, y - size * 3.2],
    ]);
    paint.fillStyle = '#6b4a38';
    paint.beginPath();
    paint.arc((x + size * 0.35) * width, (y - size * 3.6) * height, size * width * 0.2, 0, 7);
    paint.fill();
  }
  glow(brush, 0.8, 0.2, 0.5, 'rgba(255,243,214,.6)');
};
