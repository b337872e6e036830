import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MarkColour } from '../../../preload/model-marks.ts';
import { blend, type Colour, contrast, distance, readHex, seenBy, sights } from '../../support/colour-vision.ts';

const tokens = readFileSync(join(import.meta.dirname, '../../../renderer/style/tokens.css'), 'utf8');
const token = (name: string): Colour => readHex(new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(tokens)?.[1] ?? '');

const names = MarkColour.options;
/** Each paper with its ink and the way in which marks lie on it: white, newsprint, sepia; and the pages of the night, inverted. */
const papers = {
  white: { paper: '#ffffff', ink: '#1c1d1f', prefix: 'mark', how: 'multiply' },
  newsprint: { paper: '#f3efe4', ink: '#26241f', prefix: 'mark', how: 'multiply' },
  sepia: { paper: '#f4e6c8', ink: '#2b2417', prefix: 'mark', how: 'multiply' },
  dark: { paper: '#1f1f1f', ink: '#e6e4df', prefix: 'night', how: 'screen' },
  black: { paper: '#000000', ink: '#ffffff', prefix: 'night', how: 'screen' },
} as const;

const washes = ({ paper, prefix, how }: (typeof papers)[keyof typeof papers]): Colour[] =>
  names.map((name) => blend(token(`${prefix}-${name}`), readHex(paper), how));

describe('the colours of marks', () => {
  it('let the ink be read on every paper', () => {
    for (const one of Object.values(papers)) {
      for (const [at, wash] of washes(one).entries()) {
        const ink = blend(token(`${one.prefix}-${names[at]}`), readHex(one.ink), one.how);
        expect(contrast(ink, wash), `${names[at]} on ${one.paper}`).toBeGreaterThan(4.5);
      }
    }
  });

  it('are told apart, and from the paper, by every kind of sight', () => {
    const least: string[] = [];
    for (const [name, one] of Object.entries(papers)) {
      for (const [sight, matrix] of Object.entries(sights)) {
        const seen = [readHex(one.paper), ...washes(one)].map((colour) => seenBy(matrix, colour));
        const all = seen.flatMap((colour, at) => seen.slice(at + 1).map((other) => distance(colour, other)));
        least.push(`${name} ${sight} ${Math.min(...all).toFixed(1)}`);
        expect(Math.min(...all), `${name}, ${sight}`).toBeGreaterThan(11);
      }
    }
    console.log(`least distance of two colours of marks (CIEDE2000): ${least.join(', ')}`);
  });
});
