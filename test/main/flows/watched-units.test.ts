// What the files of a watched folder make together.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toUnits } from '../../../main/flows/watched-units.ts';

const units = (...names: string[]) =>
  toUnits(
    '/w',
    names.map((name) => ({ path: join('/w', name), relativePath: name, stamp: name })),
  ).map(({ relativePath, files }) => `${relativePath}: ${files.length}`);

describe('the files of a watched folder', () => {
  it('stand alone where they are PDFs or archives, with the images beside them left out', () => {
    expect(units('a.pdf', 'b.zip', 'x/c.pdf', 'x/cover.jpg')).toEqual(['a.pdf: 1', 'b.zip: 1', 'x/c.pdf: 1']);
  });

  it('are one thing where they are the pages, texts and structure of an issue, in whatever folders', () => {
    expect(units('i/mets.xml', 'i/alto/1.xml', 'i/jp2/1.jp2', 'i/1.pdf', 'j/1.tif', 'j/2.tif')).toEqual(['i/: 4', 'j/: 2']);
    expect(units('i/mets.xml', 'i/0001/1.jp2', 'i/0002/2.jp2')).toEqual(['i/: 3']);
  });

  it('are nobody’s where they are images that lie about in the folder itself', () => {
    expect(units('holiday.jpg', 'screen.png', 'a.pdf')).toEqual(['a.pdf: 1']);
  });
});
