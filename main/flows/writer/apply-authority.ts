// What is done to a list of preferred names: entries added, renamed, merged, parted and removed. Pure.
// Refuses two entries that mean the same name: whatever folds alike is one name.
import { AppError } from '#border/errors';
import type { AuthorityAct, AuthorityEntry } from '#border/model-authority';
import { titleKey } from '../../library/title-key.ts';

type Entries = readonly AuthorityEntry[];

const namesOf = ({ name, variants }: AuthorityEntry): string[] => [name, ...variants];
const means = (entry: AuthorityEntry, key: string): boolean => namesOf(entry).some((name) => titleKey(name) === key);

/** The entry that a name means; undefined where there is none. */
export const findEntry = (entries: Entries, name: string): AuthorityEntry | undefined => {
  const key = titleKey(name);
  return entries.find((entry) => means(entry, key));
};

const getEntry = (entries: Entries, name: string): AuthorityEntry => {
  const found = findEntry(entries, name);
  if (found === undefined) throw new AppError('authority/not-found', { name });
  return found;
};

/** An entry of these names, the first of them preferred; each is there once. */
const entryOf = (name: string, others: readonly string[]): AuthorityEntry => {
  const seen = new Set([titleKey(name)]);
  const variants = others.filter((one) => {
    const key = titleKey(one);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return { name, variants };
};

const byName = (a: AuthorityEntry, b: AuthorityEntry): number => a.name.localeCompare(b.name);

function rename(entries: Entries, name: string, to: string): AuthorityEntry[] {
  const entry = getEntry(entries, name);
  const other = findEntry(entries, to);
  if (other !== undefined && other !== entry) throw new AppError('authority/name-taken', { name: to });
  // Pages go on saying the earlier name.
  return entries.map((one) => (one === entry ? entryOf(to, namesOf(entry)) : one));
}

function merge(entries: Entries, names: readonly string[], into: string): AuthorityEntry[] {
  const target = findEntry(entries, into);
  const merged = names.map((name) => findEntry(entries, name) ?? { name, variants: [] });
  const others = merged.filter((one) => one !== target).flatMap(namesOf);
  const entry = entryOf(target?.name ?? into, [...(target?.variants ?? []), ...others]);
  return [...entries.filter((one) => one !== target && !merged.includes(one)), entry];
}

function part(entries: Entries, name: string, variant: string): AuthorityEntry[] {
  const entry = getEntry(entries, name);
  const key = titleKey(variant);
  if (!entry.variants.some((one) => titleKey(one) === key)) throw new AppError('authority/not-found', { name: variant });
  return entries.map((one) =>
    one === entry ? { ...one, variants: one.variants.filter((other) => titleKey(other) !== key) } : one,
  );
}

function apply(entries: Entries, act: AuthorityAct): AuthorityEntry[] {
  switch (act.kind) {
    case 'add': {
      const all = [...entries];
      for (const name of act.names) if (findEntry(all, name) === undefined) all.push(entryOf(name, []));
      return all;
    }
    case 'rename':
      return rename(entries, act.name, act.to);
    case 'merge':
      return merge(entries, act.names, act.into);
    case 'part':
      return part(entries, act.name, act.variant);
    case 'remove': {
      const gone = new Set(act.names.map((name) => getEntry(entries, name)));
      return entries.filter((entry) => !gone.has(entry));
    }
  }
}

/** The list after an act, by name. Throws authority/not-found, authority/name-taken. */
export function applyAuthority(entries: Entries, act: AuthorityAct): AuthorityEntry[] {
  return apply(entries, act)
    .map(({ name, variants }) => ({ name: name.normalize('NFC'), variants: variants.map((one) => one.normalize('NFC')) }))
    .sort(byName);
}
