// Guesses what the columns of a table are by their headings, in French, Arabic and English, and by which of them editions are known. Pure.
import type { TableField, TableKey } from '#border/model-table';
import { exchangeArabic } from '#border/words/exchange-ar';
import { exchangeEnglish } from '#border/words/exchange-en';
import { exchangeFrench } from '#border/words/exchange-fr';
import { fold } from '../text/fold.ts';

/** A heading without case, accents, signs and blanks. */
const keyOf = (heading: string): string => fold(heading).text.replace(/[^\p{L}\p{N}]+/gu, '');

/** What people write beside the headings of our own tables. */
const others: Record<TableField, readonly string[]> = {
  id: ['identifier', 'kiosque id', 'edition id', 'المعرف'],
  sha256: ['sha-256', 'checksum', 'sha 256', 'somme', 'empreinte'],
  file: ['file', 'file name', 'filename', 'path', 'chemin', 'nom de fichier', 'nom du fichier', 'اسم الملف', 'المسار', 'source'],
  title: ['newspaper', 'journal', 'publication', 'الجريدة', 'الصحيفة', 'titre du journal', 'اسم الجريدة', 'اسم الصحيفة'],
  day: [
    'date',
    'issue date',
    'date de parution',
    'date de publication',
    'parution',
    'التاريخ',
    'تاريخ الصدور',
    'published',
    'issued',
  ],
  covers: ['to', 'last day', 'end', 'until', 'jusqu au', 'dernier jour', 'fin', 'آخر يوم', 'covers until'],
  issue: ['issue number', 'no', 'n°', 'num', 'numéro d issue', 'numero', 'رقم العدد', 'رقم', 'no.'],
  variant: ['variant', 'variante', 'edition name', 'région', 'region', 'الطبعة'],
  language: ['lang', 'langue', 'langues', 'لغة'],
  direction: ['reading direction', 'sens de lecture', 'اتجاه القراءة'],
  price: ['cost', 'tarif', 'الثمن', 'ثمن'],
  printedPages: ['page count', 'nombre de pages', 'nb pages', 'عدد الصفحات', 'printed pages', 'pages imprimees'],
  state: ['status', 'statut', 'confirmed'],
};

/** The headings of our own tables under which these fields stand. */
const ofTables = { ...Object.fromEntries(Object.keys(others).map((name) => [name, name])), file: 'path' } as Record<
  TableField,
  keyof typeof exchangeEnglish.columns
>;

const known = new Map<string, TableField>(
  (Object.keys(others) as TableField[]).flatMap((field) => {
    const own = [exchangeEnglish, exchangeFrench, exchangeArabic].map(({ columns }) => columns[ofTables[field]]);
    return [field, ofTables[field], ...own, ...others[field]].map((heading): [string, TableField] => [keyOf(heading), field]);
  }),
);

/** What each column is; null for what no heading tells, and for a second column of one field. */
export function guessColumns(headings: readonly string[]): (TableField | null)[] {
  const taken = new Set<TableField>();
  return headings.map((heading) => {
    const field = known.get(keyOf(heading)) ?? null;
    if (field === null || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}

/** By what the editions are known: what is surest goes first; null where nothing tells them. */
export function guessKey(columns: readonly (TableField | null)[]): TableKey | null {
  const has = (field: TableField): boolean => columns.includes(field);
  if (has('id')) return 'id';
  if (has('sha256')) return 'sha256';
  if (has('file')) return 'file';
  return has('title') && has('day') ? 'title-day' : null;
}
