// Runs in the page. Fits copy into a page of fixed height as an editor does: rows share the height, text that
// does not fit is cut from its end by sentences (or carried on to the continuation), photographs take what is left.

/** The least height of an advert with its gap; below the next two it leaves out its slogan, then its details. */
const fillerPixels = 64;
const thinPixels = 84;
const slimPixels = 124;
const sentenceEnd = /(?<=[.!?؟…»”)])\s+(?=[\p{Lu}«“"(]|[\u0621-\u064A])/u;

/** Fits every page in order and returns remarks about what looks wrong (a photograph too tall, a gap). */
export function fitCopy(): string[] {
  for (const text of document.querySelectorAll<HTMLElement>('.text[data-carries]')) carryShare(text);
  return [...document.querySelectorAll<HTMLElement>('.page')].flatMap((page) => fitPage(page));
}

/** A story that is carried on keeps at most 55 % of its text on the page where it opens. */
function carryShare(text: HTMLElement): void {
  const continuation = findContinuation(text);
  const limit = text.textContent.length * 0.55;
  while (continuation !== null && text.textContent.length > limit && text.lastElementChild instanceof HTMLElement) {
    carryOn(text.lastElementChild, continuation);
    dropDangling(text);
  }
}

function findContinuation(text: HTMLElement): HTMLElement | null {
  return document.querySelector<HTMLElement>(`.text[data-continues="${text.dataset.carries ?? ''}"]`);
}

function fitPage(page: HTMLElement): string[] {
  freezeRows(page);
  const cells = [...page.querySelectorAll<HTMLElement>('.cell')];
  for (const cell of cells) fitCell(cell);
  const label = `page ${page.dataset.page ?? '?'}`;
  return cells.flatMap((cell, index) => inspectCell(cell).map((remark) => `${label}, cell ${index + 1}: ${remark}`));
}

/** Lets the rows find their heights without the elastic cells (briefs, listings), then fixes them. */
function freezeRows(page: HTMLElement): void {
  const elastic = [...page.querySelectorAll<HTMLElement>('.cell.elastic')];
  for (const cell of elastic) cell.classList.add('absent');
  const rows = [...page.querySelectorAll<HTMLElement>('.row')];
  for (const row of rows) row.style.flexGrow = row.querySelector('.cell:not(.elastic) .grow:not(.filler)') === null ? '0' : '1';
  const heights = rows.map((row) => row.getBoundingClientRect().height);
  rows.forEach((row, index) => {
    row.style.flex = 'none';
    row.style.height = `${Math.floor(heights[index] ?? 0)}px`;
  });
  for (const cell of elastic) cell.classList.remove('absent');
  page.classList.add('fitted');
}

function fitCell(cell: HTMLElement): void {
  while (isOverfull(cell) && cutOnce(cell)) {}
  const pictures = [...cell.querySelectorAll<HTMLElement>('figure.grow')];
  for (const picture of pictures) capPicture(picture);
  if (gapOf(cell) < fillerPixels) for (const picture of pictures) picture.removeAttribute('style');
  const filler = cell.querySelector<HTMLElement>(':scope > .filler');
  if (filler !== null && gapOf(cell) >= fillerPixels && cell.querySelector(':scope > .advert:not(.filler)') === null) {
    const gap = gapOf(cell);
    filler.classList.toggle('slim', gap < slimPixels);
    filler.classList.toggle('thin', gap < thinPixels);
    filler.classList.add('shown');
  } else stretchLeading(cell);
}

/** A picture never gets taller than its limit; what is left goes to the filler or the leading. */
function capPicture(picture: HTMLElement): void {
  const limit = Number(picture.dataset.limit ?? '1') * picture.clientWidth;
  if (picture.clientHeight <= limit) return;
  picture.style.height = `${Math.round(limit)}px`;
  picture.style.flex = 'none';
}

/** Opens the leading by up to a ninth where a cell falls short by less than an advert. */
function stretchLeading(cell: HTMLElement): void {
  const texts = [...cell.querySelectorAll<HTMLElement>('.text')];
  const leading = texts.map((text) => Number.parseFloat(getComputedStyle(text).lineHeight));
  for (let step = 1; step <= 16 && gapOf(cell) > 8; step++) {
    const set = (factor: number): void =>
      texts.forEach((text, index) => {
        text.style.lineHeight = `${(leading[index] ?? 14) * factor}px`;
      });
    set(1 + step / 144);
    if (!isOverfull(cell)) continue;
    set(1 + (step - 1) / 144);
    return;
  }
}

/** The height that nothing fills at the foot of a cell. */
function gapOf(cell: HTMLElement): number {
  const shown = [...cell.children].filter((child) => child.getBoundingClientRect().height > 0);
  const last = shown.at(-1);
  const inner = last instanceof HTMLElement && last.matches('.story') ? last.lastElementChild : last;
  return cell.getBoundingClientRect().bottom - Math.max(0, inner?.getBoundingClientRect().bottom ?? 0);
}

/** Measured on boxes, not by scrollHeight, which counts letters that are taller than their line (Amiri). */
function isOverfull(cell: HTMLElement): boolean {
  return gapOf(cell) < -1;
}

function cutOnce(cell: HTMLElement): boolean {
  const texts = [...cell.querySelectorAll<HTMLElement>('.text')].filter((text) => text.childElementCount > 0);
  const longest = texts.sort((a, b) => b.textContent.length / columnsOf(b) - a.textContent.length / columnsOf(a))[0];
  const last = longest?.lastElementChild;
  if (longest === undefined || !(last instanceof HTMLElement)) return false;
  const continuation = findContinuation(longest);
  if (longest.classList.contains('entries')) cutEntry(longest);
  else if (continuation === null) cutSentence(last);
  else carryOn(last, continuation);
  dropDangling(longest);
  return longest.childElementCount > 0;
}

/** An entry of a list goes whole: its paragraph and the heading above it. */
function cutEntry(text: HTMLElement): void {
  text.lastElementChild?.remove();
  while (text.lastElementChild?.matches('h3')) text.lastElementChild.remove();
}

const columnsOf = (text: HTMLElement): number => Number(text.dataset.columns ?? '1');

function cutSentence(paragraph: HTMLElement): void {
  const sentences = (paragraph.textContent ?? '').split(sentenceEnd);
  if (paragraph.dataset.role !== 'body' || paragraph.childElementCount > 0 || sentences.length < 2) paragraph.remove();
  else paragraph.textContent = dropQuestion(sentences.slice(0, -1)).join(' ');
}

/** A cut must not leave a question without its answer. */
function dropQuestion(sentences: string[]): string[] {
  return sentences.length > 1 && /[?؟]\s*»?$/u.test(sentences.at(-1) ?? '') ? sentences.slice(0, -1) : sentences;
}

/** Moves the last sentence to the continuation, joined again with what was moved of the same paragraph before. */
function carryOn(paragraph: HTMLElement, continuation: HTMLElement): void {
  const sentences = (paragraph.textContent ?? '').split(sentenceEnd);
  const canSplit = paragraph.dataset.role === 'body' && paragraph.childElementCount === 0 && sentences.length > 1;
  const moved = canSplit ? (sentences.at(-1) ?? '') : (paragraph.textContent ?? '');
  const part = paragraph.dataset.part ?? '';
  const first = continuation.firstElementChild;
  if (continuation.dataset.open === part && first !== null) first.textContent = `${moved} ${first.textContent ?? ''}`;
  else {
    const carried = paragraph.cloneNode(false) as HTMLElement;
    carried.textContent = moved;
    continuation.prepend(carried);
    continuation.dataset.open = part;
  }
  if (canSplit) paragraph.textContent = sentences.slice(0, -1).join(' ');
  else paragraph.remove();
}

/** A text never ends in a subhead or a quote; a subhead goes ahead of its paragraph to the continuation. */
function dropDangling(text: HTMLElement): void {
  const continuation = findContinuation(text);
  for (let last = text.lastElementChild; last?.matches('[data-role=subhead], [data-role=quote]'); last = text.lastElementChild) {
    if (continuation !== null && last instanceof HTMLElement && last.dataset.role === 'subhead') carryOn(last, continuation);
    else last.remove();
  }
}

function inspectCell(cell: HTMLElement): string[] {
  const remarks: string[] = [];
  if (isOverfull(cell)) remarks.push('overfull');
  for (const grown of cell.querySelectorAll<HTMLElement>('.grow')) {
    const { width, height } = grown.getBoundingClientRect();
    const limit = Number(grown.dataset.limit ?? '1');
    if (height / width > limit) remarks.push(`${grown.className} is ${(height / width).toFixed(2)} times as tall as wide`);
  }
  const gap = gapOf(cell);
  if (gap > 24) remarks.push(`a gap of ${Math.round(gap)} px`);
  return remarks;
}
