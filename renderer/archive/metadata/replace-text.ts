// Finds and replaces words within one field of editions. Pure; knows no patterns: what is typed is looked for as it stands.
import type { Edition } from '#border/model';
import type { EditionChange } from '#border/model-changes';
import type { Spoken } from '../../ui/say-field.ts';
import { type TextColumn, toChange } from './fields.ts';

/** What is looked for in which field and what stands there instead; `isExact` tells capitals apart. */
export type Replacement = { field: TextColumn; find: string; by: string; isExact: boolean };

const signs = /[.*+?^${}()|[\]\\/]/g;

/** The text with all that was found replaced. */
export function replaceIn(text: string, { find, by, isExact }: Omit<Replacement, 'field'>): string {
  if (find === '') return text;
  const wanted = new RegExp(find.normalize('NFC').replace(signs, '\\$&'), isExact ? 'gu' : 'giu');
  return text.normalize('NFC').replace(wanted, () => by);
}

/** Of each edition in which something is found what it becomes, and how many are left out because the field cannot hold that. */
export function replaceRows(
  editions: readonly Edition[],
  replacement: Replacement,
  spoken: Spoken,
): { rows: { id: string; change: EditionChange }[]; left: number } {
  const found = editions.flatMap((edition) => {
    const before = edition[replacement.field] ?? '';
    const after = replaceIn(before, replacement);
    return after === before.normalize('NFC') ? [] : [{ id: edition.id, change: toChange(replacement.field, after, spoken) }];
  });
  const rows = found.flatMap(({ id, change }) => (change === null ? [] : [{ id, change }]));
  return { rows, left: found.length - rows.length };
}
