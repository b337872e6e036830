// Develops the photographs of an edition, each scene and seed once.
import type { Page } from 'playwright-core';
import type { Pictures } from './templates/setting.ts';

/** How large and how fine the pictures are. */
export type Film = { width: number; height: number; quality: number };

/** Draws every picture in an open press page and returns the JPEG bytes by address. */
export async function developPictures(page: Page, pictures: Pictures, film: Film): Promise<Map<string, Buffer>> {
  const developed = new Map<string, Buffer>();
  for (const [address, { scene, seed }] of pictures) {
    const portrait = scene === 'portrait';
    const size = { width: portrait ? Math.round(film.width * 0.8) : film.width, height: film.height };
    const url = await page.evaluate(
      (ask) => window.press.drawPhotograph(ask.scene, ask.seed, ask.width, ask.height, ask.quality),
      { scene, seed, ...size, quality: film.quality },
    );
    developed.set(address, Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
  }
  return developed;
}
