// Filling down: what the topmost of the chosen editions has in a field goes to all below it. Pure.
import type { Edition } from '#border/model';
import type { MetadataAct, MetadataField } from '#border/model-changes';
import { changeFrom } from './fields.ts';

/** The act over editions in the order that is shown; null where there is none below the first. */
export function fillDown([first, ...rest]: readonly Edition[], field: MetadataField): MetadataAct | null {
  if (first === undefined || rest.length === 0) return null;
  return { kind: 'set-all', ids: rest.map(({ id }) => id), change: changeFrom(first, field) };
}
