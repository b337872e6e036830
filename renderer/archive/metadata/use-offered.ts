// The names that a cell offers while it is edited: titles of the library, and places as they are called in the edition's title.
import type { Edition } from '#border/model';
import type { MetadataField } from '#border/model-changes';
import { useCall } from '../../client.ts';

/** The names; none for fields that are not names, and until they are known. */
export function useOffered({ title }: Edition, field: MetadataField): readonly string[] {
  const { value: titles } = useCall('titles.list', field === 'title' ? {} : null);
  const { value: places } = useCall('authority.show', field === 'variant' ? { title, list: 'places' } : null);
  if (field === 'title') return titles?.titles.map((one) => one.title) ?? [];
  return places === null ? [] : [...places.entries, ...places.proposed].map(({ name }) => name);
}
