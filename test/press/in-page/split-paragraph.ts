// Runs in the page. Cuts a paragraph between two of its lines, where a column ends.
// A word that was broken there keeps its hyphen, marked by data-cut as no letter of the text.

const soft = '\u00AD';

/**
 * Leaves in the block the lines that end above `limit` and returns the rest as a block of its own, or the whole block (taken out) when
 * not even its first line has room; null when all has. With `whole` it cuts between words only, for what is carried to another page.
 */
export function splitAt(block: HTMLElement, limit: number, whole: boolean): HTMLElement | null {
  const place = findPlace(block, limit);
  if (place === null) return null;
  const { node } = place;
  let { offset } = place;
  if (whole) offset = backToSpace(node, offset);
  if (isFirst(block, node, offset) || block.dataset.role === 'subhead') {
    block.remove();
    return block;
  }
  const isBroken = node.data.charAt(offset - 1) === soft;
  const range = document.createRange();
  range.setStart(node, offset);
  range.setEndAfter(block.lastChild ?? node);
  const rest = block.cloneNode(false) as HTMLElement;
  rest.append(range.extractContents());
  rest.classList.remove('first');
  rest.classList.add('tail');
  block.classList.add('split');
  if (isBroken) addHyphen(node);
  return rest;
}

function addHyphen(node: Text): void {
  node.data = node.data.slice(0, -1);
  const hyphen = document.createElement('span');
  hyphen.dataset.cut = '';
  hyphen.textContent = '-';
  node.after(hyphen);
}

/** The first letter whose line ends below the limit. */
function findPlace(block: HTMLElement, limit: number): { node: Text; offset: number } | null {
  for (const node of textsOf(block)) {
    let [low, high] = [0, node.data.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (bottomAt(node, middle) > limit + 0.5) high = middle;
      else low = middle + 1;
    }
    // What shows nothing stays behind: the space between two lines, the hyphen that may show.
    while (low < node.data.length && /[\s\u00AD]/u.test(node.data.charAt(low))) low++;
    if (low < node.data.length) return { node, offset: low };
  }
  return null;
}

function textsOf(block: HTMLElement): Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text && node.parentElement?.closest('.cap, figure') === null) nodes.push(node);
  }
  return nodes;
}

/** The foot of the line on which a character stands; one that shows nothing stands with the next. */
function bottomAt(node: Text, offset: number): number {
  for (let at = offset; at < node.data.length; at++) {
    const bottom = bottomOf(node, at);
    if (bottom !== null) return bottom;
  }
  for (let at = offset - 1; at >= 0; at--) {
    const bottom = bottomOf(node, at);
    if (bottom !== null) return bottom;
  }
  return Number.NEGATIVE_INFINITY;
}

function bottomOf(node: Text, at: number): number | null {
  const character = node.data.charAt(at);
  if (character === soft || character.trim() === '') return null;
  const range = document.createRange();
  range.setStart(node, at);
  range.setEnd(node, at + 1);
  return [...range.getClientRects()].findLast((part) => part.width > 0)?.bottom ?? null;
}

function backToSpace(node: Text, offset: number): number {
  let at = offset;
  while (at > 0 && node.data.charAt(at - 1).trim() !== '') at--;
  return at;
}

function isFirst(block: HTMLElement, node: Text, offset: number): boolean {
  const first = textsOf(block)[0];
  return node === first && node.data.slice(0, offset).replaceAll(soft, '').trim() === '';
}
