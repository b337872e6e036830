// A title and what is held of it as a MARC 21 record: bibliographic fields with embedded holdings (853/863 pairs and 866).
// Refuses fields of which nothing is known. Sources: MARC 21 Format for Bibliographic Data, and for Holdings Data, of the Library of Congress.
import type { Day, InterfaceLanguage } from '#border/model';
import type { Frequency, Relation } from '#border/model-holdings';
import type { HeldRun } from './held-run.ts';
import { numberCaption, writeStatement } from './holdings-statement.ts';
import type { MarcField, MarcRecord } from './marc-record.ts';

/** What a record is made of. `catalogue` is the language of captions and months, `frequency` the present one as people say it. */
export type MarcTitle = {
  title: string;
  language: string | null;
  issn: string | null;
  publisher: string | null;
  place: string | null;
  note: string;
  relations: readonly Relation[];
  frequencies: readonly Frequency[];
  frequency: string | null;
  isCurrent: boolean;
  runs: readonly HeldRun[];
  catalogue: InterfaceLanguage;
  today: Day;
};

/** Codes of ISO 639-2/B for those of ISO 639-1 that newspapers here are likely to have. */
const languageCodes: Readonly<Record<string, string>> = {
  fr: 'fre',
  ar: 'ara',
  en: 'eng',
  es: 'spa',
  de: 'ger',
  it: 'ita',
  pt: 'por',
  nl: 'dut',
  tr: 'tur',
  fa: 'per',
  he: 'heb',
  ru: 'rus',
  el: 'gre',
  ca: 'cat',
  pl: 'pol',
  sv: 'swe',
  da: 'dan',
  no: 'nor',
  fi: 'fin',
  ja: 'jpn',
  zh: 'chi',
  ur: 'urd',
  zgh: 'zgh',
  ber: 'ber',
  ku: 'kur',
  hy: 'arm',
  lb: 'ltz',
  oc: 'oci',
  eu: 'baq',
  br: 'bre',
};

const field = (tag: string, indicators: string, subfields: readonly (readonly [string, string | null])[]): MarcField[] => {
  const kept = subfields.flatMap(([code, value]): [string, string][] => (value === null || value === '' ? [] : [[code, value]]));
  return kept.length === 0 ? [] : [{ tag, indicators, subfields: kept }];
};

/** The code of a frequency, as 008/18 and 853 $w have it; a space where none fits. */
const frequencyCode = (frequency: Frequency | undefined): string => {
  switch (frequency?.kind) {
    case 'weekdays':
      return ['w', 'c', 'i'][frequency.weekdays.length - 1] ?? 'd';
    case 'dates': {
      const yearly = frequency.dates.length * (frequency.months.length === 0 ? 12 : frequency.months.length);
      return { 1: 'a', 2: 'f', 3: 't', 4: 'q', 6: 'b', 12: 'm', 24: 's', 36: 'j' }[yearly] ?? ' ';
    }
    case 'nth':
      return 'm';
    case 'weeks':
      return frequency.every === 2 ? 'e' : ' ';
    default:
      return 'u';
  }
};

const fixedField = ({ language, frequencies, isCurrent, runs, title, today }: MarcTitle): string => {
  const begin = runs[0]?.firstDay.slice(0, 4) ?? 'uuuu';
  const code = language === null ? 'und' : (languageCodes[language] ?? (language.length === 3 ? language : 'und'));
  const script = /\p{Script=Arabic}/u.test(title) ? 'f' : /^[\p{ASCII}]*$/u.test(title) ? 'a' : 'b';
  const parts = [
    today.slice(2).replaceAll('-', ''),
    isCurrent ? 'c' : 'u',
    begin,
    isCurrent ? '9999' : 'uuuu',
    'xx ',
    frequencyCode(frequencies.at(-1)),
    frequencies.length === 0 ? 'u' : 'r',
    ' ',
    'n',
    ' s',
    '    ',
    '|0   ',
    script,
    '0',
    code,
    ' d',
  ];
  return parts.join('');
};

