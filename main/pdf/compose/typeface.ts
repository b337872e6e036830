// A font as HarfBuzz reads it: which glyphs a stretch of text becomes, and where they stand. Sizes are thousandths of the font's size.
// Refuses to know pages: lines and places are made in set-paragraph.ts.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Blob, Buffer, BufferFlag, ClusterLevel, Face, Font, Direction as HbDirection, shape } from 'harfbuzzjs';
import type { Direction } from '#border/model';

/** One glyph: the text that it stands for (empty for the second of two glyphs of one letter), and its place in the run. */
export type Glyph = {
  glyph: number;
  text: string;
  /** Where its text begins. */
  start: number;
  advance: number;
  /** What the font itself says of its width. */
  width: number;
  offsetX: number;
  offsetY: number;
};

/** An open font. */
export type Typeface = {
  name: string;
  bytes: Uint8Array;
  ascent: number;
  descent: number;
  box: readonly [number, number, number, number];
  shape: (text: string, start: number, end: number, direction: Direction) => Glyph[];
};

const family = '@expo-google-fonts/ibm-plex-sans-arabic';
const files = { regular: '400Regular/IBMPlexSansArabic_400Regular.ttf', bold: '700Bold/IBMPlexSansArabic_700Bold.ttf' } as const;

/** Beside the bundle, where test/run/copy-parts.ts puts it, or in its package. */
const placeOf = (weight: keyof typeof files): string | URL =>
  import.meta.url.endsWith('.ts')
    ? createRequire(import.meta.url).resolve(`${family}/${files[weight]}`)
    : new URL(`./plex-${weight}.ttf`, import.meta.url);

/** Signs that only steer: they have no glyph, and nobody copies them. */
const unseen = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** The end of each cluster: where the next one of the same run begins in the text, whatever the direction. */
const endsOf = (starts: readonly number[], end: number): Map<number, number> => {
  const sorted = [...new Set(starts)].sort((one, other) => one - other);
  return new Map(sorted.map((start, at) => [start, sorted[at + 1] ?? end]));
};

/** Opens the font of a weight: one family with the letters of all three languages of the interface. */
export function openTypeface(weight: keyof typeof files): Typeface {
  const bytes = readFileSync(placeOf(weight));
  const face = new Face(new Blob(Uint8Array.from(bytes).buffer));
  const font = new Font(face);
  const scale = 1000 / face.upem;
  const head = face.referenceTable('head');
  if (head === undefined) throw new Error(`the font ${weight} has no head`);
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const corner = (at: number): number => Math.round(view.getInt16(at) * scale);
  const { ascender, descender } = font.hExtents();
  // One for all: its memory is outside of what JavaScript tidies up in time.
  const buffer = new Buffer();
  return {
    name: weight === 'bold' ? 'IBMPlexSansArabic-Bold' : 'IBMPlexSansArabic-Regular',
    bytes,
    ascent: ascender * scale,
    descent: descender * scale,
    box: [corner(36), corner(38), corner(40), corner(42)],
    shape: (text, start, end, direction) => {
      buffer.reset();
      buffer.setClusterLevel(ClusterLevel.MONOTONE_CHARACTERS);
      buffer.setFlags(BufferFlag.REMOVE_DEFAULT_IGNORABLES);
      // The whole text is context: a letter joins the one before it, also where a run begins between them.
      buffer.addText(text, start, end - start);
      buffer.setDirection(direction === 'rtl' ? HbDirection.RTL : HbDirection.LTR);
      buffer.guessSegmentProperties();
      shape(font, buffer);
      const infos = buffer.getGlyphInfos();
      const places = buffer.getGlyphPositions();
      const ends = endsOf(
        infos.map(({ cluster }) => cluster),
        end,
      );
      const told = new Set<number>();
      return infos.map(({ codepoint, cluster }, at) => {
        const isFirst = !told.has(cluster);
        told.add(cluster);
        const { xAdvance = 0, xOffset = 0, yOffset = 0 } = places[at] ?? {};
        return {
          glyph: codepoint,
          text: isFirst ? text.slice(cluster, ends.get(cluster)).replace(unseen, '') : '',
          start: cluster,
          advance: xAdvance * scale,
          width: font.glyphHAdvance(codepoint) * scale,
          offsetX: xOffset * scale,
          offsetY: yOffset * scale,
        };
      });
    },
  };
}
