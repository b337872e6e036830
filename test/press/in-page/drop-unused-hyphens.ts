// Runs in the page. Takes out the soft hyphens at which no line was broken: typesetting programs leave none of them in a PDF.
// Keeps those that show, so the line breaks stay as they are.

const soft = '\u00AD';

/** Call once the copy is fitted; the layout does not move, as a greedy line breaker never used these places. */
export function dropUnusedHyphens(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text && node.data.includes(soft)) nodes.push(node);
  }
  const kept = nodes.map((node) => keepShown(node));
  nodes.forEach((node, index) => {
    node.data = kept[index] ?? node.data;
  });
}

function keepShown(node: Text): string {
  let text = '';
  for (let at = 0; at < node.data.length; at++) {
    const character = node.data.charAt(at);
    if (character !== soft || isAtLineEnd(node, at)) text += character;
  }
  return text;
}

function isAtLineEnd(node: Text, at: number): boolean {
  const before = rectAt(node, at - 1);
  const after = rectAt(node, at + 1);
  return before !== null && after !== null && (Math.abs(before.top - after.top) > 2 || after.left - before.right > 8);
}

/** A range at the start of a line may open with an empty rectangle at the end of the line before. */
function rectAt(node: Text, at: number): DOMRect | null {
  const range = document.createRange();
  range.setStart(node, at);
  range.setEnd(node, at + 1);
  return [...range.getClientRects()].findLast((rect) => rect.width > 0) ?? null;
}
