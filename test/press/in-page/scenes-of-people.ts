// Runs in the page. Pictures with people in them: readers, traders, players.
import { glints, glow, line, ridge, shape, wash } from './brush.ts';
import { person, runner, type Scene } from './figures.ts';
import { dawn, day, dusk } from './skies.ts';

/** A reader before shelves. */
export const library: Scene = (brush) => {
  const { random } = brush;
  wash(brush, 0, 1, ['#4f4234', '#6b5640', '#3d3128']);
  for (let shelf = 0; shelf < 5; shelf++) {
    const bottom = 0.19 + shelf * 0.2;
    for (let x = 0.01; x < 1; ) {
      const [thick, tall] = [0.008 + random.next() * 0.02, 0.11 + random.next() * 0.055];
      shape(brush, random.pick(['#8c3f2f', '#2f5a54', '#c7a566', '#d9cfb8', '#5b4a3a', '#39506b', '#a8865a', '#704a3c']), [
        [x, bottom - tall],
        [x + thick, bottom - tall],
        [x + thick, bottom],
        [x, bottom],
      ]);
      shape(brush, 'rgba(255,240,210,.22)', [
        [x, bottom - tall * 0.8],
        [x + thick, bottom - tall * 0.8],
        [x + thick, bottom - tall * 0.74],
        [x, bottom - tall * 0.74],
      ]);
      x += thick + 0.0015 + (random.next() < 0.04 ? 0.02 : 0);
    }
    shape(brush, '#2e241c', [
      [0, bottom],
      [1, bottom],
      [1, bottom + 0.018],
      [0, bottom + 0.018],
    ]);
  }
  glow(brush, 0.28, 0.2, 0.55, 'rgba(255,226,168,.55)');
  person(brush, 0.74, 0.52, 0.34, '#241d1a');
};

/** A portrait against the light: the sitter as a silhouette before a window on the bay. */
export const portrait: Scene = (brush) => {
  const { paint, width, height, random } = brush;
  wash(brush, 0, 0.62, random.pick([dawn, dusk, day]));
  wash(brush, 0.62, 1, ['#a7b0a8', '#6d8288']);
  glow(brush, 0.3, 0.5, 0.6, 'rgba(255,242,210,.9)');
  ridge(brush, 0.62, 0.05, '#93a0a0');
  glints(brush, 0.63, 0.3, '#fff3d6', 120);
  for (let spot = 0; spot < 16; spot++)
    glow(brush, random.next(), 0.56 + random.next() * 0.12, 0.012 + random.next() * 0.02, 'rgba(255,226,160,.65)');
  for (const bar of [0.08, 0.36, 0.92]) line(brush, '#3a3230', 0.014, [bar, 0], [bar, 1]);
  line(brush, '#3a3230', 0.012, [0, 0.2], [1, 0.2]);
  const at = 0.6 + random.next() * 0.06;
  person(brush, at, 0.5, 0.62, '#231f20');
  paint.fillStyle = '#231f20';
  paint.beginPath();
  paint.ellipse((at - 0.045) * width, 0.52 * height, 0.02 * width, 0.03 * height, 0.3, 0, 7);
  paint.fill();
  shape(brush, 'rgba(255,230,190,.16)', [
    [at - 0.19, 1],
    [at - 0.13, 0.76],
    [at - 0.06, 0.68],
    [at - 0.1, 0.8],
    [at - 0.15, 1],
  ]);
};

