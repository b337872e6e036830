// Gathers ink that touches into parts: letters, groups of letters, dots, rules, pictures. Refuses to say what a part is.
import type { Ink } from './ink.ts';

/** A part by the smallest rectangle around it, the far edges not included, and how many of its pixels are ink. */
export type Part = { x0: number; y0: number; x1: number; y1: number; pixels: number };

/** All parts, in the order of their first pixels. Pixels that touch by a corner belong together. */
export function findParts({ width, height, cells }: Ink): Part[] {
  const labels = new Int32Array(width * height);
  const parents: number[] = [0];
  const find = (label: number): number => {
    let root = label;
    while (parents[root] !== root) root = parents[root] ?? 0;
    for (let at = label; at !== root; ) {
      const next = parents[at] ?? root;
      parents[at] = root;
      at = next;
    }
    return root;
  };
  const join = (one: number, other: number): number => {
    const [a, b] = [find(one), find(other)];
    parents[Math.max(a, b)] = Math.min(a, b);
    return Math.min(a, b);
  };
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const at = row * width + column;
      if (cells[at] !== 1) continue;
      let label = column > 0 ? (labels[at - 1] ?? 0) : 0;
      const [from, to] = row === 0 ? [1, 0] : [Math.max(0, column - 1), Math.min(width - 1, column + 1)];
      for (let x = from; x <= to; x += 1) {
        const above = labels[at - width - column + x] ?? 0;
        if (above !== 0 && above !== label) label = label === 0 ? above : join(label, above);
      }
      if (label === 0) {
        label = parents.length;
        parents.push(label);
      }
      labels[at] = label;
    }
  }
  return measure(labels, width, find);
}

function measure(labels: Int32Array, width: number, find: (label: number) => number): Part[] {
  const parts = new Map<number, Part>();
  for (let at = 0; at < labels.length; at += 1) {
    const label = labels[at] ?? 0;
    if (label === 0) continue;
    const x = at % width;
    const y = (at - x) / width;
    const root = find(label);
    const part = parts.get(root);
    if (part === undefined) {
      parts.set(root, { x0: x, y0: y, x1: x + 1, y1: y + 1, pixels: 1 });
      continue;
    }
    part.x0 = Math.min(part.x0, x);
    part.x1 = Math.max(part.x1, x + 1);
    part.y1 = y + 1;
    part.pixels += 1;
  }
  return [...parts.values()];
}
