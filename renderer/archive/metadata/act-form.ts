// What is asked for in the form of an act, and the act that it means. Pure.
import type { Edition } from '#border/model';
import type { ActInput, MetadataField } from '#border/model-changes';
import type { Spoken } from '../../ui/say-field.ts';
import { placingColumns, type TextColumn, toChange } from './fields.ts';
import { replaceRows } from './replace-text.ts';

/** The form as it is filled in; each kind has its own parts of it. */
export type ActForm = {
  kind: 'set' | 'replace' | 'confirm';
  field: MetadataField;
  value: string;
  textField: TextColumn;
  find: string;
  by: string;
  isExact: boolean;
  keepsBoth: boolean;
};

/** The act; null where nothing is to be done. `left` counts what the field could not hold; `isBad` says that the value cannot be. */
export type MeantAct = { input: ActInput | null; left: number; isBad: boolean };

/** Whether an edition may come to where another one stands, so that both may be kept. */
export const isPlacing = ({ kind, field, textField }: ActForm): boolean =>
  kind !== 'confirm' && placingColumns.has(kind === 'set' ? field : textField);

/** What the form means for the editions that are chosen. */
export function meantAct(form: ActForm, editions: readonly Edition[], spoken: Spoken): MeantAct {
  const ids = editions.map(({ id }) => id);
  const keepsBoth = form.keepsBoth && isPlacing(form);
  if (ids.length === 0) return { input: null, left: 0, isBad: false };
  if (form.kind === 'confirm') return { input: { act: { kind: 'confirm', ids }, keepsBoth }, left: 0, isBad: false };
  if (form.kind === 'set') {
    const change = toChange(form.field, form.value, spoken);
    const input: ActInput | null = change === null ? null : { act: { kind: 'set-all', ids, change }, keepsBoth };
    return { input, left: 0, isBad: change === null };
  }
  const { textField: field, find, by, isExact } = form;
  const { rows, left } = replaceRows(editions, { field, find, by, isExact }, spoken);
  return { input: rows.length === 0 ? null : { act: { kind: 'set', rows }, keepsBoth }, left, isBad: false };
}
