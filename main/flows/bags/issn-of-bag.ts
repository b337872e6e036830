// What the ISSN of a bag says to the library: of which newspaper its files are, and how that newspaper is registered. Refuses to say anything
// against what the library knows.
import { listPlaces } from '../../library/list-places.ts';
import { findTitle, listTitles } from '../../library/titles.ts';
import { changeFacts } from '../holdings/change-holdings.ts';
import type { Parts } from '../parts.ts';

/** The name of the title that has this ISSN; null where none has. */
export function titleOfIssn({ database }: Pick<Parts, 'database'>, issn: string | null): string | null {
  if (issn === null) return null;
  return listTitles(database).find(({ holdings }) => holdings.facts.issn === issn)?.name ?? null;
}

/** The ISSN of the title to which all of these editions belong; null where there are several titles, or nobody has said it. */
export function issnOfTitles({ database }: Pick<Parts, 'database'>, titles: readonly string[]): string | null {
  const [title, ...others] = new Set(titles);
  return title === undefined || others.length > 0 ? null : (findTitle(database, title)?.holdings.facts.issn ?? null);
}

/** Gives the ISSN to the title of the editions that a bag brought, where they are of one title, it has none yet, and no other has this one. */
export async function keepIssn(parts: Parts, issn: string | null, ids: readonly string[]): Promise<void> {
  if (issn === null || ids.length === 0 || titleOfIssn(parts, issn) !== null) return;
  const brought = new Set(ids);
  const rows = listPlaces(parts.database).filter(({ id }) => brought.has(id));
  const [name, ...others] = new Set(rows.map(({ title }) => title));
  const known = name === undefined || others.length > 0 ? null : findTitle(parts.database, name);
  if (known === null || known.holdings.facts.issn !== null) return;
  await changeFacts(parts, { title: known.name, facts: { ...known.holdings.facts, issn } });
}
