// How colours look to different eyes, and how far apart they are. Colours are linear shares of red, green and blue.
// Sources: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A physiologically-based model for simulation of color vision deficiency" (2009),
// severity 1; CIE 142-2001 for the distance (CIEDE2000); WCAG 2.2 for contrast.

/** Linear red, green and blue, from 0 to 1. */
export type Colour = readonly [number, number, number];

type Matrix = readonly [Colour, Colour, Colour];

/** The kinds of sight. */
export const sights: Readonly<Record<'usual' | 'protan' | 'deutan' | 'tritan', Matrix>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const dot = (row: Colour, [r, g, b]: Colour): number => Math.min(1, Math.max(0, row[0] * r + row[1] * g + row[2] * b));

/** A colour as an eye sees it. */
export const seenBy = ([r, g, b]: Matrix, colour: Colour): Colour => [dot(r, colour), dot(g, colour), dot(b, colour)];

const toLinear = (byte: number): number => {
  const share = byte / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};
const toGamma = (share: number): number => (share <= 0.0031308 ? 12.92 * share : 1.055 * share ** (1 / 2.4) - 0.055);

/** `#rrggbb` as a colour. */
export const readHex = (hex: string): Colour => {
  const byte = (at: number): number => toLinear(Number.parseInt(hex.slice(at, at + 2), 16));
  return [byte(1), byte(3), byte(5)];
};

/** Two colours as browsers blend them, channel by channel of what is shown. */
export const blend = (one: Colour, other: Colour, how: 'multiply' | 'screen'): Colour => {
  const channel = (at: 0 | 1 | 2): number => {
    const [a, b] = [toGamma(one[at]), toGamma(other[at])];
    return toLinear(255 * (how === 'multiply' ? a * b : a + b - a * b));
  };
  return [channel(0), channel(1), channel(2)];
};

const luminance = ([r, g, b]: Colour): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** The contrast of two colours, from 1 to 21. */
export const contrast = (one: Colour, other: Colour): number => {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
};

const toLab = ([r, g, b]: Colour): Colour => {
  const curve = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = curve((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = curve(luminance([r, g, b]));
  const z = curve((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
};

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** How far apart two colours are (CIEDE2000): 1 can just be seen, 10 cannot be overlooked. */
export function distance(one: Colour, other: Colour): number {
  const [[l1, a1, b1], [l2, a2, b2]] = [toLab(one), toLab(other)];
  const chroma7 = ((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2) ** 7;
  const g = 0.5 * (1 - Math.sqrt(chroma7 / (chroma7 + 25 ** 7)));
  const hue = (b: number, a: number): number => ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360;
  const [c1, c2] = [Math.hypot(a1 * (1 + g), b1), Math.hypot(a2 * (1 + g), b2)];
  const [h1, h2] = [hue(b1, a1 * (1 + g)), hue(b2, a2 * (1 + g))];
  const isAcross = Math.abs(h1 - h2) > 180;
  const turn = isAcross ? h2 - h1 - 360 * Math.sign(h2 - h1) : h2 - h1;
  const mean = isAcross ? (h1 + h2 + 360) / 2 : (h1 + h2) / 2;
  const [dl, dc, dh] = [l2 - l1, c2 - c1, 2 * Math.sqrt(c1 * c2) * Math.sin(radians(turn / 2))];
  const [l, c] = [(l1 + l2) / 2, (c1 + c2) / 2];
  const cos = (times: number, less: number): number => Math.cos(radians(times * mean - less));
  const t = 1 - 0.17 * cos(1, 30) + 0.24 * cos(2, 0) + 0.32 * cos(3, -6) - 0.2 * cos(4, 63);
  const sl = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2);
  const [sc, sh] = [1 + 0.045 * c, 1 + 0.015 * c * t];
  const bend = 60 * Math.exp(-(((mean - 275) / 25) ** 2));
  const rotation = -2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7)) * Math.sin(radians(bend));
  return Math.sqrt((dl / sl) ** 2 + (dc / sc) ** 2 + (dh / sh) ** 2 + rotation * (dc / sc) * (dh / sh));
}
