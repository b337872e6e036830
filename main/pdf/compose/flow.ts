// Text that flows down the pages of a PDF: paragraphs one below another, each from the side from which it is read, with a foot on each page.
// Refuses to know what is told.
import type { Direction } from '#border/model';
import { type Span, setParagraph } from './set-paragraph.ts';
import { type Colour, type Sheets, sheetSize } from './sheet.ts';
import type { Typeface } from './typeface.ts';

/** How a paragraph is set. `indent` is left free on the side where its lines begin. */
export type Look = { size: number; leading: number; colour: Colour; indent?: number; bar?: Colour };

/** Where a line of a paragraph came to stand. */
export type Place = { x: number; y: number; width: number; height: number };

/** The flow. */
export type Flow = {
  /** The next free height on the page at hand. */
  y: () => number;
  /** Leaves so much free. */
  leave: (points: number) => void;
  /** Begins a page unless so much room is left. */
  need: (points: number) => Promise<void>;
  /** How high a paragraph would be. */
  heightOf: (spans: readonly Span[], look: Look) => number;
  paragraph: (spans: readonly Span[], look: Look) => Promise<Place[]>;
};

/** What is left free around the text, in points. */
export const margin = { side: 56, top: 56, bottom: 64 } as const;
export const columnWidth = sheetSize.width - 2 * margin.side;
const bottom = sheetSize.height - margin.bottom;

/** Begins to let text flow; `foot` gives what stands at the foot of a page. */
export function openFlow(
  sheets: Sheets,
  { otherwise, face, foot }: { otherwise: Direction; face: Typeface; foot: (page: number) => string },
): Flow {
  let y = bottom + 1;

  const begin = async (): Promise<void> => {
    const number = await sheets.begin();
    y = margin.top;
    const [line] = setParagraph([{ text: foot(number), face }], { size: 8, room: columnWidth, otherwise }).lines;
    if (line === undefined) return;
    const x = (sheetSize.width - line.width) / 2;
    sheets.line(line, { x, baseline: sheetSize.height - 36, size: 8, colour: [0.35, 0.35, 0.37] });
  };

  const need = async (points: number): Promise<void> => {
    if (y + points > bottom) await begin();
  };

  const set = (spans: readonly Span[], { size, indent = 0 }: Look) =>
    setParagraph(spans, { size, room: columnWidth - indent, otherwise });

  return {
    y: () => y,
    leave: (points) => {
      y += points;
    },
    need,
    heightOf: (spans, look) => set(spans, look).lines.length * look.leading,
    paragraph: async (spans, look) => {
      const { lines, direction } = set(spans, look);
      const { size, leading, colour, indent = 0, bar } = look;
      const places: Place[] = [];
      for (const line of lines) {
        await need(leading);
        const isLeft = direction === 'ltr';
        const x = isLeft ? margin.side + indent : margin.side + columnWidth - indent - line.width;
        const barX = isLeft ? margin.side : margin.side + columnWidth - 2;
        if (bar !== undefined) sheets.wash({ x: barX, y, width: 2, height: leading }, bar);
        sheets.line(line, { x, baseline: y + leading / 2 + size * 0.35, size, colour });
        places.push({ x, y, width: line.width, height: leading });
        y += leading;
      }
      return places;
    },
  };
}
