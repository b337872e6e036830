// Words in their context: what stands round them within their article, in every order, from the newest pages on.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Block, PageLayout } from '#border/model';
import { mostLines, type ReadSoFar, readConcordance } from '../../../main/search/concordance.ts';
import { openConcordanceKeeper } from '../../../main/search/keep-concordance.ts';
import { parseQuery } from '../../../main/search/parse-query.ts';
import { contextOf } from '../../../main/search/reading-context.ts';
import { compareWords, type LineSort, sortLines, wordsBeside } from '../../../main/search/sort-lines.ts';
import { layoutOf, openSmallArchive, type SmallArchive } from './small-archive.ts';

let archive: SmallArchive;

const concordance = (query: string) => {
  const found = archive.reader.read((database) => readConcordance(database, { query }));
  if (found === null) throw new Error('there is no index');
  return found;
};
const sorted = (query: string, sort: LineSort): string[] =>
  sortLines(concordance(query).lines, sort).map(({ left, word, right }) => `${left}[${word}]${right}`);

beforeAll(() => {
  archive = openSmallArchive();
  archive.put({
    name: 'a',
    day: '2024-03-28',
    pages: ['Le vieux port\nLe grand port dort. Un port veille.\n\nAu-delà du port de pêche', 'l’aéroport et le port'],
  });
  archive.put({ name: 'b', day: '2024-03-29', pages: ['Étroit port, été port\n\nrien'] });
  archive.put({
    name: 'c',
    day: '2024-03-30',
    language: 'ar',
    title: 'صباح المدينة',
    pages: ['تفتح المَكْتَبَات العمومية أبوابها\n\nأغلقت مكتبات الميناء', 'زار أحمد المكتبات\n\nزارت إلهام المكتبات'],
  });
});
afterAll(() => archive.close());

