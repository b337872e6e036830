// English: stems, genitives, contractions, compounds, ligatures, drop capitals, an old scan.
import { both, inLanguage, words } from '../oracle.ts';
import { row, type TruthGroup } from '../row.ts';

const cooperation = words('co-?operation');

/** The rows. */
export const english: TruthGroup = {
  name: 'English',
  rows: [
    row('lantern', words('lanterns?'), 'a word', { options: { language: 'en' }, raw: 'lantern AND lang:en' }),
    row('=lantern', words('lantern'), 'a word, exactly', { raw: 'lantern' }),
    row('skippers', words('skippers?'), 'a plural finds its singular', {
      options: { language: 'en' },
      raw: 'skippers AND lang:en',
    }),
    row('volunteer', words('volunteers?'), 'and back'),
    row('petition', words('petitions?|petition(?:ers?|ed|ing)'), 'with the one who petitions', {
      options: { language: 'en' },
      raw: 'petition AND lang:en',
    }),
    row('=petition', words('p[ée]tition'), 'not with the one who petitions', { raw: 'petition' }),
    row('ferry', words('ferr(?:y|ies)'), 'a plural in -ies'),
    row('ferries', words('ferr(?:y|ies)'), 'and back', { options: { language: 'en' }, raw: 'ferries AND lang:en' }),
    row('running', words('run(?:s|ning)?'), 'a verb', { options: { language: 'en' }, raw: 'running AND lang:en' }),
    row('=running', words('running'), 'one form of it', { raw: 'running' }),
    row('government', words('govern(?:ment|s|ed|ing)'), 'a family of words', {
      options: { language: 'en' },
      raw: 'government AND lang:en',
    }),
    row('election', words('elect(?:ions?|ed|ing|s)'), 'a family of words, on English pages', {
      options: { language: 'en' },
      raw: 'election AND lang:en',
    }),
    row('king', words("kings?|king[’']s"), 'a genitive'),
    row('king’s', words("kings?|king[’']s"), 'a genitive asked for', { raw: '"king’s"' }),
    row('O’Brien', words("o[’']brien"), 'an Irish name', { raw: '"O’Brien"' }),
    row('obrien', words("o[’']?brien"), 'without its apostrophe'),
    row("don't", words("don[’']t"), 'a contraction', { options: { language: 'en' }, raw: '"don\'t" AND lang:en' }),
    row('dont', words("don[’']?t"), 'without its apostrophe', { options: { language: 'en' }, raw: 'dont AND lang:en' }),
    row('naive', words('na[iï]ve'), 'a diaeresis'),
    row('=résumé', words('r[ée]sum[ée]'), 'accents of a loan word', { raw: 'résumé' }),
    row('Bronte', words('bront[ëe]'), 'a name'),
    row('=co-operation', cooperation, 'found where it is printed as one', { raw: '"co-operation"' }),
    row('=cooperation', cooperation, 'and back', { raw: 'cooperation' }),
    row('cooperative', words('co-?operati(?:on|ve)s?|cooper'), 'a family of words, and a name', {
      options: { language: 'en' },
      raw: 'cooperative AND lang:en',
    }),
    row('re-election', words('re-?elections?'), 'found where it is printed as one', { raw: '"re-election"' }),
    row('reelection', words('re-?elections?'), 'and back'),
    row('follow-up', words('follow-?up'), 'another', { raw: '"follow-up"' }),
    row('sixth-former', words('sixth-former'), 'cut at its hyphen by a line end', { raw: '"sixth-former"' }),
    row('occasionally', words('occasion(?:s|ed|al|ally)?'), 'cut by a line end', {
      options: { language: 'en' },
      raw: 'occasionally AND lang:en',
    }),
    row('telephone', words('telephone[sd]?|t[ée]l[ée]phones?'), 'cut by a line end; French prints nearly the same word', {}),
    row('propeller', words('propellers?'), 'cut by a line end'),
    row('"reading room"', words('reading rooms?'), 'a phrase'),
    row('"room reading"', words('room reading'), 'a phrase turned round'),
    row('"The vane on the chapel roof"', words('the vane on the chapel roof'), 'a drop capital opens the phrase', {}),
    row('"she is eleven feet long"', words('she is eleven feet long'), 'another'),
    row('floor', words('(?:ﬂ|fl)oors?'), 'a ligature of type'),
    row('coffee', words('co(?:ﬀ|ff)ee'), 'another'),
    row('baffled', words('ba(?:ﬄ|ffl)(?:e[ds]?|ing)'), 'ffl as one sign, and a ship of that name'),
    row('fireman', words('(?:ﬁ|fi)reman'), 'fi as one sign'),
    row('31,500', words('31.500'), 'a number with a comma', { raw: '"31,500"' }),
    row('20th', words('20th'), 'an ordinal'),
    row('Parliament', words('parliaments?'), 'a word on an old scan', {}),
    row('"West Indies"', words('west indies'), 'two words on an old scan'),
    row('slaves', words('slaves?'), 'on an old scan'),
    row('woman', words('woman'), 'the singular alone; women is another word', {}),
    row('child', words("child(?:[’']s)?"), 'children is another word', {}),
    row('children', words("children(?:[’']s)?"), 'with its genitive', {}),
    row(
      'harbour -chapel',
      both(words('harbours?'), (page) => !words('chapels?')(page)),
      'a word without another',
      { raw: 'harbour NOT chapel' },
    ),
    row('boats', words('boats?'), 'in two languages', {}),
    row('boats', both(words('boats?'), inLanguage('en')), 'narrowed to English', {
      options: { language: 'en' },
      raw: 'boats AND lang:en',
    }),
  ],
};
