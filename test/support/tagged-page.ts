// A page with two stories side by side, of which every paragraph is a piece of marked content, to be tagged in all ways.
import type { MadeElement, MadePage } from './make-pdf.ts';

/** The pieces by their marked-content ids: two headlines with three paragraphs each. A folio is marked as an artifact. */
export const pieces = { left: { head: 0, text: [1, 2, 3] }, right: { head: 4, text: [5, 6, 7] } } as const;

const PARAGRAPH_LINES = 7;
const LEADING = 12;

/** The page; `tags` are the tags of the pieces in the content stream, which count for nothing beside their ids. */
export function makeTaggedPage(tree: MadeElement[] | undefined, isTagged: (piece: number) => boolean = () => true): MadePage {
  const content: string[] = ['/Artifact BMC BT /F 9 Tf 1 0 0 1 290 20 Tm (12) Tj ET EMC'];
  const add = (piece: number, lines: readonly string[], x: number, y: number, size: number): void => {
    const drawn = lines.map((line, at) => `BT /F ${size} Tf 1 0 0 1 ${x} ${y - at * LEADING} Tm (${line}) Tj ET`).join(' ');
    content.push(isTagged(piece) ? `/P <</MCID ${piece}>> BDC ${drawn} EMC` : drawn);
  };
  for (const [name, x] of [
    ['left', 40],
    ['right', 320],
  ] as const) {
    const { head, text } = pieces[name];
    add(head, [`Headline on the ${name}`], x, 740, 22);
    text.forEach((piece, at) => {
      add(piece, paragraphOf(name, at), x, 710 - at * PARAGRAPH_LINES * LEADING, 10);
    });
  }
  return { content: content.join('\n'), ...(tree === undefined ? {} : { tree }) };
}

function paragraphOf(name: string, at: number): string[] {
  const words = `The ${name} story goes on in paragraph number ${at + 1}`;
  return Array.from({ length: PARAGRAPH_LINES }, (_, line) => `${words} line ${line}${line === PARAGRAPH_LINES - 1 ? '.' : ''}`);
}

/** An element. */
export const element = (role: string, ...kids: (MadeElement | number)[]): MadeElement => ({ role, kids });