/** Stalls and crates. */
export const market: Scene = (brush) => {
  const { random } = brush;
  wash(brush, 0, 1, ['#b6a583', '#8d7656', '#56432f']);
  for (let stall = 0; stall < 5; stall++) {
    const x = stall * 0.24 - 0.1;
    const [light, dark] = random.pick([
      ['#e9dcc2', '#b5503a'],
      ['#efe6cf', '#2f6a62'],
      ['#e7d6ae', '#c08a2f'],
    ] as const);
    for (let stripe = 0; stripe < 8; stripe++)
      shape(brush, stripe % 2 === 0 ? light : dark, [
        [x + stripe * 0.028 + 0.02, 0.12],
        [x + stripe * 0.028 + 0.048, 0.12],
        [x + stripe * 0.032 + 0.032, 0.34],
        [x + stripe * 0.032, 0.34],
      ]);
    line(brush, '#3a2d22', 0.004, [x + 0.02, 0.3], [x + 0.02, 0.9]);
  }
  for (let at = 0; at < 5; at++)
    person(
      brush,
      random.next(),
      0.42 + random.next() * 0.08,
      0.2 + random.next() * 0.06,
      random.pick(['#3a3430', '#4b3a34', '#2f3b40']),
    );
  shape(brush, '#6d5740', [
    [0, 0.7],
    [1, 0.66],
    [1, 1],
    [0, 1],
  ]);
  for (let crate = 0; crate < 120; crate++) {
    brush.paint.fillStyle = random.pick(['#c9ced0', '#9fb2ba', '#d8893d', '#b9422f', '#7f8f4a', '#e1c069']);
    brush.paint.beginPath();
    brush.paint.ellipse(
      random.next() * brush.width,
      (0.74 + random.next() * 0.24) * brush.height,
      brush.width * 0.02,
      brush.height * 0.02,
      random.next(),
      0,
      7,
    );
    brush.paint.fill();
  }
  glow(brush, 0.5, 0.4, 0.5, 'rgba(255,232,180,.4)');
};

/** A match by floodlight. */
export const stadium: Scene = (brush) => {
  const { random, paint, width, height } = brush;
  wash(brush, 0, 0.5, ['#2f3f52', '#5e6e7c', '#a89f93']);
  shape(brush, '#4b4f55', [
    [0, 0.3],
    [1, 0.24],
    [1, 0.52],
    [0, 0.52],
  ]);
  for (let fan = 0; fan < 1400; fan++) {
    paint.fillStyle = random.pick(['#c9c1b2', '#8b3a2f', '#2b5a52', '#d8b765', '#6f7780', '#33363c']);
    paint.fillRect(random.next() * width, (0.3 + random.next() * 0.2) * height, width * 0.005, height * 0.008);
  }
  wash(brush, 0.52, 1, ['#6f9360', '#4d7a4a', '#376039']);
  for (let band = 0; band < 6; band++)
    shape(brush, 'rgba(255,255,220,.08)', [
      [band * 0.2 - 0.1, 0.52],
      [band * 0.2, 0.52],
      [band * 0.3 - 0.1, 1],
      [band * 0.3 - 0.3, 1],
    ]);
  line(brush, 'rgba(255,255,255,.8)', 0.004, [0, 0.6], [1, 0.57]);
  line(brush, 'rgba(255,255,255,.8)', 0.004, [0.62, 0.58], [0.8, 1]);
  for (let player = 0; player < 7; player++)
    runner(brush, 0.1 + random.next() * 0.8, 0.6 + random.next() * 0.22, random.pick(['#b5332b', '#efe9dc']));
  for (const lamp of [0.12, 0.88]) {
    line(brush, '#22262b', 0.004, [lamp, 0.04], [lamp, 0.3]);
    glow(brush, lamp, 0.05, 0.16, 'rgba(255,255,235,.9)');
  }
};

/** Three players and their public. */
export const stage: Scene = (brush) => {
  wash(brush, 0, 1, ['#1f1d2a', '#3a2a3a', '#241b20']);
  for (let beam = 0; beam < 5; beam++) {
    const x = 0.12 + beam * 0.19;
    const tint = brush.random.pick(['rgba(240,190,110,.22)', 'rgba(110,170,180,.2)', 'rgba(220,120,110,.2)']);
    shape(brush, tint, [
      [x, 0],
      [x + 0.03, 0],
      [x + 0.2 * (brush.random.next() - 0.3), 0.78],
      [x - 0.24 * brush.random.next() - 0.06, 0.78],
    ]);
  }
  glow(brush, 0.5, 0.62, 0.4, 'rgba(255,214,150,.55)');
  shape(brush, '#4d3a30', [
    [0, 0.78],
    [1, 0.78],
    [1, 0.86],
    [0, 0.86],
  ]);
  for (const x of [0.36, 0.5, 0.63]) {
    person(brush, x, 0.5, 0.2, '#17141a');
    shape(brush, '#17141a', [
      [x - 0.05, 0.62],
      [x + 0.05, 0.62],
      [x + 0.04, 0.8],
      [x - 0.04, 0.8],
    ]);
    line(brush, '#c48a4a', 0.007, [x - 0.03, 0.68], [x + 0.06, 0.6]);
  }
  for (let head = 0; head < 22; head++) person(brush, head / 21, 0.9 + brush.random.next() * 0.04, 0.16, '#0d0b10');
};
