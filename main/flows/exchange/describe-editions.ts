// What is known of editions, for the formats of other institutions. Reads in slices, so that ten thousand editions hold up nothing.
import { setImmediate } from 'node:timers/promises';
import { AppError } from '#border/errors';
import type { Edition } from '#border/model';
import { withoutSecrets } from '../../base/without-secrets.ts';
import { type EditionMetadata, noTitleMetadata, type TitleMetadata } from '../../formats/edition-metadata.ts';
import { openLink } from '../../formats/reference.ts';
import { getEdition } from '../../library/read-editions.ts';
import { readProvenance } from '../../library/read-provenance.ts';
import { findTitle } from '../../library/titles.ts';
import type { Parts } from '../parts.ts';
import { listShelf } from '../read-shelf.ts';

/** Which editions are meant: those named, or those of the shelf that the filter lets through. Days are inclusive. */
export type Chosen = {
  ids?: readonly string[] | undefined;
  title?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
};

const sliceEditions = 200;

/** The editions that are meant, oldest first where they are not named. Throws edition/not-found, edition/none-chosen. */
export async function chooseEditions(parts: Parts, { ids, ...filter }: Chosen): Promise<Edition[]> {
  const { editions: shelf } = await listShelf(parts, ids === undefined ? filter : {});
  if (ids === undefined) {
    if (shelf.length === 0) throw new AppError('edition/none-chosen');
    return shelf.toReversed();
  }
  const byId = new Map(shelf.map((edition) => [edition.id, edition]));
  return [...new Set(ids)].map((id) => byId.get(id) ?? toEdition(parts, id));
}

/** A version that the shelf does not show, since another has replaced it. */
function toEdition({ database }: Parts, id: string): Edition {
  const { correctionsKey: _, ...edition } = getEdition(database, id);
  return { ...edition, indexState: 'pending', searchable: false };
}

/** By title and day the sums of the shelf: where there are several, a link must say which is meant. */
function sumsByDay({ shelf }: Parts): (edition: Edition) => string | undefined {
  const counts = new Map<string, Set<string>>();
  const keyOf = ({ title, day }: Pick<Edition, 'title' | 'day'>): string => `${day ?? ''} ${title}`;
  for (const edition of shelf.list()) {
    const sums = counts.get(keyOf(edition));
    if (sums === undefined) counts.set(keyOf(edition), new Set([edition.sha256]));
    else sums.add(edition.sha256);
  }
  return (edition) => {
    const others = counts.get(keyOf(edition));
    return others === undefined || (others.size === 1 && others.has(edition.sha256)) ? undefined : edition.sha256;
  };
}

/** What a person said of a newspaper, looked up once. */
function openTitles({ database }: Parts): (title: string) => TitleMetadata {
  const known = new Map<string, TitleMetadata>();
  return (title) => {
    const found = known.get(title);
    if (found !== undefined) return found;
    const facts = findTitle(database, title)?.holdings.facts;
    const told = facts === undefined ? noTitleMetadata : { publisher: facts.publisher, place: facts.place, issn: facts.issn };
    known.set(title, told);
    return told;
  };
}

/** Describes editions in their order. */
export async function describeEditions(parts: Parts, editions: readonly Edition[]): Promise<EditionMetadata[]> {
  const sumOf = sumsByDay(parts);
  const titleOf = openTitles(parts);
  const described: EditionMetadata[] = [];
  for (const [at, edition] of editions.entries()) {
    if (at > 0 && at % sliceEditions === 0) await setImmediate();
    const { title, day } = edition;
    const { sourceUrl, ...provenance } = readProvenance(parts.database, edition.id);
    described.push({
      ...edition,
      ...titleOf(title),
      ...provenance,
      isSearchable: edition.searchable,
      sourceUrl: sourceUrl === null ? null : withoutSecrets(sourceUrl),
      link: openLink({ title, day, page: null, box: null, sum: sumOf(edition) }),
    });
  }
  return described;
}
