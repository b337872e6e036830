// The window for everyone: the focus is always seen, nothing is too small, lost in large text, moving against the system's wish, or told by a wash alone.
import { walkByTab } from './focus-stops.ts';
import { test } from './sample-library.ts';
import { type App, expect } from './start-app.ts';
import { ask, editionId, goTo, waitForCovers, waitForSharpPages } from './steps.ts';
import { landmarkFaults } from './violations.ts';

test.setTimeout(180_000);

type Place = { name: string; open: (app: App) => Promise<void> };

const places: readonly Place[] = [
  {
    name: 'shelf',
    open: async (app) => {
      await goTo(app, '#/shelf');
      await waitForCovers(app);
    },
  },
  {
    name: 'search',
    open: async (app) => {
      await goTo(app, '#/search?q=harbour');
      await app.page.locator('.hit mark').first().waitFor();
    },
  },
  {
    name: 'notebook',
    open: async (app) => {
      await goTo(app, '#/notebook');
      await app.page.locator('.notebook').waitFor();
    },
  },
  {
    name: 'sources',
    open: async (app) => {
      await goTo(app, '#/sources');
      await app.page.locator('main h1').waitFor();
    },
  },
  {
    name: 'settings',
    open: async (app) => {
      await goTo(app, '#/settings');
      await app.page.locator('.kept-title').first().waitFor();
    },
  },
  {
    name: 'reader',
    open: async (app) => {
      await goTo(app, `#/read/${await editionId(app, 'The Harbour Post', '2024-03-28')}/2`);
      await waitForSharpPages(app);
    },
  },
];

/** What of the controls and headings in sight lies beside the window, or sticks out of what holds it. */
const lostAside = (app: App): Promise<string[]> =>
  app.page.evaluate(() => {
    const parts = document.querySelectorAll('h1, h2, h3, p, label, button, a, input, output, dt, dd');
    const isScrolled = (element: Element): boolean => {
      for (let at = element.parentElement; at !== null; at = at.parentElement) {
        if (/auto|scroll/.test(getComputedStyle(at).overflowX) && at.scrollWidth > at.clientWidth + 1) return true;
      }
      return false;
    };
    return [...parts]
      .filter(
        (part) =>
          part.checkVisibility({ visibilityProperty: true }) && part.closest('.unseen, [inert], [aria-hidden="true"]') === null,
      )
      .flatMap((part) => {
        const { left, right, width, top, bottom } = part.getBoundingClientRect();
        const isInSight = width > 2 && bottom > 0 && top < window.innerHeight;
        const isLost = left < -1 || right > window.innerWidth + 1;
        return isInSight && isLost && !isScrolled(part) ? [`${part.tagName}.${part.className} ${part.textContent}`] : [];
      });
  });

test('the focus is seen at every stop, uncovered and large enough, and comes round', async ({ app }) => {
  const all: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await app.page.emulateMedia({ colorScheme });
    for (const { name, open } of places) {
      await app.page.reload();
      await open(app);
      const { stops, wrong, hasComeRound } = await walkByTab(app.page, 120);
      all.push(...wrong.map((one) => `${name}, ${colorScheme}: ${one}`));
      expect(stops, name).toBeGreaterThan(5);
      expect(hasComeRound, name).toBe(true);
    }
  }
  expect(all).toEqual([]);
});

test('has its landmarks and headings in order in every place', async ({ app }) => {
  for (const { name, open } of places) {
    await open(app);
    expect(await landmarkFaults(app), name).toEqual([]);
  }
});

for (const locale of ['fr', 'ar'] as const) {
  test.describe(`in ${locale}`, () => {
    test.use({ options: { locale } });
    test('loses nothing in text of twice the size', async ({ app }) => {
      await ask(app, 'settings.set', { textPercent: 200 });
      await expect(app.page.locator('html')).toHaveCSS('font-size', '32px');
      for (const { name, open } of places) {
        await open(app);
        expect(await lostAside(app), name).toEqual([]);
      }
    });
  });
}

test('moves nothing where the system asks for no motion', async ({ app }) => {
  await app.page.emulateMedia({ reducedMotion: 'reduce' });
  await waitForCovers(app);
  await app.page.getByRole('button', { name: 'Open…' }).click();
  await app.page.getByRole('menu').waitFor();
  await app.page.getByRole('menuitem').first().hover();
  const moving = await app.page.evaluate(() => {
    const durations = [...document.querySelectorAll('*')].flatMap((element) => {
      const { transitionDuration, animationDuration } = getComputedStyle(element);
      return `${transitionDuration},${animationDuration}`.split(',').map(Number.parseFloat);
    });
    return { longest: Math.max(...durations), running: document.getAnimations().length };
  });
  expect(moving).toEqual({ longest: 0, running: 0 });
});

test('tells what is on, chosen and marked where the system forces its colours', async ({ app }) => {
  await app.page.emulateMedia({ forcedColors: 'active' });
  const paint = (selector: string): Promise<string> =>
    app.page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { backgroundColor, outlineWidth, outlineStyle } = getComputedStyle(element);
        return `${backgroundColor} ${outlineStyle === 'none' ? '' : outlineWidth}`;
      });
  const differ = async (one: string, other: string): Promise<void> => expect(await paint(one)).not.toBe(await paint(other));
  await goTo(app, '#/settings');
  await app.page.locator('.switch').first().waitFor();
  await differ('.switch[data-selected] .switch-track', '.switch:not([data-selected]) .switch-track');
  await differ('.chip[data-selected]', '.chip:not([data-selected])');
  await differ('.stop[aria-current="page"]', '.stop:not([aria-current])');
  await goTo(app, '#/search?q=harbour');
  await app.page.locator('.hit').nth(1).waitFor();
  await differ('.hit.on', '.hit:not(.on)');
  await differ('.hit mark', '.hit .snippet');
});
