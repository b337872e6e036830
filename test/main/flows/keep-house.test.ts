// What a library does by itself once a day, and that a closed one does nothing any more.
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { keepHouse } from '../../../main/flows/keep-house.ts';
import { keepEditions } from '../../support/kept-editions.ts';
import { openTestCore } from '../../support/open-test-core.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const dayMs = 86_400_000;

afterEach(() => vi.useRealTimers());

it('follows the rules of titles a day later, and no more once it is closed', async () => {
  const libraryDir = join(temporaryFolder(), 'library');
  const days = ['2024-03-26', '2024-03-27', '2024-03-28', '2024-03-29'];
  keepEditions(
    libraryDir,
    days.map((day) => ({ title: 'Le Matin', day })),
  );
  const core = await openTestCore({ libraryDir });
  const shown = () => core.parts.shelf.list().map(({ day }) => day);
  const keepNewest = (count: number) =>
    core.parts.workers.library.run('setTitleRule', {
      title: 'Le Matin',
      keep: { kind: 'newest', count },
      isArchive: false,
    });
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'] });
  const house = keepHouse(core.parts);
  vi.advanceTimersByTime(1);
  await keepNewest(3);
  vi.advanceTimersByTime(dayMs);
  await vi.waitFor(() => expect(shown()).toEqual(['2024-03-29', '2024-03-28', '2024-03-27']));
  const timers = vi.getTimerCount();
  house.close();
  expect(timers - vi.getTimerCount()).toBe(2);
  await keepNewest(1);
  vi.advanceTimersByTime(2 * dayMs);
  vi.useRealTimers();
  await core.ask('library.state', {});
  expect(shown()).toHaveLength(3);
});
