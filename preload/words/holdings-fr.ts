// The words of holdings in French.
import type { DayState, Frequency, HoldingsFormat, Relation } from '../model-holdings.ts';
import type { HoldingsWords } from './holdings-en.ts';
import { isolate } from './isolate.ts';
import { sayCount } from './locale.ts';
import { sayList, sayMonth, sayWeekday } from './say-days.ts';

const count = (n: number, one: string, other: string): string => sayCount(n, 'fr', { one, other });
const named = (text: string): string => isolate(text, 'fr');
const weekdays = (days: readonly number[]): string =>
  sayList(
    days.map((day) => sayWeekday(day, 'fr')),
    'fr',
  );
const ordinals = ['premier', 'deuxième', 'troisième', 'quatrième', 'dernier'];

const states: Record<DayState, string> = {
  held: 'Présent',
  missing: 'Manquant',
  'not-published': 'Non paru',
  incomplete: 'Incomplet',
  damaged: 'Abîmé',
  duplicate: 'En double',
  claimed: 'Réclamé',
  'not-wanted': 'Non voulu',
};

const frequency = (one: Frequency): string => {
  switch (one.kind) {
    case 'weekdays':
      if (one.weekdays.length === 7) return 'Quotidien';
      return one.weekdays.length === 1 ? `Hebdomadaire, le ${weekdays(one.weekdays)}` : `Paraît ${weekdays(one.weekdays)}`;
    case 'dates': {
      const months = one.months.map((month) => sayMonth(month, 'fr'));
      const dates = `Paraît le ${sayList(
        one.dates.map((date) => (date === 1 ? '1er' : String(date))),
        'fr',
      )}`;
      return months.length === 0 ? `${dates} de chaque mois` : `${dates} en ${sayList(months, 'fr')}`;
    }
    case 'nth':
      return `Mensuel, le ${ordinals[one.nth - 1] ?? ''} ${sayWeekday(one.weekday, 'fr')}`;
    case 'weeks':
      return one.every === 2 ? 'Toutes les deux semaines' : `Toutes les ${one.every} semaines`;
  }
};

const relations: Record<Relation['kind'], string> = {
  continues: 'Fait suite à',
  'continued-by': 'Devient',
  'supplement-of': 'Supplément de',
  'has-supplement': 'A pour supplément',
};

const formats: Record<HoldingsFormat, string> = {
  claims: 'Liste de réclamations (CSV)',
  statement: 'État de collection (texte)',
  mrk: 'MARC 21 (texte)',
  marcxml: 'MARC 21 (XML)',
};

