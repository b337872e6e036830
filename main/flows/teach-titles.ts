// Learns the style of a title after a person has arranged pages of it, once there is a pause, and keeps it with the title.
// Refuses to hold anybody up: what is learned serves the editions that come later.
import type { EditionId, TitleStyle } from '#border/model';
import type { Log } from '../base/log.ts';
import { isEmptyStyle } from '../layout/learn-style.ts';
import { listTaughtEditions } from '../library/list-taught.ts';
import type { LibraryDatabase } from '../library/open-library.ts';
import { findTitle } from '../library/titles.ts';
import type { Workers } from './open-workers.ts';

/** What learns. */
export type Teaching = {
  /** Pages of an edition of this title have changed. */
  tell: (title: string, id: EditionId) => void;
  /** What is known of a title, with what was told last. */
  styleOf: (title: string) => Promise<TitleStyle | null>;
  /** Learns what is still to be learned. */
  close: () => Promise<void>;
};

type Tools = { workers: Workers; database: LibraryDatabase; log: Log; onLearned: (id: EditionId) => void };

/** Steps of a person come one upon the other; after this they have paused. */
const pauseMs = 2000;
/** A style changes over the years, so the newest editions tell it. */
const mostEditions = 4;

/** Opens it; nothing is learned before it is told. */
export function openTeaching({ workers, database, log, onLearned }: Tools): Teaching {
  const waiting = new Map<string, EditionId>();
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> = Promise.resolve();

  const learn = async (title: string, id: EditionId): Promise<void> => {
    const known = findTitle(database, title);
    if (known === null) return;
    const ids = listTaughtEditions(database, known, mostEditions);
    const learned = await workers.index.run('learnStyle', { ids });
    const style = isEmptyStyle(learned) ? null : learned;
    if (JSON.stringify(style) === JSON.stringify(known.style)) return;
    await workers.library.run('setTitleStyle', { title: known.name, style });
    onLearned(id);
  };

  const learnAll = (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    running = running.then(async () => {
      const told = [...waiting];
      waiting.clear();
      // Nothing is lost by a failure: the next correction of the title tells all of it again.
      for (const [title, id] of told)
        await learn(title, id).catch((error: unknown) => log.error('the style of a title could not be learned', error, { id }));
    });
    return running;
  };

  return {
    tell: (title, id) => {
      waiting.set(title, id);
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(() => void learnAll(), pauseMs);
    },
    styleOf: async (title) => {
      await learnAll();
      return findTitle(database, title)?.style ?? null;
    },
    close: learnAll,
  };
}
