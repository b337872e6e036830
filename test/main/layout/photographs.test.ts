import { describe, expect, it } from 'vitest';
import { choosePhotographs } from '../../../main/layout/photographs.ts';

const page = { widthPoints: 600, heightPoints: 800 };

describe('photographs of a page', () => {
  it('are joined from the strips into which programs cut them', () => {
    const strips = [0, 1, 2, 3].map((at) => ({ x: 50, y: 100 + at * 12, width: 300, height: 12 }));
    expect(choosePhotographs(strips, page)).toEqual([{ x: 50, y: 100, width: 300, height: 48 }]);
    const apart = [strips[0], { x: 50, y: 400, width: 300, height: 50 }].flatMap((one) => one ?? []);
    expect(choosePhotographs(apart, page)).toEqual([{ x: 50, y: 400, width: 300, height: 50 }]);
  });

  it('stay apart where they touch without going on with one another, and leave the paper between them to its tone', () => {
    const beside = [
      { x: 50, y: 100, width: 200, height: 150 },
      { x: 250, y: 220, width: 100, height: 80 },
    ];
    expect(choosePhotographs(beside, page)).toEqual(beside);
  });

  it('may fill the page within its margins, as an advert does', () => {
    const advert = { x: 30, y: 40, width: 540, height: 720 };
    expect(choosePhotographs([advert], page)).toEqual([advert]);
  });

  it('are not the scan of the page, whole or in strips, nor its small signs', () => {
    const scan = { x: 0, y: 0, width: 600, height: 800 };
    expect(choosePhotographs([scan], page)).toEqual([]);
    expect(
      choosePhotographs(
        [0, 200, 400, 600].map((y) => ({ ...scan, y, height: 200 })),
        page,
      ),
    ).toEqual([]);
    expect(choosePhotographs([{ x: 10, y: 10, width: 12, height: 60 }], page)).toEqual([]);
  });
});