describe('a concordance', () => {
  it('has a line for every occurrence, from the newest page on, with what it is of', () => {
    const found = concordance('port');
    expect(found).toMatchObject({ pages: 3, isWhole: true });
    expect(found.lines.map(({ day, page, word }) => `${day} ${page} ${word}`)).toEqual([
      '2024-03-29 1 port',
      '2024-03-29 1 port',
      '2024-03-28 1 port',
      '2024-03-28 1 port',
      '2024-03-28 1 port',
      '2024-03-28 1 port',
      '2024-03-28 2 port',
    ]);
    expect(found.lines[2]).toMatchObject({ title: 'Le Matin', headline: 'Le vieux port', boxes: [{ x: 120, y: 20 }] });
  });

  it('ends its context where the article ends, and keeps a blank only where one is printed', () => {
    const lines = sorted('port', 'place');
    expect(lines[1]).toBe('Étroit port, été [port]');
    expect(lines[5]).toBe('Au-delà du [port] de pêche');
    expect(sorted('aéroport', 'place')).toEqual(['l’[aéroport] et le port']);
  });

  it('sorts by what stands before from the nearest word outwards, whatever its accents', () => {
    expect(sorted('port', 'left').map((line) => /(\S+) \[/.exec(line)?.[1])).toEqual([
      'du',
      'été',
      'Étroit',
      'grand',
      'le',
      'Un',
      'vieux',
    ]);
  });

  it('sorts Arabic by its alphabet, whatever the forms of alef', () => {
    expect(sorted('مكتبات', 'left').map((line) => line.split('[')[0])).toEqual(['زار أحمد ', 'أغلقت ', 'زارت إلهام ', 'تفتح ']);
    expect(sorted('مكتبات', 'right').map((line) => line.split(']')[1])).toEqual(['', '', ' العمومية أبوابها', ' الميناء']);
    expect(sorted('مكتبات', 'word').map((line) => /\[(.*)\]/.exec(line)?.[1])).toEqual([
      'المكتبات',
      'المكتبات',
      'المَكْتَبَات',
      'مكتبات',
    ]);
  });

  it('takes a phrase as one occurrence, and the longer of two that overlap', () => {
    expect(sorted('"grand port" OR port', 'place').filter((line) => line.includes('[grand port]'))).toHaveLength(1);
    expect(concordance('"grand port" OR port').lines).toHaveLength(7);
  });

  it('tells on the way how much it has read', () => {
    const own = openSmallArchive();
    try {
      own.put({ name: 'a', pages: Array.from({ length: 230 }, (_, at) => (at % 2 === 0 ? 'un port et un port' : 'un port')) });
      const told: ReadSoFar[] = [];
      own.reader.read((database) => readConcordance(database, { query: 'port' }, undefined, (soFar) => told.push(soFar)));
      expect(told).toEqual([
        { lines: 150, pages: 100 },
        { lines: 300, pages: 200 },
      ]);
    } finally {
      own.close();
    }
  });

  it('keeps to the letters and vowels that were typed where these count', () => {
    const asWritten = (query: string): string[] | undefined =>
      archive.reader
        .read((database) => readConcordance(database, { query, isAsWritten: true }))
        ?.lines.map(({ word, left }) => `${left}${word}`);
    expect(asWritten('المكتبات')).toEqual(['زار أحمد المكتبات', 'زارت إلهام المكتبات']);
    expect(asWritten('المَكْتَبَات')).toEqual(['تفتح المَكْتَبَات']);
    expect(asWritten('étroit')).toEqual(['Étroit']);
    expect(asWritten('etroit')).toEqual([]);
  });

  it('reads no more than its bound, and says so', () => {
    archive.put({ name: 'd', day: '2020-01-01', title: 'Long', pages: ['vague '.repeat(3000), 'vague '.repeat(3000)] });
    const found = concordance('vague');
    expect(found.lines).toHaveLength(mostLines);
    expect(found).toMatchObject({ isWhole: false, pages: 2 });
  });
});

describe('parts of a concordance', () => {
  const read = (keep: ReturnType<typeof openConcordanceKeeper>, options: object) =>
    archive.reader.read((database) => {
      const { node } = parseQuery('port');
      if (node === null) throw new Error('nothing to search');
      return keep(database, { query: 'port', ...options }, node);
    });

  it('go on from the same reading, in any order, and begin anew when something was written', () => {
    const keep = openConcordanceKeeper();
    expect(read(keep, { limit: 3 })).toMatchObject({ total: 7, lines: { length: 3 } });
    archive.put({ name: 'e', day: '2024-04-01', pages: ['un port de plus'] });
    expect(read(keep, { offset: 3 })).toMatchObject({ total: 7, lines: { length: 4 } });
    expect(read(keep, { sort: 'left', offset: 6, limit: 3 })?.lines.map(({ left }) => left)).toEqual(['Le vieux ']);
    const again = read(keep, { limit: 1 });
    expect(again).toMatchObject({ total: 8, lines: [{ day: '2024-04-01' }] });
    archive.remove('e');
  });
});

describe('the context of a place', () => {
  const block = (role: Block['role'], start: number, end: number): Block => ({
    role,
    start,
    end,
    box: { x: 0, y: 0, width: 1, height: 1 },
  });
  const text = 'Titre du jour\nune colonne qui va\nplus loin ici\nUne légende\nfolio 3';
  const layout: PageLayout = {
    ...layoutOf(text, 'fr'),
    articles: [
      {
        headline: 'Titre du jour',
        confidence: 1,
        continuesOn: null,
        continuedFrom: null,
        blocks: [block('headline', 0, 13), block('body', 14, 32), block('body', 33, 46), block('caption', 47, 58)],
      },
    ],
    furniture: [block('furniture', 59, 66)],
  };
  const at = (word: string) => {
    const start = text.indexOf(word);
    return contextOf(text, layout, { start, end: start + word.length });
  };

  it('goes on from column to column, and over no headline, caption or folio', () => {
    expect(at('va')).toEqual({ before: 'une colonne qui ', after: ' plus loin ici' });
    expect(at('jour')).toEqual({ before: 'Titre du ', after: '' });
    expect(at('légende')).toEqual({ before: 'Une ', after: '' });
    expect(at('folio')).toEqual({ before: '', after: ' 3' });
  });

  it('is one line of the text where a page has no layout, and cuts no word', () => {
    expect(contextOf('un\ndeux mots\ntrois', null, { start: 3, end: 7 })).toEqual({ before: '', after: ' mots' });
    const long = `${'mot '.repeat(200)}ici ${'mots '.repeat(200)}`;
    const start = long.indexOf('ici');
    const { before, after } = contextOf(long, null, { start, end: start + 3 });
    expect(before).toMatch(/^(mot )+$/);
    expect(after).toMatch(/^( mots)+$/);
    expect(before.length).toBeLessThanOrEqual(160);
  });
});

describe('words compared for a concordance', () => {
  it('stand in the order of their own script, figures before letters and Latin before Arabic', () => {
    const words = ['ياسمين', 'zèbre', '10', 'ابن', 'école', 'باب', '9', 'ecole'];
    expect(words.sort(compareWords)).toEqual(['9', '10', 'ecole', 'école', 'zèbre', 'ابن', 'باب', 'ياسمين']);
  });

  it('are taken from the nearest outwards before the word, and in order after it', () => {
    const line = { left: 'dans l’Ancien ', word: 'Port', right: ' de Pêche' };
    expect(wordsBeside(line, 'left')).toEqual(['ancien', 'dans']);
    expect(wordsBeside(line, 'right')).toEqual(['de', 'peche']);
  });
});