/** French. */
export const holdingsFrench: HoldingsWords = {
  heading: 'Collections',
  list: 'Les titres et ce qui en est présent',
  counted: (titles: number, missing: number) =>
    `${count(titles, '# titre', '# titres')}, ${count(missing, '# numéro manquant', '# numéros manquants')}`,
  columns: { title: 'Titre', span: 'Période', editions: 'Numéros', missing: 'Manquants', claimed: 'Réclamés' },
  span: (from: string, to: string) => `du ${from} au ${to}`,
  noSpan: 'Aucun numéro n’est daté',
  noMissing: 'Rien ne manque',
  missing: (n: number) => count(n, '# manquant', '# manquants'),
  claimed: (n: number) => count(n, '# réclamé', '# réclamés'),
  emptyTitle: 'Pas encore de collection',
  emptyText:
    'Ici, chaque journal a le calendrier de ses années\u202f: ce qui est présent, ce qui manque, et les jours où il n’a pas paru. Ajoutez des numéros\u202f: leurs dates et leurs numéros le diront.',
  states,
  calendar: (title: string, year: string) => `${named(title)}, ${year}`,
  year: 'Année',
  previousYear: 'Année précédente',
  nextYear: 'Année suivante',
  yearWith: (year: string, missing: number) =>
    missing === 0 ? year : `${year} (${count(missing, '# manquant', '# manquants')})`,
  legend: 'Ce que disent les signes, et combien de jours',
  undated: (n: number) => count(n, '# numéro sans date', '# numéros sans date'),
  dayNamed: (day: string, state: string, number: string | null) =>
    number === null ? `${day}\u202f: ${state}` : `${day}\u202f: ${state}, n°\u00a0${number}`,
  outside: 'Ne compte pas',
  number: (number: string) => `N°\u00a0${number}`,
  expected: (number: string) => `Attendu\u202f: n°\u00a0${number}`,
  covers: (day: string) => `Vaut jusqu’au ${day}`,
  partOf: (day: string) => `Fait partie du numéro du ${day}`,
  unsure: 'Aucun numéro ne renseigne sur ce jour\u202f: c’est déduit des jours de parution habituels.',
  claimedOn: (day: string) => `Réclamé le ${day}`,
  pages: (here: number, printed: number) => `${here} pages sur ${printed}`,
  dayHelp: 'Les flèches vont de jour en jour, Page préc. et Page suiv. de mois en mois, avec Maj d’année en année.',
  acts: {
    read: 'Lire',
    readOf: (variant: string) => `Lire ${named(variant)}`,
    claim: 'Réclamer',
    notPublished: 'Il n’a pas paru',
    notWanted: 'Il n’est pas voulu',
    missing: 'Il manque',
    lift: 'S’en tenir à ce qui a été trouvé',
    sources: 'Vers les sources',
    more: 'Ce qu’on sait de ce jour',
  },
  ruled: {
    claimed: (day: string) => `Réclamé\u202f: ${day}.`,
    'not-published': (day: string) => `Rien n’a paru\u202f: ${day}.`,
    'not-wanted': (day: string) => `Non voulu\u202f: ${day}.`,
    missing: (day: string) => `Manquant\u202f: ${day}.`,
    lifted: (day: string) => `Comme trouvé\u202f: ${day}.`,
    undone: 'Annulé.',
  },
  description: 'Description',
  describe: 'Décrire le titre',
  edit: 'Modifier',
  field: {
    issn: 'ISSN',
    publisher: 'Éditeur',
    place: 'Lieu',
    language: 'Langue',
    frequencies: 'Parution',
    closed: 'Ne paraît pas',
    collectedFrom: 'Collection depuis le',
    collectedTo: 'Collection jusqu’au',
    isCurrent: 'Collection en cours\u202f: compter jusqu’à aujourd’hui',
    relations: 'Autres titres',
    note: 'Note',
  },
  hint: {
    issn: 'Huit chiffres\u202f; le dernier vérifie les autres',
    closed: 'Dates comme 05-01 ou 2024-03-04, périodes comme 08-01/08-31, séparées par des virgules',
    collected: 'Sans date, du premier au dernier numéro présent',
    since: 'Depuis le début',
  },
  wrong: {
    issn: 'La clé de cet ISSN est fausse.',
    closed: (text: string) => `${named(text)} n’est pas un jour.`,
    day: 'Un jour comme 28/03/2024',
    dates: 'Des nombres de 1 à 31',
  },
  rests: {
    'eid-al-fitr': 'Aïd al-Fitr',
    'eid-al-adha': 'Aïd al-Adha',
    mawlid: 'Mouloud',
    'new-year-hijri': 'Nouvel an hégirien',
    'good-friday': 'Vendredi saint',
    easter: 'Dimanche de Pâques',
    'easter-monday': 'Lundi de Pâques',
    ascension: 'Ascension',
    'whit-monday': 'Lundi de Pentecôte',
  },
  frequency,
  frequencySince: (text: string, day: string) => `Depuis le ${day}\u202f: ${text}`,
  kinds: {
    weekdays: 'Jours de la semaine',
    dates: 'Dates du mois',
    nth: 'Un jour de semaine par mois',
    weeks: 'Toutes les tant de semaines',
  },
  addFrequency: 'Ajouter une périodicité',
  removeFrequency: 'Retirer cette périodicité',
  since: 'Depuis',
  dates: 'Dates',
  nth: 'Lequel',
  ordinals: ['Premier', 'Deuxième', 'Troisième', 'Quatrième', 'Dernier'],
  weekday: 'Jour',
  every: 'Semaines',
  fromIssue: 'Un numéro a paru le',
  issnOf: (issn) => `ISSN ${issn}`,
  notSaid: 'Non précisé',
  learned: 'D’après les numéros',
  takeLearned: 'Reprendre',
  nothingLearned: 'Trop peu de numéros pour le dire.',
  relations,
  relation: 'Lien',
  relatedTitle: 'Titre',
  relatedDay: 'Date',
  addRelation: 'Ajouter un titre',
  removeRelation: 'Retirer ce titre',
  statement: 'État de collection',
  nothingHeld: 'Rien de présent',
  copyStatement: 'Copier',
  copied: 'État de collection copié.',
  described: 'Description enregistrée.',
  exportMenu: 'Écrire…',
  exportOf: 'Écrire les collections',
  formats,
  fileName: (title: string | null, what: string) => (title === null ? what : `${title} ${what}`),
  fileWords: { claims: 'réclamations', statement: 'état de collection', mrk: 'MARC', marcxml: 'MARC' },
  claimToo: 'Réclamer ce qui manque et écrire la liste (CSV)',
  written: (file: string, days: number) => `${named(file)}\u202f: ${count(days, '# numéro', '# numéros')}.`,
  writtenFile: (file: string) => `${named(file)} est écrit.`,
  nothingToClaim: 'Rien ne manque.',
  csv: {
    title: 'Titre',
    issn: 'ISSN',
    day: 'Date',
    number: 'Numéro',
    state: 'État',
    claimedOn: 'Réclamé le',
    note: 'Note',
  },
};
