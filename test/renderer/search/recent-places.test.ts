import { expect, it } from 'vitest';
import { recentPlaces, rememberPlace } from '../../../renderer/search/recent-places.ts';

it('remembers the last eight searches, each once, the newest first, and none that is empty', () => {
  for (const query of ['mer', 'port', ' ', 'train', 'mer']) rememberPlace({ query, isOpen: true });
  expect(recentPlaces()).toEqual([{ query: 'mer' }, { query: 'train' }, { query: 'port' }]);
  rememberPlace({ query: 'mer', title: 'Atlas' });
  expect(recentPlaces()[0]).toEqual({ query: 'mer', title: 'Atlas' });
  for (let number = 0; number < 10; number++) rememberPlace({ query: `mot ${number}` });
  expect(recentPlaces().map(({ query }) => query)).toEqual([9, 8, 7, 6, 5, 4, 3, 2].map((number) => `mot ${number}`));
});
