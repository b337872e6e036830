// The truth of the synthetic broadsheets, whose words name their article: `word` and `z7` is a word of article 7, `z0` is furniture.
import type { PageLayout } from '../../../preload/model.ts';
import type { TruthPage, TruthWord } from '../../press/truth.ts';

/** The truth of a page, made of the words that were found on it; roles and order are not known. */
export function syntheticTruth(layout: PageLayout, page: number): TruthPage {
  const words = layout.words.flatMap(({ start, end, boxes }) => {
    const text = layout.text.slice(start, end);
    const article = /z(\d+)$/.exec(text)?.[1];
    return article === undefined ? [] : [{ article, word: { text, boxes } satisfies TruthWord }];
  });
  const blockOf = (own: typeof words) => ({ role: 'body' as const, text: '', words: own.map(({ word }) => word) });
  const articles = [...Map.groupBy(words, ({ article }) => article)].filter(([article]) => article !== '0');
  return {
    page,
    widthPoints: layout.widthPoints,
    heightPoints: layout.heightPoints,
    articles: articles.map(([id, own]) => ({
      id,
      headline: null,
      continuesOn: null,
      continuedFrom: null,
      blocks: [blockOf(own)],
    })),
    furniture: [],
  };
}
