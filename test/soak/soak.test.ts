// The soak as far as there is time for it: descriptors and threads come back exactly. `npm run soak` is the whole.
import { expect, it } from 'vitest';
import { startPart } from './start-part.ts';

it.skipIf(process.platform !== 'linux')(
  'after 200 openings of editions and some of the library, no descriptor and no thread is left',
  async () => {
    const figures = await startPart('short');
    const exact = figures.filter(({ name }) => !name.includes('memory') && !name.includes('heap'));
    for (const { name, figure } of exact) console.log(`${name}: ${figure}`);
    expect(exact.map(({ isReached }) => isReached)).toEqual([true, true, true, true, true, true]);
  },
);
