// Operators in three languages, parentheses, exclusion, prefixes, nearness.
import { arabic, both, either, exactly, inLanguage, lightForms, not, words } from '../oracle.ts';
import { row, type TruthGroup } from '../row.ts';

const lighthouse = words('phares?');
const dyke = words('digues?');
const guard = words('gard(?:er?|es?|ent|ait|aient|és?|ée?s?|a|ant|èrent|era|ons|ez)');
/** Words between the two, in either order, on the papers of traps and on others where they are that near. */
const sardine = words('sardines?');
const strike = words('grèves?');
const miner = words('mineurs?');
const senate = words('sénat');
const king = words('roi');

const wordBetween = "(?:[^\\p{L}\\p{N}‖]+(?:[ldjmtscn]|qu)?[’']?[\\p{L}\\p{M}\\p{N}]+)";
const near = (first: string, second: string, distance: number) =>
  either(
    words(`(?:${first})${wordBetween}{0,${distance}}[^\\p{L}\\p{N}‖]+(?:[ldjmtscn]|qu)?[’']?(?:${second})`),
    words(`(?:${second})${wordBetween}{0,${distance}}[^\\p{L}\\p{N}‖]+(?:[ldjmtscn]|qu)?[’']?(?:${first})`),
  );

/** The rows. */
export const operators: TruthGroup = {
  name: 'Operators',
  rows: [
    row('grève mineurs', both(strike, miner), 'all words must be there'),
    row('grève AND mineurs', both(strike, miner), 'AND'),
    row('grève ET mineurs', both(strike, miner), 'ET', { raw: 'grève AND mineurs' }),
    row('grève & mineurs', both(strike, miner), 'a sign', { raw: 'grève AND mineurs' }),
    row('sécheresse OR comète', either(words('s[ée]cheresses?'), words('comètes?')), 'OR'),
    row('sécheresse OU comète', either(words('s[ée]cheresses?'), words('comètes?')), 'OU', { raw: 'sécheresse OR comète' }),
    row('sécheresse | comète', either(words('s[ée]cheresses?'), words('comètes?')), 'a sign', { raw: 'sécheresse OR comète' }),
    row('=roi NOT sénat', both(king, not(senate)), 'NOT'),
    row('=roi SAUF sénat', both(king, not(senate)), 'SAUF', { raw: 'roi NOT sénat' }),
    row('=roi -sénat', both(king, not(senate)), 'a minus', { raw: 'roi NOT sénat' }),
    row('=roi ET SAUF sénat', both(king, not(senate)), 'ET SAUF', { raw: 'roi NOT sénat' }),
    row('empereur -"garde nationale"', both(words('empereurs?'), not(words('gardes? nationales?'))), 'a phrase left out', {
      raw: 'empereur NOT "garde nationale"',
    }),
    row(
      '-phare date:2024 lang:fr',
      both(not(lighthouse), inLanguage('fr'), ({ day }) => day.startsWith('2024')),
      'nothing but what is left out, within fields',
      { raw: 'lang:fr AND day:2024 NOT phare' },
    ),
    row('قنطرة OR ياقوت', either(lightForms('قنطر'), lightForms('ياقوت')), 'OR between Arabic words'),
    row('قنطرة أو ياقوت', either(lightForms('قنطر'), lightForms('ياقوت')), 'أو', { raw: 'قنطرة OR ياقوت' }),
    row('قنطرة او ياقوت', either(lightForms('قنطر'), lightForms('ياقوت')), 'without its hamza', { raw: 'قنطرة OR ياقوت' }),
    row('المكتبة و المدرسة', both(lightForms('مكتب'), lightForms('مدرس')), 'و', { raw: 'المكتبة AND المدرسة' }),
    row('المكتبة وليس المدرسة', both(lightForms('مكتب'), not(lightForms('مدرس'))), 'وليس', { raw: 'المكتبة NOT المدرسة' }),
    row('المكتبة بدون (المدرسة)', both(lightForms('مكتب'), not(lightForms('مدرس'))), 'بدون before a parenthesis', {
      raw: 'المكتبة NOT المدرسة',
    }),
    row('(sardine OR comète) pêche', both(either(sardine, words('comètes?')), words('p[êe]ch(?:es?|e)')), 'parentheses', {
      raw: '(sardine OR comète) AND pêche',
    }),
    row('sardine OR comète pêche', either(sardine, both(words('comètes?'), words('p[êe]ches?'))), 'words bind more than OR', {
      raw: 'sardine OR (comète AND pêche)',
    }),
    row('=roi -(sénat OR armée)', both(king, not(senate), not(words('armées?'))), 'a parenthesis left out', {
      raw: 'roi NOT (sénat OR armée)',
    }),
    row(
      'phare (digue OR (sardine -criée))',
      both(lighthouse, either(dyke, both(sardine, not(words('criées?'))))),
      'parentheses within',
      { raw: 'phare AND (digue OR (sardine NOT criée))' },
    ),
    row('pain et vin', both(words('pains?|paine'), words('et'), words('vins?')), 'small letters are words', {
      raw: 'pain AND et AND vin',
    }),
    row('séch*', words('s[éèe]ch\\p{L}*'), 'a prefix'),
    row('sech*', words('s[éèe]ch\\p{L}*'), 'a prefix without its accent'),
    row('anticonst*', words('anticonst\\p{L}*'), 'a long prefix'),
    row('vicepre*', words('vice-?pr[ée]\\p{L}*'), 'a prefix of a compound, joined'),
    row('ياق*', arabic('ياق\\p{L}*'), 'a prefix of Arabic'),
    row('المسوو*', arabic('المسوو\\p{L}*'), 'a prefix with a hamza folded'),
    row('"conseil mun"*', words('conseil mun\\p{L}*'), 'a prefix within a phrase', { raw: '"conseil mun" *' }),
    row('"phare garde"', words('phares? gard(?:e|es)'), 'a phrase'),
    row('phare NEAR/7 digue', near('phares?', 'digues?', 7), 'seven words between: near enough', { raw: 'NEAR(phare digue, 7)' }),
    row('phare NEAR/6 digue', near('phares?', 'digues?', 6), 'six are too few', { raw: 'NEAR(phare digue, 6)' }),
    row('phare PRÈS/7 digue', near('phares?', 'digues?', 7), 'in French', { raw: 'NEAR(phare digue, 7)' }),
    row('digue NEAR/7 phare', near('phares?', 'digues?', 7), 'the other way round', { raw: 'NEAR(digue phare, 7)' }),
    row('NEAR(phare digue, 7)', near('phares?', 'digues?', 7), 'as FTS5 writes it'),
    row('NEAR(phare digue, 6)', near('phares?', 'digues?', 6), 'as FTS5 writes it, one word nearer'),
    row('lantern NEAR/7 ladder', near('lanterns?', 'ladders?', 7), 'in English', { raw: 'NEAR(lantern ladder, 7)' }),
    row('lantern NEAR/6 ladder', near('lanterns?', 'ladders?', 6), 'and one word nearer', { raw: 'NEAR(lantern ladder, 6)' }),
    row('المنارة NEAR/6 الرصيف', near(arabicPattern('(?:ال)?منار[ةه]?'), arabicPattern('(?:ال)?رصيف'), 6), 'in Arabic', {
      raw: 'NEAR(المنارة الرصيف, 6)',
    }),
    row(
      'المنارة قرب/5 الرصيف',
      near(arabicPattern('(?:ال)?منار[ةه]?'), arabicPattern('(?:ال)?رصيف'), 5),
      'in Arabic, one word nearer',
      { raw: 'NEAR(المنارة الرصيف, 5)' },
    ),
    row('"garde nationale" NEAR/10 Paris', near('gardes? nationales?', 'paris', 10), 'a phrase near a word', {
      raw: 'NEAR("garde nationale" Paris, 10)',
    }),
    row('phare -NEAR(phare digue, 7)', both(lighthouse, not(near('phares?', 'digues?', 7))), 'nearness left out', {
      raw: 'phare NOT NEAR(phare digue, 7)',
    }),
    row('="phare garde"', exactly('[Pp]hare garde'), 'a phrase, exactly', { raw: '"phare garde"' }),
    row('phare garde', both(lighthouse, guard), 'both words anywhere', { raw: 'phare garde' }),
  ],
};

function arabicPattern(pattern: string): string {
  return pattern;
}
