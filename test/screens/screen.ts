// A screen of the catalogue of pictures: its name and the steps that lead to it. One line in a table of this folder is all that a new one takes.
import type { Locator, Page } from '@playwright/test';
import type { InterfaceLanguage } from '#border/model';
import type { Words } from '#border/words/en';
import type { Press } from '../app/fake-press.ts';
import { type App, expect } from '../app/start-app.ts';
import { editionId, goTo, waitForWholeReader } from '../app/steps.ts';

/** A newspaper of the samples in the language of the interface, and a word that stands in it. */
export type Paper = { title: string; day: string; query: string };

/** What a step has to do with. */
export type Stand = {
  app: App;
  page: Page;
  language: InterfaceLanguage;
  words: Words;
  paper: Paper;
  press: Press;
};

export type Step = (stand: Stand) => Promise<unknown>;

/**
 * `steps` lead from anywhere to the screen, whose page is loaded anew before them. Screens of one table follow one another in the
 * same library: what a step changes there stays, unless `after` takes it back.
 */
export type Screen = {
  name: string;
  steps: readonly Step[];
  /** Shown in the other ways of seeing too: large window, high contrast, large text, without motion. */
  isMain?: boolean;
  /** The pointer stays where the steps left it. */
  keepsPointer?: boolean;
  after?: Step;
};

/** A line of a table. */
export const screen = (name: string, steps: readonly Step[], more: Omit<Screen, 'name' | 'steps'> = {}): Screen => ({
  name,
  steps,
  ...more,
});

type Found = string | ((stand: Stand) => Locator);
const find = (stand: Stand, what: Found): Locator =>
  typeof what === 'string' ? stand.page.locator(what).first() : what(stand).first();

/** A button, menu line, field or other part by its role and its words. */
export const named =
  (role: Parameters<Page['getByRole']>[0], name: (words: Words) => string): ((stand: Stand) => Locator) =>
  ({ page, words }) =>
    page.getByRole(role, { name: name(words), exact: true });

/** Goes to a place by its address. */
export const goes =
  (hash: string | ((stand: Stand) => string | Promise<string>)): Step =>
  async (stand) =>
    goTo(stand.app, typeof hash === 'string' ? hash : await hash(stand));

/** Opens the paper at a page and waits until all of it is drawn. */
export const opens =
  (page: number, query = ''): Step =>
  async ({ app, paper }) => {
    const id = await editionId(app, paper.title, paper.day);
    await goTo(app, `#/read/${id}/${page}${query === '' ? '' : `?q=${encodeURIComponent(query)}`}`);
    await waitForWholeReader(app);
  };

/** Searches for the paper's word, or for another. */
export const searches =
  (query?: string, more = ''): Step =>
  async (stand) => {
    await goTo(stand.app, `#/search?q=${encodeURIComponent(query ?? stand.paper.query)}${more}`);
    await stand.page.locator('.hit mark, .line mark, .line b').first().waitFor();
  };

/** Presses keys one after the other. */
export const presses =
  (...keys: readonly string[]): Step =>
  async ({ page }) => {
    for (const key of keys) await page.keyboard.press(key);
  };

export const clicks =
  (what: Found): Step =>
  (stand) =>
    find(stand, what).click();

export const hovers =
  (what: Found): Step =>
  (stand) =>
    find(stand, what).hover();

export const focuses =
  (what: Found): Step =>
  (stand) =>
    find(stand, what).focus();

export const fills =
  (what: Found, text: string | ((stand: Stand) => string)): Step =>
  (stand) =>
    find(stand, what).fill(typeof text === 'string' ? text : text(stand));

/** Waits until this is to be seen. */
export const shows =
  (what: Found): Step =>
  (stand) =>
    expect(find(stand, what)).toBeVisible();
