// Runs in the page. Runs each story's copy through its columns, from one to the next and on to another page, as a compositor does.
// A story that is not carried on ends with a sentence; one that is short goes on with paragraphs from the reserve.
import { splitAt } from './split-paragraph.ts';

const sentenceEnd = /[.!?؟…»”)](?=\s|$)/gu;
const airPixels = 5;

type Supply = { queue: HTMLElement[]; next(): HTMLElement | undefined };

/** Fills every column in document order; returns remarks about what looks wrong. */
export function flowText(): string[] {
  const reserves = new Map(
    [...document.querySelectorAll<HTMLTemplateElement>('template.reserve')].map((template) => [
      template.dataset.language ?? '',
      childrenOf(template),
    ]),
  );
  const carried = new Map<string, HTMLElement[]>();
  return [...document.querySelectorAll<HTMLElement>('[data-flows]')].flatMap((article) => {
    const reserve = reserves.get(article.dataset.flows ?? '') ?? [];
    return flowArticle(article, reserve, carried).map((remark) => `${labelOf(article)}: ${remark}`);
  });
}

const labelOf = (article: HTMLElement): string =>
  `page ${article.closest<HTMLElement>('.page')?.dataset.page ?? '?'}, ${article.dataset.article ?? '?'}`;

function childrenOf(template: HTMLTemplateElement): HTMLElement[] {
  return [...template.content.children].map((child) => document.importNode(child, true) as HTMLElement);
}

function flowArticle(article: HTMLElement, reserve: HTMLElement[], carried: Map<string, HTMLElement[]>): string[] {
  const remarks: string[] = [];
  settleHead(article, remarks);
  for (const quote of article.querySelectorAll<HTMLElement>('.pull')) shrink(quote, quote);
  const template = article.querySelector('template');
  const id = article.dataset.article ?? '';
  const queue = carried.get(id) ?? (template === null ? [] : childrenOf(template));
  template?.remove();
  const supply: Supply = {
    queue,
    next: () => queue.shift() ?? takeSpare(reserve, remarks),
  };
  const frames = [...article.querySelectorAll<HTMLElement>('.frame')];
  for (const frame of frames) fillFrame(frame, article, supply, frame === frames.at(-1));
  if (article.dataset.continuesOn !== undefined) carried.set(id, queue);
  if (frames.length === 0) remarks.push('has no column');
  return remarks;
}

/** When the reserve is used up its first paragraphs come again, which is remarked. */
function takeSpare(reserve: HTMLElement[], remarks: string[]): HTMLElement | undefined {
  const spare = reserve.shift();
  if (spare === undefined) return undefined;
  const again = spare.cloneNode(true) as HTMLElement;
  again.dataset.part = `${spare.dataset.part ?? ''}+`;
  if (spare.dataset.part?.endsWith('+') === true) remarks.push('repeats a paragraph');
  reserve.push(again);
  return spare;
}

/** The head takes the height that it needs; what stands below it makes room. */
function settleHead(article: HTMLElement, remarks: string[]): void {
  const head = article.querySelector<HTMLElement>('.head');
  if (head === null) return;
  const room = head.getBoundingClientRect();
  head.style.height = 'auto';
  const headline = head.querySelector<HTMLElement>('.headline');
  if (headline !== null) shrink(headline, headline);
  const box = head.getBoundingClientRect();
  if (box.height > room.height * 0.6) remarks.push(`the heading fills ${Math.round((100 * box.height) / room.height)} %`);
  if (box.height < 1) return;
  for (const part of article.querySelectorAll<HTMLElement>('.frame, figure, .pull')) {
    const rect = part.getBoundingClientRect();
    const isBelow = rect.right > box.left + 2 && rect.left < box.right - 2 && rect.top < box.bottom + airPixels;
    if (!isBelow) continue;
    const move = box.bottom + airPixels - rect.top;
    part.style.top = `${Number.parseFloat(part.style.top) + move}px`;
    part.style.height = `${Math.max(0, Number.parseFloat(part.style.height) - move)}px`;
  }
}

/** Sets smaller until no word is wider than its place and nothing is taller. */
function shrink(block: HTMLElement, within: HTMLElement): void {
  for (let step = 0; step < 14; step++) {
    const isWide = block.scrollWidth > within.clientWidth + 1;
    const isTall = within.style.height !== '' && block.scrollHeight > within.clientHeight + 1;
    if (!isWide && !isTall) return;
    block.style.fontSize = `${Number.parseFloat(getComputedStyle(block).fontSize) * 0.94}px`;
  }
}

function fillFrame(frame: HTMLElement, article: HTMLElement, supply: Supply, isLast: boolean): void {
  const leading = Number.parseFloat(getComputedStyle(frame).lineHeight);
  const rect = frame.getBoundingClientRect();
  if (rect.height < leading * 2 && !isLast) return;
  const end = isLast ? article.querySelector<HTMLElement>('.end') : null;
  if (end !== null) frame.append(end);
  const ends = end === null ? 0 : end.getBoundingClientRect().height;
  const limit = rect.bottom - ends;
  const isCarried = article.dataset.continuesOn !== undefined;
  for (let next = supply.next(); next !== undefined; next = supply.next()) {
    if (end === null) frame.append(next);
    else end.before(next);
    if (next.getBoundingClientRect().bottom <= limit + 0.5) continue;
    const rest = splitAt(next, limit, isLast);
    if (rest !== null) supply.queue.unshift(rest);
    break;
  }
  returnSubhead(frame, supply);
  if (isLast && !isCarried) endSentence(frame);
  if (end !== null) placeInline(end);
}

/** A column never ends with a subhead. */
function returnSubhead(frame: HTMLElement, supply: Supply): void {
  const last = [...frame.children].filter((child) => !child.matches('.end')).at(-1);
  if (!(last instanceof HTMLElement) || last.dataset.role !== 'subhead') return;
  last.remove();
  supply.queue.unshift(last);
}

/** The last paragraph ends with its last whole sentence, or goes when it has none. */
function endSentence(frame: HTMLElement): void {
  const blocks = [...frame.querySelectorAll<HTMLElement>(':scope > [data-role]')];
  const last = blocks.at(-1);
  if (last === undefined || !last.matches('.split')) return;
  const text = last.textContent ?? '';
  const end = [...text.matchAll(sentenceEnd)].at(-1);
  if (end !== undefined && last.childElementCount === 0) last.textContent = text.slice(0, end.index + 1);
  else if (blocks.length > 1) last.remove();
  last.classList.remove('split');
}

/** A jump that runs on in the last line moves into the last paragraph. */
function placeInline(end: HTMLElement): void {
  const jump = end.querySelector<HTMLElement>('span.jump');
  const last = end.previousElementSibling;
  if (jump === null || !(last instanceof HTMLElement)) return;
  last.append(' ', jump);
  last.classList.remove('split');
}
