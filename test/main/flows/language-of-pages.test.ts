import { describe, expect, it } from 'vitest';
import { languageOfPages, type PageLanguage } from '../../../main/flows/language-of-pages.ts';

const page = (language: string | null, letters: number, direction: PageLanguage['direction'] = 'ltr'): PageLanguage => ({
  text: 'x'.repeat(letters),
  language,
  direction,
});

describe('the language of an edition from its pages', () => {
  it('is that of most of the text, behind a front page that is a picture', () => {
    const pages = [page(null, 0), page('fr', 900), page('ar', 300, 'rtl'), page('fr', 800)];
    expect(languageOfPages(pages)).toMatchObject({ language: 'fr', direction: 'ltr', share: 0.85 });
    expect(languageOfPages([page('ar', 100, 'rtl'), page('ar', 100, 'rtl')])).toMatchObject({ language: 'ar', direction: 'rtl' });
  });

  it('is none where no language has the half, or nothing is written', () => {
    expect(languageOfPages([page('fr', 100), page('ar', 100, 'rtl')])).toBeNull();
    expect(languageOfPages([page(null, 500), page('fr', 100)])).toBeNull();
    expect(languageOfPages([page(null, 0)])).toBeNull();
    expect(languageOfPages([])).toBeNull();
  });
});
