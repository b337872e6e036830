import { decode } from 'jpeg-js';
import { afterAll, describe, expect, it } from 'vitest';
import { openPool } from '../../../main/base/worker-pool.ts';
import type { PicturesTasks } from '../../../main/pdf/pictures-worker.ts';
import { scalePicture } from '../../../main/pdf/scale-picture.ts';

const suites = new URL('../../../../shared/suites/', import.meta.url).pathname;
const broadsheet = `${suites}articles/synthetic.pdf`;
const locked = `${suites}pdf/pypdf-sample-files/005-libreoffice-writer-password__libreoffice-writer-password.pdf`;

describe('the pictures worker', () => {
  const pool = openPool<PicturesTasks>('pdf/pictures-worker', { size: 1 });
  afterAll(() => pool.close());

  it('draws a page once and gives a JPEG for each width, in order', async () => {
    const pictures = await pool.run('render', { path: broadsheet, page: 1, widths: [600, 150], password: null });
    const [large, small] = pictures.map((picture) => decode(picture));
    expect([large?.width, small?.width]).toEqual([600, 150]);
    expect((large?.height ?? 0) / 600).toBeCloseTo((small?.height ?? 0) / 150, 1);
  });

  it('draws ink on white paper, with the corners empty and the middle not', async () => {
    const [picture] = await pool.run('render', { path: broadsheet, page: 1, widths: [400], password: null });
    const { data, width, height } = decode(picture as Uint8Array);
    const at = (x: number, y: number): number => data[(y * width + x) * 4] ?? 0;
    expect(at(0, 0)).toBeGreaterThan(240);
    let darkest = 255;
    for (let x = 0; x < width; x += 1) for (let y = 0; y < height; y += 1) darkest = Math.min(darkest, at(x, y));
    expect(darkest).toBeLessThan(120);
  });

  it('says that a page does not exist', async () => {
    const run = pool.run('render', { path: broadsheet, page: 999, widths: [100], password: null });
    await expect(run).rejects.toMatchObject({ code: 'page/not-found' });
  });

  it('tells a missing password from a wrong one', async () => {
    const render = (password: string | null) => pool.run('render', { path: locked, page: 1, widths: [100], password });
    await expect(render(null)).rejects.toMatchObject({ code: 'pdf/locked' });
    await expect(render('not this one')).rejects.toMatchObject({ code: 'pdf/wrong-password' });
    await expect(render('openpassword')).resolves.toHaveLength(1);
  });
});

describe('scalePicture', () => {
  it('averages the pixels that each new pixel covers', () => {
    const source = { width: 2, height: 2, data: new Uint8Array([0, 0, 0, 0, 100, 40, 20, 0, 100, 40, 20, 0, 200, 80, 40, 0]) };
    expect([...scalePicture(source, 1).data]).toEqual([100, 40, 20, 255]);
  });

  it('never enlarges', () => {
    const source = { width: 1, height: 1, data: new Uint8Array([1, 2, 3, 255]) };
    expect(scalePicture(source, 50)).toBe(source);
  });
});
