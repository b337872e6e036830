// Reading aloud with real voices, where the system has them: an article in each language is begun, spoken through, and ends by itself.
import type { ArticleEntry } from '#border/model-article';
import { startVoiceService, whyNoVoices } from '../support/voice-service.ts';
import { startWithSamples } from './sample-library.ts';
import { test as base, expect, lend } from './start-app.ts';
import { ask, editionId, goTo } from './steps.ts';

const reason = whyNoVoices();
const test = base.extend({
  app: async ({ folder, options }, use) => {
    const service = await startVoiceService(folder);
    try {
      await lend(await startWithSamples(folder, { ...options, environment: service.environment }), use);
    } finally {
      await service.close();
    }
  },
});

test.skip(reason !== null, reason ?? '');
test.setTimeout(180_000);

/** An edition in each language. */
const editions = [
  ['L’Atlas du Matin', 'fr'],
  ['صباح المدينة', 'ar'],
  ['The Harbour Post', 'en'],
] as const;

// The report has the titles alone, so that one of a test that is left out says why.
const left = reason === null ? '' : `, left out: ${reason}`;

test(`the voices of the system read French, Arabic and English to the end of an article${left}`, async ({ app }) => {
  for (const [title, language] of editions) {
    const id = await editionId(app, title, '2024-03-28');
    const { articles } = await ask<{ articles: ArticleEntry[] }>(app, 'articles.list', { id });
    const page = articles[0]?.page ?? 1;
    await goTo(app, `#/read/${id}/${page}`);
    await app.page.locator(`.sheet[data-page="${page}"]`).waitFor();
    await app.page.keyboard.press('l');
    const bar = app.page.getByRole('region', { name: 'Read aloud' });
    await expect(bar).toContainText(/Sentence \d+ of \d+/);
    // It goes on because the voice tells that it has ended; nothing else ends a sentence so soon.
    await expect(bar).toHaveCount(0, { timeout: 60_000 });
    const voices = await app.page.evaluate(
      (wanted) => speechSynthesis.getVoices().filter(({ lang, localService }) => localService && lang.startsWith(wanted)).length,
      language,
    );
    expect(voices).toBeGreaterThan(0);
  }
});
