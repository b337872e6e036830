// What the place of the search asks of main. Pure; every call about the same search starts from here.
import type { AskedInput } from '#border/model-search';
import type { SearchPlace } from '../route.ts';

/** The search of a place, without the order and the part that is shown; absent fields stay absent. */
export function askedOf({ query, isOpen, isAsWritten, title, language, section, from, to }: SearchPlace): AskedInput {
  return {
    query,
    ...(isOpen ? { isOpen } : {}),
    ...(isAsWritten ? { isAsWritten } : {}),
    ...(title ? { title } : {}),
    ...(language ? { language } : {}),
    ...(section ? { section } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  };
}
