// Which editions stand in the table, and in which order. Pure.
import type { Edition, InterfaceLanguage } from '#border/model';
import type { MetadataField } from '#border/model-changes';
import { sayDay } from '#border/words/locale';
import { plainText } from '../../ui/plain-text.ts';

/** What the table is narrowed to; empty strings narrow nothing. */
export type Filter = { text: string; title: string; isUnconfirmed: boolean };
/** By which column the table is sorted; what has nothing there stands last, whichever way. */
export type Sort = { field: MetadataField; isDescending: boolean };

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

function compareValues(one: Edition[MetadataField], other: Edition[MetadataField], isDescending: boolean): number {
  const [isNone, isOtherNone] = [one === null || one === '', other === null || other === ''];
  if (isNone || isOtherNone) return Number(isNone) - Number(isOtherNone);
  const order = typeof one === 'number' ? one - Number(other) : collator.compare(one ?? '', String(other));
  return isDescending ? -order : order;
}

const fits = (edition: Edition, { title, isUnconfirmed }: Filter): boolean =>
  (title === '' || edition.title === title) && (!isUnconfirmed || edition.state === 'unconfirmed');

/** The ids of the editions that fit. Every word typed must stand in title, number, variant, price or day (as ISO or as spoken). */
export function arrangeRows(
  editions: readonly Edition[],
  { filter, sort, language }: { filter: Filter; sort: Sort; language: InterfaceLanguage },
): string[] {
  const typed = plainText(filter.text).trim();
  const wanted = typed === '' ? [] : typed.split(/\s+/);
  const hasAll = ({ title, issue, variant, price, day }: Edition): boolean => {
    const said = day === null ? '' : `${day} ${sayDay(day, language)}`;
    const text = plainText(`${title} ${issue ?? ''} ${variant} ${price ?? ''} ${said}`);
    return wanted.every((word) => text.includes(word));
  };
  const found = editions.filter((edition) => fits(edition, filter) && (wanted.length === 0 || hasAll(edition)));
  const { field, isDescending } = sort;
  return found
    .sort(
      (one, other) =>
        compareValues(one[field], other[field], isDescending) ||
        compareValues(one.title, other.title, false) ||
        compareValues(one.day, other.day, false),
    )
    .map(({ id }) => id);
}
