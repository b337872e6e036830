// The sentence that is read aloud, and the word within it, washed in the article that is shown as text. Changes none of its elements.
import { useEffect } from 'react';
import type { SpokenSentence } from '#border/model-aloud';
import type { OpenArticle } from '#border/model-article';
import type { Stretch } from './passage.ts';
import type { Aloud } from './player.ts';
import { rangeIn } from './range-in.ts';
import type { Listening } from './use-aloud.ts';
import { usePlayer } from './use-player.ts';
import './spoken-text.css';

type Props = { listening: Listening; article: OpenArticle | null };

const sentenceNow = ({ article, sentence }: Aloud): SpokenSentence | null => article?.sentences[sentence] ?? null;
const wordNow = ({ word }: Aloud): Stretch | null => word;

/** Draws nothing itself. Stands behind the article in the tree, so that its paragraphs are there. */
export function SpokenText({ listening: { player, settings }, article }: Props) {
  const item = usePlayer(player, ({ queue }) => queue.items[queue.at] ?? null);
  const sentence = usePlayer(player, sentenceNow);
  const word = usePlayer(player, wordNow);
  const { isFollowing } = settings;
  const isShown = article?.parts.some(({ page, article: at }) => page === item?.page && at === item?.article) ?? false;
  const said = isShown ? sentence : null;
  useEffect(() => {
    const range = said === null ? null : rangeIn(paragraphOf(said), said.start, said.start + said.text.length);
    if (range !== null && isFollowing) bringIntoSight(range);
    return wash('spoken-sentence', range);
  }, [said, isFollowing]);
  useEffect(() => {
    if (said === null || word === null) return;
    return wash('spoken-word', rangeIn(paragraphOf(said), said.start + word.start, said.start + word.end));
  }, [said, word]);
  return null;
}

const paragraphOf = ({ paragraph }: SpokenSentence): Element | null =>
  document.querySelector(`.article-column [data-paragraph="${paragraph}"]`);

/** Marks a range until the answer is called. */
function wash(name: string, range: Range | null): () => void {
  if (range !== null) CSS.highlights.set(name, new Highlight(range));
  return () => {
    CSS.highlights.delete(name);
  };
}

/** How far from the top of the text a sentence comes, as a share of it. */
const FROM_TOP = 0.3;

/** Scrolls the text only where the sentence is not wholly in sight. */
function bringIntoSight(range: Range): void {
  const column = range.startContainer.parentElement?.closest('.article-column');
  if (!column) return;
  const [seen, text] = [column.getBoundingClientRect(), range.getBoundingClientRect()];
  if (text.top >= seen.top && text.bottom <= seen.bottom) return;
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  column.scrollBy({ top: text.top - seen.top - seen.height * FROM_TOP, behavior: isStill ? 'instant' : 'smooth' });
}
