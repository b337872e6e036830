// The pages of a catalogue that were walked through last, by their links. Pure; refuses to grow without end.
import type { CataloguePage } from '#border/model-catalogue';

/** By link; the source's first page has null, which the address has for it, and its own link. The newest come last. */
export type Pages = ReadonlyMap<string | null, CataloguePage>;

const mostKept = 30;

/** The pages with one more, under its own link and the one that led to it. The oldest go. */
export function keepPage(pages: Pages, page: CataloguePage, link: string | null): Pages {
  const keys = new Set([...[...pages].filter(([, one]) => one.link === page.link).map(([key]) => key), page.link, link]);
  const others = [...pages].filter(([key]) => !keys.has(key));
  return new Map([...others, ...[...keys].map((key) => [key, page] as const)].slice(-mostKept));
}
