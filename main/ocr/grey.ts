// A picture in shades of grey, and what is cut out of it, turned and made smaller. Refuses colours.

/** One byte a pixel, row by row, 0 black. */
export type Grey = { width: number; height: number; data: Uint8Array };

/** A rectangle of whole pixels. */
export type Area = { left: number; top: number; width: number; height: number };

/** The mean of each square of `factor` by `factor` pixels. */
export function shrink({ width, height, data }: Grey, factor: number): Grey {
  if (factor <= 1) return { width, height, data };
  const across = Math.max(1, Math.floor(width / factor));
  const down = Math.max(1, Math.floor(height / factor));
  const small = new Uint8Array(across * down);
  const sums = new Uint32Array(across);
  for (let row = 0; row < down; row += 1) {
    sums.fill(0);
    for (let step = 0; step < factor; step += 1) {
      let at = (row * factor + step) * width;
      for (let column = 0; column < across; column += 1) {
        let sum = 0;
        for (let pixel = 0; pixel < factor; pixel += 1) sum += data[at++] ?? 0;
        sums[column] = (sums[column] ?? 0) + sum;
      }
    }
    for (let column = 0; column < across; column += 1) {
      small[row * across + column] = (sums[column] ?? 0) / (factor * factor);
    }
  }
  return { width: across, height: down, data: small };
}

/** The picture turned about its middle by `radians` against the clock, on white paper of the same size. */
export function turn({ width, height, data }: Grey, radians: number): Grey {
  const turned = new Uint8Array(width * height).fill(255);
  const [sin, cos] = [Math.sin(radians), Math.cos(radians)];
  const [middleX, middleY] = [width / 2, height / 2];
  for (let row = 0; row < height; row += 1) {
    let x = middleX - middleX * cos - (row - middleY) * sin;
    let y = middleY - middleX * sin + (row - middleY) * cos;
    const start = row * width;
    for (let column = 0; column < width; column += 1, x += cos, y += sin) {
      const [left, top] = [Math.floor(x), Math.floor(y)];
      if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) continue;
      const at = top * width + left;
      const [right, low] = [x - left, y - top];
      const upper = (data[at] ?? 255) * (1 - right) + (data[at + 1] ?? 255) * right;
      const lower = (data[at + width] ?? 255) * (1 - right) + (data[at + width + 1] ?? 255) * right;
      turned[start + column] = upper * (1 - low) + lower * low + 0.5;
    }
  }
  return { width, height, data: turned };
}

/** Where a point of the turned picture was before. */
export function turnBack(x: number, y: number, { width, height }: Grey, radians: number): { x: number; y: number } {
  const [sin, cos] = [Math.sin(radians), Math.cos(radians)];
  const [dx, dy] = [x - width / 2, y - height / 2];
  return { x: width / 2 + dx * cos - dy * sin, y: height / 2 + dx * sin + dy * cos };
}

/** The areas of a picture without what others take up, on paper of the tone given; `frame` holds them all. */
export function cutOut({ width, data }: Grey, frame: Area, areas: readonly Area[], others: readonly Area[], paper: number): Grey {
  const cut = new Uint8Array(frame.width * frame.height).fill(paper);
  for (const area of areas) {
    const left = Math.max(area.left, frame.left);
    const right = Math.min(area.left + area.width, frame.left + frame.width);
    const bottom = Math.min(area.top + area.height, frame.top + frame.height);
    if (right <= left) continue;
    for (let row = Math.max(area.top, frame.top); row < bottom; row += 1) {
      const from = row * width;
      cut.set(data.subarray(from + left, from + right), (row - frame.top) * frame.width + left - frame.left);
    }
  }
  for (const other of others) {
    const left = Math.max(0, other.left - frame.left);
    const right = Math.min(frame.width, other.left + other.width - frame.left);
    if (right <= left) continue;
    const bottom = Math.min(frame.height, other.top + other.height - frame.top);
    for (let row = Math.max(0, other.top - frame.top); row < bottom; row += 1)
      cut.fill(paper, row * frame.width + left, row * frame.width + right);
  }
  return { width: frame.width, height: frame.height, data: cut };
}
