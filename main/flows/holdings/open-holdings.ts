// The holdings of titles, judged when they are asked for and kept until the issues or what was said of them change.
// Refuses to judge on the main thread.
import { AppError } from '#border/errors';
import { dayOf } from '../../formats/reference.ts';
import type { HoldingsInput, StatedIssue } from '../../holdings/judge-days.ts';
import type { LibraryDatabase } from '../../library/open-library.ts';
import type { Shelf } from '../../library/open-shelf.ts';
import { listFaultyIds, type ShelvedEdition } from '../../library/read-editions.ts';
import { titleKey } from '../../library/title-key.ts';
import { findTitle, type StoredTitle } from '../../library/titles.ts';
import type { Workers } from '../open-workers.ts';
import type { JudgedTitle } from './judge-title.ts';

/** A title with its holdings. */
export type TitleInHand = { title: StoredTitle; editions: readonly ShelvedEdition[]; judged: JudgedTitle };

/** Asks for holdings. */
export type HoldingsDesk = {
  /** Throws title/not-found. */
  of: (name: string) => Promise<TitleInHand>;
};

/** What holdings need of an open library. */
export type HoldingsParts = { database: LibraryDatabase; shelf: Shelf; workers: Pick<Workers, 'holdings'> };

/** How many titles are kept with all their days: a title of thirty years fills some megabytes. */
const mostKept = 12;

const toIssue = (edition: ShelvedEdition, faulty: ReadonlySet<string>): StatedIssue => ({
  id: edition.id,
  day: edition.day,
  covers: edition.covers,
  issue: edition.issue,
  variant: edition.variant,
  pages: edition.pages,
  printedPages: edition.printedPages,
  isFaulty: faulty.has(edition.id),
  isDamaged: edition.damage !== null,
});

/** FNV-1a over what the holdings are judged by: 32 bits tell whether anything has changed. */
const signatureOf = (input: HoldingsInput): number => {
  let hash = 0x811c9dc5;
  const mix = (text: string): void => {
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  };
  for (const one of input.issues) {
    mix(`${one.id}${one.day}${one.covers}${one.issue}${one.variant}${one.pages}/${one.printedPages}`);
    mix(`${one.isFaulty}${one.isDamaged}`);
  }
  mix(JSON.stringify([input.facts, input.ruled, input.today]));
  return hash;
};

/** Opens the desk over a library. */
export function openHoldings({ database, shelf, workers }: HoldingsParts): HoldingsDesk {
  const kept = new Map<string, { signature: number; judged: Promise<JudgedTitle> }>();
  const judge = (key: string, input: HoldingsInput): Promise<JudgedTitle> => {
    const signature = signatureOf(input);
    const known = kept.get(key);
    kept.delete(key);
    const entry = known?.signature === signature ? known : { signature, judged: workers.holdings.run('judge', input) };
    kept.set(key, entry);
    // One that failed is asked for anew.
    entry.judged.catch(() => kept.get(key) === entry && kept.delete(key));
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return entry.judged;
  };
  return {
    of: async (name) => {
      const title = findTitle(database, name);
      if (title === null) throw new AppError('title/not-found', { title: name });
      const editions = shelf.list({ title: title.name });
      const faulty = listFaultyIds(database);
      const { facts, ruled } = title.holdings;
      const issues = editions.map((edition) => toIssue(edition, faulty));
      const judged = await judge(titleKey(title.name), { issues, facts, ruled, today: dayOf(Date.now()) });
      return { title, editions, judged };
    },
  };
}
