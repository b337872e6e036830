// Runs in the page. Replaces the laid-out text by single words (or word halves) that stand at the same places
// in a shuffled document order, so that the PDF draws the same page with nothing left of the reading order.
import { seedRandom } from '../random.ts';
import { isSameLine, type Placed, placeWords, rectsOf } from './measure-truth.ts';

type Piece = { text: string; rect: DOMRect; style: CSSStyleDeclaration; direction: string };

const copied = ['color', 'fontFamily', 'fontSize', 'fontStyle', 'fontWeight', 'fontFeatureSettings', 'letterSpacing'] as const;

/** Shuffles every page with its own seed. Rules, boxes and tints stay where they are; photographs go. */
export function shufflePages(seed: string): void {
  const pages = [...document.querySelectorAll<HTMLElement>('.page')];
  const pieces = pages.map((page) =>
    [...page.querySelectorAll<HTMLElement>('[data-role]')].flatMap(placeWords).flatMap(cutPieces),
  );
  document.body.classList.add('shuffled');
  pages.forEach((page, index) => {
    const random = seedRandom(`${seed}/${index}`);
    drawPieces(page, random.shuffle(pieces[index] ?? []));
  });
}

/** One piece for each rectangle of a word; the first of two gets the hyphen that the line end shows. */
function cutPieces(word: Placed): Piece[] {
  const parent = word.spans[0]?.node.parentElement ?? word.block;
  const texts = word.rects.map(() => '');
  const owners: (HTMLElement | null)[] = word.rects.map(() => null);
  for (const { node, start, end } of word.spans) {
    for (let at = start; at < end; at++) {
      const character = node.data.charAt(at);
      const rect = rectsOf({ node, start: at, end: at + 1 }).at(-1);
      const found = rect === undefined ? -1 : word.rects.findIndex((whole) => isWithin(rect, whole));
      const index = found >= 0 ? found : lastFilled(texts);
      texts[index] += character === '\u00AD' ? '-' : character;
      owners[index] ??= node.parentElement;
    }
  }
  return word.rects.map((rect, index) => {
    const style = getComputedStyle(owners[index] ?? parent);
    return { text: texts[index] ?? '', rect, style, direction: style.direction };
  });
}

const lastFilled = (texts: readonly string[]): number =>
  Math.max(
    0,
    texts.findLastIndex((text) => text !== ''),
  );

function isWithin(part: DOMRect, whole: DOMRect): boolean {
  return isSameLine(whole, part) && part.left > whole.left - 1 && part.right < whole.right + 1;
}

function drawPieces(page: HTMLElement, pieces: readonly Piece[]): void {
  const spans = pieces.map((piece) => {
    const span = document.createElement('span');
    span.className = 'piece';
    span.textContent = piece.text;
    span.dir = piece.direction;
    for (const name of copied) span.style[name] = piece.style[name];
    span.style.left = '0';
    span.style.top = '0';
    return span;
  });
  page.append(...spans);
  const drawn = spans.map((span) => {
    const range = document.createRange();
    range.selectNodeContents(span);
    return range.getBoundingClientRect();
  });
  pieces.forEach(({ rect }, index) => {
    const [span, now] = [spans[index], drawn[index]];
    if (span === undefined || now === undefined) return;
    span.style.left = `${rect.left - now.left}px`;
    span.style.top = `${rect.top - now.top}px`;
  });
}
