// The names that the form offers: titles of the library, and sections as they are called in the title that is typed, else in all. The list
// of a title is for whoever keeps the library; a visitor is offered the sections of all.
import { useCall } from '../client.ts';
import { useIsVisitor } from '../ui/access.tsx';
import { plainText } from '../ui/plain-text.ts';

/** What can be offered; nothing until it is known. */
export type FormNames = { title: readonly string[]; section: readonly string[] };

/** The names, where `typed` is the field of the title. */
export function useFormNames(typed: string): FormNames {
  const isVisitor = useIsVisitor();
  const { value: all } = useCall('search.names', {});
  const titles = all?.titles ?? [];
  const title = titles.find((one) => plainText(one) === plainText(typed.trim()));
  const { value: own } = useCall('authority.show', title === undefined || isVisitor ? null : { title, list: 'sections' });
  const sections = own === null ? all?.sections : [...own.entries, ...own.proposed].map(({ name }) => name);
  return { title: titles, section: sections ?? [] };
}