/** The linking fields (MARC 21, 76X-78X). */
const relationTags: Record<Relation['kind'], readonly [tag: string, indicators: string]> = {
  continues: ['780', '00'],
  'continued-by': ['785', '00'],
  'supplement-of': ['772', '0 '],
  'has-supplement': ['770', '0 '],
};

const relationFields = (relations: readonly Relation[]): MarcField[] =>
  relations
    .map(({ kind, title, issn, day }) => ({ link: relationTags[kind], title, issn, day }))
    .sort((a, b) => a.link[0].localeCompare(b.link[0]))
    .flatMap(({ link: [tag, indicators], title, issn, day }) =>
      field(tag, indicators, [
        ['t', title],
        ['g', day === null ? null : `(${day})`],
        ['x', issn],
      ]),
    );

const monthOf = (day: Day): string => day.slice(5, 7);

const span = (from: string, to: string): string => (from === to ? from : `${from}-${to}`);

const isNumbered = ({ firstNumber, lastNumber }: HeldRun): boolean => firstNumber !== null && lastNumber !== null;

/** Captions and runs in pairs: of numbered runs 853/863 with the link number 1, of others with 2, where time takes the place of numbers. */
const pairedFields = ({ runs, catalogue, frequencies }: MarcTitle): MarcField[] => {
  const code = frequencyCode(frequencies.at(-1)).trim();
  const captions = [
    ...(runs.some(isNumbered)
      ? field('853', '20', [
          ['8', '1'],
          ['a', numberCaption[catalogue]],
          ['i', '(year)'],
          ['j', '(month)'],
          ['w', code],
        ])
      : []),
    ...(runs.every(isNumbered)
      ? []
      : field('853', '20', [
          ['8', '2'],
          ['a', '(year)'],
          ['b', '(month)'],
          ['c', '(day)'],
          ['w', code],
        ])),
  ];
  const counts = { numbered: 0, dated: 0 };
  const held = runs.flatMap((run) => {
    const { firstDay, lastDay, firstNumber, lastNumber, issues } = run;
    const indicators = issues === 1 ? '41' : '40';
    const years = span(firstDay.slice(0, 4), lastDay.slice(0, 4));
    const months = span(monthOf(firstDay), monthOf(lastDay));
    // The break behind a run: g where something is missing, n where nothing is.
    const next = runs[runs.indexOf(run) + 1];
    const broken = next === undefined ? null : next.after === 'restart' ? 'n' : 'g';
    if (isNumbered(run)) {
      counts.numbered += 1;
      const numbers = span(String(firstNumber), String(lastNumber));
      return field('863', indicators, [
        ['8', `1.${counts.numbered}`],
        ['a', numbers],
        ['i', years],
        ['j', months],
        ['w', broken],
      ]);
    }
    counts.dated += 1;
    const days = span(firstDay.slice(8), lastDay.slice(8));
    return field('863', indicators, [
      ['8', `2.${counts.dated}`],
      ['a', years],
      ['b', months],
      ['c', days],
      ['w', broken],
    ]);
  });
  return [...captions, ...held];
};

const mostRuns = 40;

const textualFields = ({ runs, catalogue }: MarcTitle): MarcField[] => {
  const fields: MarcField[] = [];
  for (let at = 0; at < runs.length; at += mostRuns)
    fields.push(
      ...field('866', '41', [
        ['8', '0'],
        ['a', writeStatement(runs.slice(at, at + mostRuns), catalogue)],
      ]),
    );
  return fields;
};

/** The record of a title. */
export function holdingsToMarc(title: MarcTitle): MarcRecord {
  return {
    leader: '00000nas a2200000 i 4500',
    controls: [['008', fixedField(title)]],
    fields: [
      ...field('022', '0 ', [['a', title.issn]]),
      ...field('245', '00', [['a', title.title]]),
      ...field('264', ' 1', [
        ['a', title.place],
        ['b', title.publisher],
      ]),
      ...field('310', '  ', [['a', title.frequency]]),
      ...field('500', '  ', [['a', title.note]]),
      ...relationFields(title.relations),
      ...pairedFields(title),
      ...textualFields(title),
    ],
  };
}
