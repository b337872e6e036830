// A page without a word, for tests that write their own on it.
import type { PageLayout } from '../../preload/model.ts';

/** Of 600 by 800 points, read from the left in no language; `more` takes the place of what it names. Each has lists of its own. */
export const blankPage = (more: Partial<PageLayout> = {}): PageLayout => ({
  widthPoints: 600,
  heightPoints: 800,
  rotation: 0,
  source: 'pdf',
  direction: 'ltr',
  language: null,
  text: '',
  words: [],
  articles: [],
  furniture: [],
  needsOcr: null,
  ...more,
});
