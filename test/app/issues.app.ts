// An issue of page images with the texts of a library, dropped on the window: on the shelf, in the reader, and found with its words framed.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from 'jpeg-js';
import { suites } from './sample-library.ts';
import { expect, test } from './start-app.ts';
import { ask, goTo, listEditions, waitForCovers, waitForSharpPages } from './steps.ts';

/** The picture of a real page, out of the PDF that holds it as JPEG. */
const pictureOf = (pdf: string): Buffer => {
  const bytes = readFileSync(pdf);
  const start = bytes.indexOf(Buffer.from([0xff, 0xd8, 0xff]));
  return bytes.subarray(start, bytes.indexOf('endstream', start));
};

type Hits = { hits: { page: number; boxes: { x: number; y: number; width: number; height: number }[] }[] };

/** How dark the picture is within boxes given as shares of its width and height, moved down by a share of their height. */
const inkIn = (
  jpeg: Buffer,
  boxes: Hits['hits'][number]['boxes'],
  size: { width: number; height: number },
  down: number,
): number => {
  const { width, height, data } = decode(jpeg, { useTArray: true, maxMemoryUsageInMB: 1024 });
  let dark = 0;
  let all = 0;
  for (const box of boxes) {
    const left = Math.round((box.x / size.width) * width);
    const top = Math.round(((box.y + box.height * down) / size.height) * height);
    for (let y = top; y < top + (box.height / size.height) * height; y += 1)
      for (let x = left; x < left + (box.width / size.width) * width; x += 1) {
        all += 1;
        if ((data[(y * width + x) * 4] ?? 255) < 110) dark += 1;
      }
  }
  return dark / all;
};

test('drops a folder of images and ALTO, reads it, and finds its words framed on the picture', async ({ app }) => {
  const issue = join(app.folder, 'National Tribune 1898-11-10');
  mkdirSync(join(issue, 'alto'), { recursive: true });
  mkdirSync(join(issue, 'images'));
  const picture = pictureOf(join(suites, 'pdf/newspapers/ndnp-sample1.pdf'));
  writeFileSync(join(issue, 'images/0001.jpg'), picture);
  const alto = 'alto/samvera-newspaper_works/spec__fixtures__files__ndnp-alto-sample.xml';
  copyFileSync(join(suites, alto), join(issue, 'alto/0001.xml'));
  copyFileSync(new URL('../fixtures/page.jp2', import.meta.url), join(issue, 'images/0002.jp2'));
  await app.dropFiles([issue]);
  await waitForCovers(app);
  await expect.poll(async () => (await listEditions(app))[0]?.searchable, { timeout: 45_000 }).toBe(true);
  const [edition] = await listEditions(app);
  if (edition === undefined) throw new Error('no edition');
  expect(edition).toMatchObject({ title: 'National Tribune', day: '1898-11-10', pages: 2, kind: 'issue' });

  await goTo(app, '#/search?q=prisoners');
  await app.page.locator('.hit mark').first().waitFor();
  await app.page.getByRole('button', { name: 'Read this page' }).last().click();
  await waitForSharpPages(app);
  await app.page.locator('.sheet .frame').first().waitFor();
  await app.picture('issue-hits-light');
  expect(await app.page.locator('.sheet .frame').count()).toBeGreaterThan(3);
  // Frames lie on the letters, not between the lines.
  const { hits } = await ask<Hits>(app, 'search.find', { query: 'prisoners' });
  const { pages } = await ask<{ pages: { width: number; height: number }[] }>(app, 'editions.show', { id: edition.id, page: 1 });
  const [size] = pages;
  if (size === undefined) throw new Error('no page');
  const boxes = hits[0]?.boxes ?? [];
  expect(inkIn(picture, boxes, size, 0)).toBeGreaterThan(inkIn(picture, boxes, size, 0.6) * 1.15);

  const { urls } = await ask<{ urls: { pdf: string } }>(app, 'editions.open', { id: edition.id });
  expect(urls.pdf).toContain(edition.id);
  await goTo(app, `#/read/${edition.id}/2`);
  await waitForSharpPages(app);
  await expect
    .poll(() =>
      app.page.evaluate(() => {
        const canvases = [...document.querySelectorAll<HTMLCanvasElement>('.sheet-layer canvas')];
        const dark = canvases.map((canvas) => {
          const at = (x: number, y: number) =>
            canvas.getContext('2d')?.getImageData(canvas.width * x, canvas.height * y, 1, 1).data[0];
          return [at(0.05, 0.05), at(0.9, 0.9)];
        });
        return JSON.stringify(dark);
      }),
    )
    .toContain('[0,255]');
  await app.picture('issue-jp2-light');
  await ask(app, 'settings.set', { spread: 'single' });
  await app.page.getByRole('button', { name: 'More', exact: true }).click();
  await app.page.getByRole('menuitem', { name: 'Arrange the articles' }).click();
  await expect(app.page.getByText('This page is a picture; the text in it is not known.')).toBeVisible();
  await app.picture('issue-needs-ocr-light');
  await goTo(app, `#/read/${edition.id}/1`);
  await expect(app.page.locator('.article-row.article').first()).toBeVisible();
  await waitForSharpPages(app);
  await app.picture('issue-articles-light');
});
