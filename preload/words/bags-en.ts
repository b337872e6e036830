// The words of the view "Bags" in English.
import { isolate, quote } from './isolate.ts';
import { sayCount, sayNumber } from './locale.ts';

const count = (n: number, one: string, other: string): string => sayCount(n, 'en', { one, other });

/** English. */
export const bagsEnglish = {
  heading: 'Bags',
  lead: 'A bag (BagIt) is how archives hand one another files: every one of them listed with its checksum, so that each can be verified for decades.',
  export: 'Export',
  exportText: 'Editions as they lie in the library, with all that is known of them. No password or token goes along.',
  what: 'What goes into the bag',
  library: 'The whole library, with the trash',
  title: 'One newspaper',
  edition: (title: string, day: string | null) => (day === null ? isolate(title, 'en') : `${isolate(title, 'en')}, ${day}`),
  form: 'Written as',
  forms: { folder: 'Folder', zip: 'Zip archive', tar: 'Tar archive' },
  each: 'One bag for each edition',
  organization: 'Who sends it',
  organizationHint: 'Goes into each bag as Source-Organization',
  info: 'Further labels',
  infoHint: 'One on each line, as in bag-info.txt: Contact-Name: Amina Tazi',
  profile: 'Profile',
  profileText:
    'What an institution asks of the bags that it takes (BagIt Profiles). While one is chosen, bags are exported, verified and imported by it.',
  noProfile: 'Without a profile a bag only has to be a bag.',
  chooseProfile: 'Choose a profile…',
  dropProfile: 'Go on without',
  profileOf: (organization: string) => `Profile of ${isolate(organization, 'en')}`,
  asked: 'Asked for by the profile',
  anyValue: 'Not said yet',
  unsaid: (labels: readonly string[]) => `The profile still asks for ${labels.map((label) => isolate(label, 'en')).join(', ')}.`,
  noForm: 'The profile takes no bag in a form that can be written here.',
  exportTo: 'Choose where, and export…',
  verify: 'Verify',
  verifyText:
    'Looks at every file of a bag and changes nothing. What a bag wants fetched from elsewhere is told, and nothing is fetched.',
  verifyFolder: 'Verify a folder…',
  verifyArchive: 'Verify zip or tar…',
  import: 'Import',
  importText:
    'Verifies first, and takes valid bags alone. Bags of a Kiosque come back with notes, corrections and reading positions.',
  importFolder: 'Import a folder…',
  importArchive: 'Import zip or tar…',
  tasks: {
    export: (name: string) => `Exporting ${quote(name, 'en')}`,
    verify: (name: string) => `Verifying ${quote(name, 'en')}`,
    import: (name: string) => `Importing ${quote(name, 'en')}`,
  },
  stop: 'Stop',
  stopped: 'Stopped before the end. What was whole by then stays.',
  results: 'What came of it',
  exported: (bags: number, place: string) => `${count(bags, '# bag', '# bags')} written in ${quote(place, 'en')}`,
  verified: (valid: number, bags: number) => {
    if (bags === 1) return valid === 1 ? 'The bag is valid' : 'The bag is not valid';
    return valid === bags
      ? `All ${sayNumber(bags, 'en')} bags are valid`
      : `Valid bags: ${sayNumber(valid, 'en')} of ${sayNumber(bags, 'en')}`;
  },
  imported: (n: number) => count(n, '# edition added', '# editions added'),
  none: 'None yet',
  noneText: 'Export editions, or choose a bag to verify or import. What comes of it is shown here.',
  verdict: { valid: 'Valid', complete: 'Complete, but not valid', invalid: 'Not valid' },
  verdictText: {
    valid: 'All that is listed is there, and unchanged.',
    complete: 'All that is listed is there, but something has changed or cannot be verified.',
    invalid: 'Something is missing, extra or unsafe.',
  },
  files: (n: number, size: string) => `${count(n, '# file', '# files')}, ${size}`,
  version: (version: string) => `BagIt ${version}`,
  issn: (issn: string) => `ISSN ${isolate(issn, 'en')}`,
  cleared: (n: number) =>
    `An export that was broken off had left ${count(n, '# unfinished bag', '# unfinished bags')} here. That is cleared away.`,
  editions: (n: number) => count(n, '# edition', '# editions'),
  problems: (n: number) => count(n, '# problem', '# problems'),
  warnings: (n: number) => count(n, '# warning', '# warnings'),
  more: (n: number) => `and ${count(n, '# more', '# more')}`,
  whole: 'the bag itself',
  skipped: (n: number) => count(n, '# was in the library already', '# were in the library already'),
  left: (n: number) => count(n, '# edition was left out', '# editions were left out'),
  failed: (n: number) => count(n, '# could not be added', '# could not be added'),
  asBag: 'Export as a bag…',
};

/** The shape that the other languages fill. */
export type BagsWords = typeof bagsEnglish;
