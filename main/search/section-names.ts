// How sections are called in the titles of the library: what a name means there, and which sections are counted as one. The index keeps what
// pages print, and is asked for all of it that means the same, so a list that changes counts at once.
import { tokenize } from '../text/tokens.ts';
import { standTogether } from './answers-field.ts';
import type { QueryNode, SectionField } from './query.ts';
import { titleKey } from './title-key.ts';

/** The sections of one title: preferred names, and the other names that mean them. */
export type SectionNames = { title: string; sections: readonly { name: string; variants: readonly string[] }[] };

/** Folded words with blanks between, and without: as fields ask for a section, and as the index tags it. */
const wordsOf = (name: string): string[] => tokenize(name).map(({ word }) => word);

/** As one word, by which the index knows a section as a whole. */
export const sectionKey = (name: string): string => wordsOf(name).join('');

/** Whether the words mean an entry: they are one of its names, or stand in the preferred one. */
const isMeant = ({ words, isPrefix }: SectionField, name: string, variants: readonly string[]): boolean =>
  standTogether(wordsOf(name).join(' '), words, isPrefix) || variants.some((one) => sectionKey(one) === words.join(''));

/** The names of sections that a field means by the lists, by the key of their title. */
export function listMeant(field: SectionField, names: readonly SectionNames[]): { title: string; sections: string[] }[] {
  return names.flatMap(({ title, sections }) => {
    const meant = sections.filter(({ name, variants }) => isMeant(field, name, variants));
    return meant.length === 0
      ? []
      : [{ title: titleKey(title), sections: meant.flatMap(({ name, variants }) => [name, ...variants]) }];
  });
}

/** A field of a section with the sections of each title that are meant as well. */
export function withMeant(field: SectionField, names: readonly SectionNames[]): SectionField {
  const also = listMeant(field, names).map(({ title, sections }) => ({
    title,
    sections: [...new Set(sections.map(sectionKey))].filter((key) => key !== ''),
  }));
  return also.length === 0 ? field : { ...field, also };
}

/** A tree whose sections mean what the lists of the titles say. */
export function expandSections(node: QueryNode, names: readonly SectionNames[]): QueryNode {
  if (names.length === 0) return node;
  const each = (parts: readonly QueryNode[]): QueryNode[] => parts.map((part) => expandSections(part, names));
  switch (node.kind) {
    case 'section':
      return withMeant(node, names);
    case 'any':
      return { ...node, parts: each(node.parts) };
    case 'all':
      return { ...node, parts: each(node.parts), without: each(node.without) };
    default:
      return node;
  }
}

/** Under which name a section of a title is counted: its key and how it is written; null where no list has it. Both by `titleKey`. */
export function openPreferred(
  names: readonly SectionNames[],
): (title: string, section: string) => { key: string; name: string } | null {
  const byTitle = new Map(
    names.map(({ title, sections }) => {
      const bySection = new Map(
        sections.flatMap(({ name, variants }) => {
          const preferred = { key: titleKey(name), name };
          return [name, ...variants].map((one) => [titleKey(one), preferred] as const);
        }),
      );
      return [titleKey(title), bySection] as const;
    }),
  );
  return (title, section) => byTitle.get(title)?.get(section) ?? null;
}
