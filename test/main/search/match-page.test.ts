// Which words of a page are marked for a query, and what counts where words are searched as they are written.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writtenCandidates } from '../../../main/search/as-written.ts';
import { find } from '../../../main/search/find.ts';
import { matchPage, readSpans, readWords, type Words } from '../../../main/search/match-page.ts';
import { parseQuery } from '../../../main/search/parse-query.ts';
import type { QueryNode } from '../../../main/search/query.ts';
import { openSmallArchive, type SmallArchive } from './small-archive.ts';

const facts = { title: 'Le Matin du Sud', day: '2024-03-28', page: 2, language: 'fr', section: 'Faits divers' };

function nodeOf(query: string): QueryNode {
  const { node } = parseQuery(query);
  if (node === null) throw new Error('nothing to search');
  return node;
}

const page = (text: string, language = 'fr'): Words => readWords(text, { ...facts, language });

const marked = (query: string, words: Words, isAsWritten = false): string =>
  matchPage(nodeOf(query), words, isAsWritten)
    .map(({ from, to }) => words.text.slice(words.tokens[from]?.start, words.tokens[to - 1]?.end))
    .join(' | ');

describe('the marks of a page', () => {
  it.each([
    ['weekend', 'un week-end à Paris', 'week-end'],
    ['weekends', 'un week-end à Paris', 'week-end'],
    ['=weekend', 'un week-end à Paris', 'week-end'],
    ['weeken*', 'un week-end, un weekend', 'week-end | weekend'],
    ['week-end', 'un weekend, des week-ends', 'weekend | week-ends'],
    ['sage-femme', 'la sagefemme et la sage femme', 'sagefemme | sage femme'],
    ['plan NEAR/2 eau', 'plan un deux eau plan un deux trois eau', 'plan | eau | plan'],
    ['eau NEAR/2 plan', 'plan un deux eau', 'plan | eau'],
    ['plan NEAR/2 eaux', 'plan un deux trois eau', ''],
    ['"un plan" NEAR/0 eau', 'un plan eau deux un plan', 'un plan | eau'],
    ['plan NEAR/3 eau NEAR/3 mer', 'plan eau mer', 'plan | eau | mer'],
    ['=plans NEAR/2 eau', 'plan eau', ''],
    ['title:matin plan', 'le plan', 'plan'],
    ['(title:figaro un) OR plan', 'un plan', 'plan'],
    ['(title:"matin du" un) OR plan', 'un plan', 'un | plan'],
    ['section:faits page:2 lang:fr date:2024-03 plan', 'un plan', 'plan'],
    ['plan -page:2', 'un plan', ''],
    ['plan -date:2023', 'un plan', 'plan'],
  ])('for %s on "%s"', (query, text, marks) => {
    expect(marked(query, page(text))).toBe(marks);
  });

  it('are none where a page answers by its fields or by what it lacks, which is still an answer', () => {
    expect(readSpans(nodeOf('page:2'), page('mer'))).toEqual([]);
    expect(readSpans(nodeOf('-lac'), page('mer'))).toEqual([]);
    expect(readSpans(nodeOf('page:3'), page('mer'))).toBeNull();
    expect(readSpans(nodeOf('-mer'), page('mer'))).toBeNull();
  });
});

describe('words as they are written', () => {
  it.each([
    ['côté', 'Côte, côté, cote, CÔTÉ', 'côté | CÔTÉ'],
    ['cote', 'côte, cote', 'cote'],
    ['élection', 'élections, élection', 'élection'],
    ['œuvre', 'oeuvre, œuvre', 'œuvre'],
    ['fin', 'la ﬁn', 'ﬁn'],
    ['l’été', "l'été, l'ete", 'été'],
    ['"état d’urgence"', "Etat d’urgence, état d'urgence", "état d'urgence"],
    ['élec*', 'electeur, électeur', 'électeur'],
    ['sage-femme', 'sagefemme, sage femme, sage-femme', 'sage-femme'],
    ['weekend', 'week-end, weekend', 'weekend'],
    ['côté NEAR/1 mer', 'cote mer côté mer', 'mer | côté | mer'],
    ['كتب', 'كُتُب كتب كتـب', 'كتب | كتـب'],
    ['كُتُب', 'كُتُب كتب', 'كُتُب'],
    ['أحمد', 'احمد أحمد', 'أحمد'],
    ['مدرسة', 'مدرسه مدرسة المدرسة', 'مدرسة'],
    ['٢٠٢٤', '2024 ٢٠٢٤', '٢٠٢٤'],
    ['mer -côté', 'mer cote', 'mer'],
    ['mer -cote', 'mer cote', ''],
  ])('%s on "%s"', (query, text, marks) => {
    expect(marked(query, page(text, /\p{Script=Arabic}/u.test(text) ? 'ar' : 'fr'), true)).toBe(marks);
  });
});

describe('the candidates of a search as written', () => {
  let archive: SmallArchive;
  beforeEach(() => {
    archive = openSmallArchive();
  });
  afterEach(() => archive.close());

  it.each([
    'côté',
    'mer -cote',
    '(côté OR mer) -page:2',
    'côté NEAR/2 mer',
    'sage-femme',
    'mer -(cote page:1)',
    '-côté',
    'mer OR -cote',
  ])('hold every page that answers %s', (query) => {
    const texts = ['mer cote', 'mer côté', 'la cote', 'le côté', 'sage-femme mer', 'sagefemme'];
    archive.put({ name: 'a', pages: texts });
    const node = nodeOf(query);
    const candidates = archive.reader.read((database) =>
      find(database, { query, limit: 100 }, { node: writtenCandidates(node), mistakes: [], searched: null }),
    );
    const names = candidates?.hits.map((hit) => hit.page) ?? [];
    const answering = texts.flatMap((text, at) =>
      readSpans(node, readWords(text, { ...facts, page: at + 1 }), true) === null ? [] : [at + 1],
    );
    expect(answering.length).toBeGreaterThan(0);
    expect(names).toEqual(expect.arrayContaining(answering));
  });
});
