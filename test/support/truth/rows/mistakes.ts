// Mistakes: what is searched instead, and that it finds what it says.
import { both, either, words } from '../oracle.ts';
import { row, type TruthGroup } from '../row.ts';

const drought = words('s[ée]cheresses?');
const comet = words('comètes?');

/** The rows. */
export const mistakes: TruthGroup = {
  name: 'Mistakes',
  rows: [
    row('sécheresse)', drought, 'a parenthesis that closes nothing', { searched: 'sécheresse' }),
    row('(sécheresse', drought, 'one that is never closed', { searched: 'sécheresse' }),
    row('"phare garde', words('phares? gard(?:e|es)'), 'a quotation mark that is never closed', { searched: '"phare garde"' }),
    row('sécheresse OR', drought, 'an operator without a word', { searched: 'sécheresse' }),
    row('OU sécheresse', drought, 'at the beginning', { searched: 'sécheresse' }),
    row('sécheresse OR OR comète', either(drought, comet), 'an operator twice', { searched: 'sécheresse OR comète' }),
    row('sécheresse NEAR/5', drought, 'nearness to nothing', { searched: 'sécheresse' }),
    row('sécheresse date:demain', drought, 'a date that is none', { searched: 'sécheresse' }),
    row('sécheresse lang:klingon', drought, 'a language that nobody prints', { searched: 'sécheresse' }),
    row('sécheresse page:zéro', drought, 'a page that is none', { searched: 'sécheresse' }),
    row('sécheresse has:image', drought, 'a mark that nobody makes', { searched: 'sécheresse' }),
    row('sécheresse titre:', drought, 'a field without a value', { searched: 'sécheresse' }),
    row('sé* sécheresse', both(drought, words('s[eé]')), 'a prefix too short to be one', { searched: 'sé sécheresse' }),
    row('sécheresse:', drought, 'a colon behind a word that is no field'),
    row('comète; "', comet, 'a quotation mark alone', { searched: 'comète' }),
    row('comète ** --', comet, 'signs alone'),
    row('comète 😀', comet, 'a sign that no page prints as a word'),
    row('\u202Bcomète\u202C', comet, 'marks of direction around a word'),
  ],
};
