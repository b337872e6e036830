// Waits until a screen has come to rest: its faces and pictures there, nothing moving that ends.
import { expect, type Page } from '@playwright/test';

/** Throws when a picture in sight is never drawn or something never ends. */
export async function settle(page: Page): Promise<void> {
  const findRestless = (): Promise<string[]> =>
    page.evaluate(async () => {
      await document.fonts.ready;
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const isInSight = (element: Element): boolean => {
        const { top, bottom, width } = element.getBoundingClientRect();
        return width > 0 && bottom > 0 && top < window.innerHeight;
      };
      // Crops ask for their pictures only once nobody scrolls past.
      const empty = [...document.querySelectorAll('.crop, .place-picture')].filter(
        (place) => isInSight(place) && place.querySelector('img') === null,
      );
      const pictures = [...document.images].filter((image) => isInSight(image) && !(image.complete && image.naturalWidth > 0));
      const moving = document.getAnimations().filter((animation) => {
        const { iterations } = animation.effect?.getComputedTiming() ?? {};
        return animation.playState === 'running' && iterations !== Number.POSITIVE_INFINITY;
      });
      return [
        ...empty.map(() => 'a crop without its picture'),
        ...pictures.map((image) => `a picture in ${image.closest('[class]')?.className}`),
        ...moving.map((animation) => `a motion ${animation.id}`),
      ];
    });
  await expect.poll(findRestless).toEqual([]);
}
