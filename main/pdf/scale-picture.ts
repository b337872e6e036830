// Makes a smaller picture from a larger one by averaging. Refuses to enlarge.

/** A picture of `width` × `height` pixels, four bytes (red, green, blue, unused) each, row by row from the top. */
export type Pixels = { width: number; height: number; data: Uint8Array };

/** The picture reduced to `width` pixels across; each new pixel is the mean of the whole pixels that it covers. */
export function scalePicture(source: Pixels, width: number): Pixels {
  if (width >= source.width) return source;
  const height = Math.max(1, Math.round((source.height * width) / source.width));
  const data = new Uint8Array(width * height * 4);
  const columnStart = Uint32Array.from({ length: width + 1 }, (_, x) => Math.floor((x * source.width) / width));
  for (let y = 0; y < height; y += 1) {
    const top = Math.floor((y * source.height) / height);
    const bottom = Math.max(top + 1, Math.floor(((y + 1) * source.height) / height));
    for (let x = 0; x < width; x += 1) {
      const left = columnStart[x] ?? 0;
      const right = columnStart[x + 1] ?? left + 1;
      averageInto(data, (y * width + x) * 4, source, left, right, top, bottom);
    }
  }
  return { width, height, data };
}

function averageInto(
  data: Uint8Array,
  at: number,
  source: Pixels,
  left: number,
  right: number,
  top: number,
  bottom: number,
): void {
  const from = source.data;
  let red = 0;
  let green = 0;
  let blue = 0;
  for (let y = top; y < bottom; y += 1) {
    for (let i = (y * source.width + left) * 4, end = (y * source.width + right) * 4; i < end; i += 4) {
      red += from[i] as number;
      green += from[i + 1] as number;
      blue += from[i + 2] as number;
    }
  }
  const count = (right - left) * (bottom - top);
  data[at] = red / count;
  data[at + 1] = green / count;
  data[at + 2] = blue / count;
  data[at + 3] = 255;
}
