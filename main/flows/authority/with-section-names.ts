// How sections are called is no part of the index: the lists of the titles go with the questions.
import type { LibraryDatabase } from '../../library/open-library.ts';
import { listSectionNames } from '../../library/titles.ts';
import type { SectionNames } from '../../search/section-names.ts';

/** A question with the lists of all titles, where there are any. */
export function withSectionNames<Input extends object>(
  database: LibraryDatabase,
  input: Input,
): Input & { sectionNames?: readonly SectionNames[] } {
  const sectionNames = listSectionNames(database);
  return sectionNames.length === 0 ? input : { ...input, sectionNames };
}
