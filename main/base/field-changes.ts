// What a change of metadata says in the detail of its event: `day: "2024-03-28" → null; issue: "17321" → "17322" (undo)`. People read it,
// and so does Kiosque, to put a value back. Refuses to guess: what is not written so has no values.
import { ChangeReason, type FieldChange, MetadataField, metadataFields } from '#border/model-changes';
import type { EditionRecord } from './record.ts';

const one = /(?<field>[a-zA-Z]+): (?<from>"(?:[^"\\]|\\.)*"|-?\d+|null) → (?<to>"(?:[^"\\]|\\.)*"|-?\d+|null)/uy;
const ending = /^ \((?<reason>[a-z]+)\)$/u;

/** The fields in which two records differ, before and after. */
export function compareFields(before: EditionRecord, after: EditionRecord): FieldChange[] {
  return metadataFields.flatMap((field) =>
    before[field] === after[field] ? [] : [{ field, from: before[field], to: after[field] }],
  );
}

/** The detail of the event; the reason stands where it was not a person's own edit. */
export function writeChanges(changes: readonly FieldChange[], reason: ChangeReason = 'edit'): string {
  const told = changes.map(({ field, from, to }) => `${field}: ${JSON.stringify(from)} → ${JSON.stringify(to)}`).join('; ');
  return reason === 'edit' ? told : `${told} (${reason})`;
}

/** The fields and the reason back from a detail; null where it was not written by `writeChanges`. */
export function readChanges(detail: string): { fields: FieldChange[]; reason: ChangeReason } | null {
  const fields: FieldChange[] = [];
  let at = 0;
  for (;;) {
    one.lastIndex = at;
    const found = one.exec(detail);
    const field = MetadataField.safeParse(found?.groups?.field);
    if (found === null || !field.success) return null;
    fields.push({
      field: field.data,
      from: JSON.parse(found.groups?.from ?? 'null'),
      to: JSON.parse(found.groups?.to ?? 'null'),
    });
    at = one.lastIndex;
    if (detail.startsWith('; ', at)) at += 2;
    else break;
  }
  const rest = detail.slice(at);
  if (rest === '') return { fields, reason: 'edit' };
  const reason = ChangeReason.safeParse(ending.exec(rest)?.groups?.reason);
  return reason.success ? { fields, reason: reason.data } : null;
}
