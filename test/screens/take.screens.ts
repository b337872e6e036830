// Takes a picture of every screen in every language and theme, and asks axe what is wrong on each.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InterfaceLanguage } from '#border/model';
import { wordsIn } from '#border/words/speak';
import { openPress } from '../app/fake-press.ts';
import { startWithSamples } from '../app/sample-library.ts';
import { expect, lend, startApp, test } from '../app/start-app.ts';
import { violations } from '../app/violations.ts';
import { projectRoot } from '../run/project-root.ts';
import { parts } from './all-screens.ts';
import { lookAt, looks } from './look.ts';
import type { Paper, Screen, Stand } from './screen.ts';
import { settle } from './settle.ts';

const papers: Record<InterfaceLanguage, Paper> = {
  fr: { title: 'L’Atlas du Matin', day: '2024-03-28', query: 'bibliothèque' },
  ar: { title: 'صباح المدينة', day: '2024-03-28', query: 'المكتبات' },
  en: { title: 'The Harbour Post', day: '2024-03-28', query: 'harbour' },
};

/** What is wrong on each picture. */
type Found = { picture: string; wrong: string[] };

const wanted = process.env.KIOSQUE_SCREENS?.split(',') ?? null;

test.setTimeout(900_000);

for (const part of parts) {
  for (const language of ['fr', 'ar', 'en'] as const) {
    test(`${part.name}, ${language}`, async ({ folder }) => {
      const press = await openPress();
      part.prepare?.(folder, language);
      const app = await (part.hasSamples ? startWithSamples : startApp)(folder, { locale: language });
      const stand: Stand = { app, page: app.page, language, words: wordsIn(language), paper: papers[language], press };
      app.page.setDefaultTimeout(30_000);
      const found: Found[] = [];
      const missed: string[] = [];
      for (const screen of part.screens.filter(({ name }) => wanted === null || wanted.includes(name))) {
        // One that cannot be reached is told at the end; the others are shown all the same.
        await take(screen, stand, found).catch((error: Error) => missed.push(`${screen.name}: ${error.message}`));
      }
      mkdirSync(join(projectRoot, 'out/screens/found'), { recursive: true });
      writeFileSync(join(projectRoot, 'out/screens/found', `${part.name}-${language}.json`), JSON.stringify(found));
      await press.close();
      // Addresses that lead nowhere are part of what is shown.
      app.troubles.splice(0, app.troubles.length, ...app.troubles.filter((one) => !/status of (404|401)/.test(one)));
      await lend(app, async () => expect(missed).toEqual([]));
    });
  }
}

async function take(screen: Screen, stand: Stand, found: Found[]): Promise<void> {
  const { app, page, language } = stand;
  const [usual] = looks;
  if (usual !== undefined) await lookAt(app, usual, 'light');
  await page.evaluate(() => window.history.replaceState(null, '', '#/shelf'));
  await page.reload();
  await page.getByRole('main').waitFor();
  for (const step of screen.steps) await step(stand);
  if (!screen.keepsPointer) await page.mouse.move(640, 2);
  for (const look of looks.filter(({ isExtra }) => !isExtra || screen.isMain)) {
    for (const theme of look.themes) {
      await lookAt(app, look, theme);
      await settle(page);
      const picture = `${screen.name}${look.suffix}-${language}-${theme}`;
      await app.picture(picture);
      found.push({ picture, wrong: await violations(app) });
    }
  }
  await screen.after?.(stand);
}
