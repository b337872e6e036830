// Writes a page that has been read as a PageLayout: text in reading order with furniture last, words with boxes, articles with roles.
// Words cut at a line end are joined here, once the order of the blocks is settled.
import type { Article, Block, Box, PageLayout, Word } from '#border/model';
import { endsInHyphen, joinHalves, type Vocabulary } from '../text/hyphens.ts';
import type { BlockGroup, RoledBlock } from './articles.ts';
import { fontMarkOf } from './font-mark.ts';
import type { Jump } from './jumps.ts';
import type { PageReading, ReadBlock } from './page-reading.ts';
import type { LineWord } from './read-line.ts';

/** What is being written: its parts and their length so far. The last part is the last word, which may still lose its hyphen. */
type Draft = { parts: string[]; length: number; words: Word[]; vocabulary: Vocabulary };

/** Writes the page: its articles in reading order, then what is furniture. */
export function composePage(
  reading: PageReading,
  groups: readonly BlockGroup[],
  furniture: readonly ReadBlock[],
  vocabulary: Vocabulary,
): PageLayout {
  const draft: Draft = { parts: [], length: 0, words: [], vocabulary };
  const written = groups.map((group) => writeArticle(draft, group));
  const jumpLines = groups.flatMap(({ blocks }) => blocks.filter(({ role }) => role === 'furniture').map(({ block }) => block));
  const rest = [...jumpLines, ...furniture].map((block) => writeBlock(draft, { block, role: 'furniture' }, null));
  const text = draft.parts.join('');
  return {
    ...reading.page,
    source: reading.source,
    direction: reading.direction,
    language: reading.language,
    text,
    words: draft.words,
    articles: written
      .map((article, at) => ({ headline: headlineOf(article.blocks, text) ?? groups[at]?.headline ?? null, ...article }))
      .filter((one) => one.blocks.length > 0),
    furniture: rest.filter((block) => block.end > block.start),
    needsOcr: reading.needsOcr,
  };
}

function headlineOf(blocks: readonly Block[], text: string): string | null {
  const parts = blocks.filter((block) => block.role === 'headline').map((block) => text.slice(block.start, block.end));
  return parts.length === 0 ? null : parts.join(' ');
}

function writeArticle(draft: Draft, { blocks, confidence, jumps }: BlockGroup): Omit<Article, 'headline'> {
  const written: Block[] = [];
  const pageOf = (kind: Jump['kind']): number | null => jumps.find((jump) => jump.kind === kind)?.page ?? null;
  for (const roled of blocks) {
    if (roled.role === 'furniture') continue;
    const before = written.at(-1);
    const open = roled.role === 'body' && before?.role === 'body' ? (draft.words.at(-1) ?? null) : null;
    written.push(writeBlock(draft, roled, open));
    // The word that was open may have grown by its other half.
    if (before !== undefined && open !== null) before.end = open.end;
  }
  const filled = written.filter((block) => block.end > block.start);
  return { confidence, continuesOn: pageOf('to'), continuedFrom: pageOf('from'), blocks: filled };
}

/** Writes a block; `open` is the last word of the column before it, of which a hyphen may have left half. */
function writeBlock(draft: Draft, { block, role }: RoledBlock, open: Word | null): Block {
  const lines = block.read.map((line) => [...line]);
  if (open !== null) finishWord(draft, block, open, lines[0]);
  let start = -1;
  lines.forEach((line, index) => {
    if (index > 0 && start >= 0) finishWord(draft, block, draft.words.at(-1), line);
    for (const word of line) {
      if (draft.length > 0) write(draft, start < 0 ? '\n' : ' ');
      if (start < 0) start = draft.length;
      draft.words.push({ start: draft.length, end: draft.length + word.text.length, boxes: boxesOf(block, word) });
      write(draft, word.text);
    }
  });
  const box = block.frame.toPage({ x: block.x0, y: block.y0, width: block.x1 - block.x0, height: block.y1 - block.y0 });
  const font = fontMarkOf(block);
  return { role, start: start < 0 ? draft.length : start, end: draft.length, box, ...(font === null ? {} : { font }) };
}

function write(draft: Draft, part: string): void {
  draft.parts.push(part);
  draft.length += part.length;
}

const boxesOf = (block: ReadBlock, word: LineWord): Box[] =>
  (word.initial === undefined ? [word.box] : [word.initial, word.box]).map(block.frame.toPage);

/** Joins the first word of `line` to the word that the line before left open; it leaves its line. */
function finishWord(draft: Draft, block: ReadBlock, open: Word | undefined, line: LineWord[] | undefined): void {
  const head = draft.parts.at(-1) ?? '';
  const first = line?.[0];
  if (open === undefined || first === undefined || !endsInHyphen(head)) return;
  const joined = joinHalves(head, first.text, draft.vocabulary);
  if (joined === null) return;
  draft.parts[draft.parts.length - 1] = joined;
  draft.length += joined.length - head.length;
  open.end = draft.length;
  open.boxes.push(...boxesOf(block, first));
  line?.shift();
}
