// An article as it is read aloud. Changes nothing.
import type { SpokenArticle } from '#border/model-aloud';
import type { ArticleInput } from '#border/model-article';
import { askIndex } from './find-text.ts';
import type { Parts } from './parts.ts';
import { openArticle } from './read-articles.ts';

/** The sentences of the article that a part belongs to; none where its page has no text that can be trusted. Throws as `openArticle`. */
export async function readAloud(parts: Parts, place: ArticleInput): Promise<SpokenArticle> {
  const { id, paragraphs } = await openArticle(parts, place);
  return { sentences: await askIndex(parts, () => parts.workers.search.run('sentences', { id, paragraphs })) };
}
