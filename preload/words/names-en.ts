// The words of the names of sections and places in English: what they are called in each title, and what an act on them changes.
import type { AuthorityKind } from '../model-authority.ts';
import { quote } from './isolate.ts';
import { sayCount } from './locale.ts';

const count = (n: number, one: string, other: string): string => sayCount(n, 'en', { one, other });
const name = (text: string): string => quote(text, 'en');
const list = (sections: string, places: string): Record<AuthorityKind, string> => ({ sections, places });

/** English. `uses` are pages of sections and editions of places, said by `common`. */
export const namesEnglish = {
  heading: 'Names',
  title: 'Newspaper',
  lists: 'Which names',
  list: list('Sections', 'Places'),
  filter: 'Filter names',
  names: list('Sections of this newspaper', 'Places of this newspaper'),
  counted: (listed: number, proposed: number) =>
    `${count(listed, '# name in the list', '# names in the list')}, ${count(proposed, '# proposed', '# proposed')}`,
  chosen: (n: number) => count(n, '# chosen', '# chosen'),
  proposed: list('Printed, not in the list yet', 'In use, not in the list yet'),
  variantsOf: 'also',
  keys: 'Arrows walk, Space chooses, Enter goes to the name.',
  emptyTitle: 'No newspapers yet',
  emptyText:
    'Here stands what the sections and places of each newspaper are called. Add editions to the kiosk, and the names that they use are proposed.',
  titleGone: (title: string) => `${name(title)} is no longer in the library`,
  titleGoneText: 'Its editions may have another name now. Choose a newspaper above.',
  noNames: list('No sections yet', 'No places yet'),
  noNamesText: list(
    'No page of this newspaper that can be searched prints a section. A name can be added all the same.',
    'No edition of this newspaper is one of a place. A name can be added all the same.',
  ),
  noneFits: 'No name has this in it.',
  about: list(
    'Names that mean the same section are found and counted as one. Pages stay as they are printed.',
    'Names that mean the same place are told as one. Editions stay as they are.',
  ),
  add: 'Add a name',
  addField: 'New name',
  accepted: 'Accepted name',
  says: {
    add: (one: string, uses: string) => `${name(one)} comes into the list: ${uses}.`,
    addEach: (n: number, uses: string) => `${count(n, '# name comes', '# names come')} into the list: ${uses}.`,
    rename: (from: string, to: string, uses: string) =>
      `${name(from)} is called ${name(to)}: ${uses}. The earlier name stays as a variant.`,
    merge: (n: number, into: string, uses: string) =>
      `${count(n, '# name counts', '# names count')} as ${name(into)}: ${uses} in all.`,
    remove: (n: number, uses: string) =>
      `${count(n, '# name leaves', '# names leave')} the list with all variants: ${uses} count under what they say.`,
    part: (uses: string) => `${uses} count apart`,
  },
  acts: { add: 'Add', addEach: 'Add each', rename: 'Rename', merge: 'Merge', remove: 'Remove from the list', part: 'Take apart' },
  partOf: (variant: string) => `Take apart ${name(variant)}`,
  variants: 'Variants',
  done: {
    add: (n: number) => count(n, 'The name is in the list.', '# names are in the list.'),
    rename: (to: string) => `The name is ${name(to)} now.`,
    merge: (n: number, into: string) => `${count(n, '# name counts', '# names count')} as ${name(into)} now.`,
    part: (one: string) => `${name(one)} stands apart again.`,
    remove: (n: number) => count(n, 'The name has left the list.', '# names have left the list.'),
  },
  undone: 'Taken back.',
  redone: 'Made again.',
  nothingToUndo: 'There is no change of names to take back.',
  nothingToRedo: 'There is no change of names to make again.',
  otherActs: 'The last change was not one of names. Take it back where it was made.',
  stayed: (n: number) => count(n, '# edition stays as it was.', '# editions stay as they were.'),
  renameTitle: 'Rename or merge…',
  renameHeading: 'Rename or merge the newspaper',
  newTitle: 'New name',
  titleRenamed: (editions: string, to: string) => `${editions} and those in the trash are called ${name(to)}.`,
  titleMerged: (editions: string, into: string, there: string) =>
    `${editions} and those in the trash go to ${name(into)}, which has ${there}.`,
  searchesFollow: 'Saved searches follow.',
  titleRefused: (n: number) =>
    count(n, '# edition stays: its day is there already.', '# editions stay: their days are there already.'),
  keepBoth: 'Keep both as versions of one issue',
  renameIt: 'Rename',
  mergeIt: 'Merge',
  titleDone: (n: number, to: string) => `${name(to)}: ${count(n, '# edition', '# editions')} changed.`,
  changing: 'Changing editions',
  stop: 'Stop',
};

/** The shape that the other languages fill. */
export type NamesWords = typeof namesEnglish;
