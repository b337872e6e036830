// As written: accents, vowels and forms of letters count, capitals do not; and what = and =" " switch off.
import { both, exactly, inLanguage, words } from '../oracle.ts';
import { row, type TruthGroup } from '../row.ts';

const asWritten = { options: { isAsWritten: true } };

/** The rows. */
export const asWrittenRows: TruthGroup = {
  name: 'As written',
  rows: [
    row('côté', words('côté'), 'one of four words that a fold makes one', asWritten),
    row('cote', words('cote'), 'another', asWritten),
    row('côte', words('côte'), 'another', asWritten),
    row('=cote', words('c[oô]t[eé]'), 'exact words are folded all the same', { raw: 'cote' }),
    row('jeûne', words('jeûne'), 'a circumflex', asWritten),
    row('tâche', words('tâche'), 'another', asWritten),
    row('tache', words('tache'), 'none', asWritten),
    row('école', words('école'), 'in small letters and in capitals', asWritten),
    row('ecole', words('ecole'), 'without its accent alone', asWritten),
    row('ÉCOLE', words('école'), 'capitals are no difference', asWritten),
    row('œuvre', words('œuvre'), 'the ligature', asWritten),
    row('oeuvre', words('oeuvre'), 'no ligature', asWritten),
    row('naïve', words('naïve'), 'a diaeresis', asWritten),
    row('naive', words('naive'), 'none is printed', asWritten),
    row('الحكومة', exactly('الحكومة'), 'as printed without vowels and with a ta marbuta', asWritten),
    row('الحكومه', exactly('الحكومه'), 'with a ha', asWritten),
    row('اعلنت', exactly('اعلنت'), 'without a hamza', asWritten),
    row('الحُكُومَةُ', exactly('الحُكُومَةُ'), 'with all its vowels', asWritten),
    row('المستشفى', exactly('المستشفى'), 'an alef maqsura', asWritten),
    row('المستشفي', exactly('المستشفي'), 'a ya', asWritten),
    row('علی', exactly('علی'), 'a Persian ya', asWritten),
    row('٢٠١٠', exactly('٢٠١٠'), 'digits as they are printed', asWritten),
    row('2010', exactly('و?2010'), 'and the other ones, behind a letter', asWritten),
    row('"القنطرة الرابعة"', exactly('للقنطرة الرابعة'), 'a phrase whose first word has a preposition is another', {
      options: { isAsWritten: false },
      raw: '"القنطرة الرابعة"',
    }),
    row('"ÉLÈVES de l’ÉCOLE"', words('élèves de l’école'), 'a phrase', asWritten),
    row('eleves ecole', both(words('eleves'), words('ecole')), 'two words', asWritten),
    row(
      'café -naïve',
      both(words('café'), (page) => !words('naïve')(page)),
      'a word left out',
      asWritten,
    ),
    row('été lang:fr', both(words('été'), inLanguage('fr')), 'with a field', { ...asWritten, raw: 'été AND lang:fr' }),
  ],
};
