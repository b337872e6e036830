// What the chosen names and what is typed come to: the act, and what it would change. Pure.
import type { AuthorityAct, ShownAuthority } from '#border/model-authority';
import { hasWords, plainText } from '../../ui/plain-text.ts';

type Counted = ShownAuthority['proposed'][number];

/** A row of a list: an entry with its variants, or a name that is proposed. `id` is the name. */
export type NameRow = Counted & { id: string; variants: readonly Counted[]; isListed: boolean };

/** An act, and how many pages or editions say one of the names that it is about. */
export type PlannedAct<Act extends AuthorityAct = AuthorityAct> = { act: Act; uses: number };

/** The rows: entries first, in the order of the list, then what is proposed. */
export const rowsOf = ({ entries, proposed }: ShownAuthority): NameRow[] => [
  ...entries.map((entry) => ({ ...entry, id: entry.name, isListed: true })),
  ...proposed.map((one) => ({ ...one, id: one.name, variants: [], isListed: false })),
];

/** Rows one of whose names has all words that were typed. */
export const filterNames = (rows: readonly NameRow[], typed: string): readonly NameRow[] =>
  typed.trim() === ''
    ? rows
    : rows.filter(({ name, variants }) => [name, ...variants.map((one) => one.name)].some((one) => hasWords(one, typed.trim())));

const isSame = (one: string, other: string): boolean => plainText(one.trim()) === plainText(other.trim());
const means = ({ name, variants }: NameRow, wanted: string): boolean =>
  isSame(name, wanted) || variants.some((one) => isSame(one.name, wanted));

const usesOf = (rows: Iterable<NameRow>): number =>
  [...rows].reduce((sum, { count, variants }) => sum + variants.reduce((all, one) => all + one.count, count), 0);

/** The name that chosen rows would have together: that of the entry that is used most, else of the commonest name; empty for none. */
export function commonName(chosen: readonly NameRow[]): string {
  const listed = chosen.filter(({ isListed }) => isListed);
  const among = listed.length > 0 ? listed : chosen;
  return among.reduce<NameRow | null>((best, row) => (best === null || row.count > best.count ? row : best), null)?.name ?? '';
}

/** What the name that is typed makes of the chosen rows; null where that changes nothing. */
export function planName(
  rows: readonly NameRow[],
  chosen: readonly NameRow[],
  typed: string,
): PlannedAct<Extract<AuthorityAct, { kind: 'add' | 'rename' | 'merge' }>> | null {
  const name = typed.trim();
  if (name === '') return null;
  const meant = rows.find((row) => means(row, name));
  const [only] = chosen;
  const isAlone = chosen.length === 1 && only !== undefined;
  const uses = usesOf(new Set(meant === undefined ? chosen : [...chosen, meant]));
  const isOther = meant !== undefined && meant !== only;
  if (only === undefined) return meant?.isListed ? null : { act: { kind: 'add', names: [name] }, uses };
  if (isAlone && only.isListed && !(isOther && meant.isListed))
    return name === only.name ? null : { act: { kind: 'rename', name: only.name, to: name }, uses };
  if (isAlone && meant === only) return { act: { kind: 'add', names: [name] }, uses };
  const into = meant?.isListed ? meant.name : name;
  return { act: { kind: 'merge', names: chosen.map((row) => row.name), into }, uses };
}

/** How many names would count as another one. */
export const countMerged = (names: readonly string[], into: string): number => names.filter((name) => !isSame(name, into)).length;

/** Every proposed name of several as an entry of its own; null where no more than one row is chosen, or none is proposed. */
export function planAddEach(chosen: readonly NameRow[]): PlannedAct<Extract<AuthorityAct, { kind: 'add' }>> | null {
  const proposed = chosen.filter(({ isListed }) => !isListed);
  if (chosen.length < 2 || proposed.length === 0) return null;
  return { act: { kind: 'add', names: proposed.map(({ name }) => name) }, uses: usesOf(proposed) };
}

/** The chosen entries taken out of the list; null where none is one. */
export function planRemove(chosen: readonly NameRow[]): PlannedAct<Extract<AuthorityAct, { kind: 'remove' }>> | null {
  const listed = chosen.filter(({ isListed }) => isListed);
  return listed.length === 0 ? null : { act: { kind: 'remove', names: listed.map(({ name }) => name) }, uses: usesOf(listed) };
}
