// What a result comes to over time and by what it is of, beside all that could have answered.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choosePeriod, listPeriods, rowsOfPeriod } from '../../../main/search/periods.ts';
import { prepareEdition } from '../../../main/search/prepare-edition.ts';
import { putEdition } from '../../../main/search/put-edition.ts';
import { tally } from '../../../main/search/tally.ts';
import type { TallyInput, TallyOutput } from '../../../preload/model-search.ts';
import { headedPage } from './headed-page.ts';
import { idOf, openSmallArchive, type SmallArchive } from './small-archive.ts';

let archive: SmallArchive;
const count = (query: string, options: Omit<TallyInput, 'query'> = {}): TallyOutput => {
  const found = archive.reader.read((database) => tally(database, { query, ...options }));
  if (found === null) throw new Error('there is no index');
  return found;
};
const shortly = ({ parts }: TallyOutput): string =>
  parts.map(({ period, count, pages }) => `${period} ${count}/${pages}`).join(', ');

beforeAll(() => {
  archive = openSmallArchive();
  archive.put({ name: 'a', day: '2021-03-01', pages: ['la mer', 'le lac', 'la mer et le lac'] });
  archive.put({ name: 'b', day: '2021-03-04', pages: ['la mer', 'le port'] });
  archive.put({ name: 'c', day: '2024-01-31', title: 'Le Soir', pages: ['la mer', 'la ville'] });
  archive.put({ name: 'd', day: '2023-06-01', title: 'The Post', language: 'en', pages: ['mer', 'harbour'] });
  archive.put({ name: 'e', day: null, pages: ['la mer', 'rien', 'rien'] });
});
afterAll(() => archive.close());

describe('a tally', () => {
  it('holds every month from the first to the last, with all pages beside, and tells the undated apart', () => {
    const found = count('mer', { to: '2021-12-31' });
    expect(shortly(found)).toBe('2021-03-01 2/3, 2021-03-02 0/0, 2021-03-03 0/0, 2021-03-04 1/2');
    const whole = count('mer');
    expect(whole).toMatchObject({ period: 'month', total: 6, totalIsExact: true, undated: { count: 1, pages: 3 } });
    expect(whole.parts).toHaveLength(35);
    expect(whole.parts.filter((part) => part.pages > 0)).toEqual([
      { period: '2021-03', count: 3, pages: 5 },
      { period: '2023-06', count: 1, pages: 2 },
      { period: '2024-01', count: 1, pages: 2 },
    ]);
  });

  it('counts by the period that is wanted, and by a longer one where that would be too many', () => {
    expect(shortly(count('mer', { period: 'year' }))).toBe('2021 3/5, 2022 0/0, 2023 1/2, 2024 1/2');
    expect(count('mer', { period: 'day' }).period).toBe('month');
    expect(count('mer', { from: '2021-03-01', to: '2021-03-31' }).parts).toHaveLength(31);
    expect(count('mer', { from: '2021-01-01', to: '2021-12-31', period: 'month' }).parts).toHaveLength(12);
  });

  it('counts by title and language, the most frequent first, beside what each could have had', () => {
    expect(count('mer').titles).toEqual([
      { title: 'Le Matin', count: 4, pages: 8 },
      { title: 'Le Soir', count: 1, pages: 2 },
      { title: 'The Post', count: 1, pages: 2 },
    ]);
    expect(count('mer').languages).toEqual([
      { language: 'fr', count: 5, pages: 10 },
      { language: 'en', count: 1, pages: 2 },
    ]);
    const narrowed = count('mer', { title: 'le matin', language: 'fr' });
    expect(narrowed.titles).toEqual([{ title: 'Le Matin', count: 4, pages: 8 }]);
    expect(narrowed.undated).toEqual({ count: 1, pages: 3 });
    expect(count('mer', { title: 'Nobody' })).toMatchObject({ total: 0, parts: [], titles: [] });
  });

  it('tells time alone where no more is asked', () => {
    for (const options of [{}, { title: 'le matin' }, { from: '2021-03-02' }, { period: 'day' as const }, { language: 'en' }]) {
      const whole = count('mer', options);
      expect(count('mer', { ...options, isTimeOnly: true })).toEqual({ ...whole, titles: [], languages: [], sections: [] });
    }
    expect(count('nobody', { isTimeOnly: true })).toMatchObject({ total: 0, parts: [] });
  });

  it('adds up: parts and the undated are the total, as are titles', () => {
    for (const query of ['mer', 'mer OR lac', 'la NOT port', 'harbour']) {
      const { parts, undated, titles, total } = count(query);
      expect(parts.reduce((sum, part) => sum + part.count, undated.count)).toBe(total);
      expect(titles.reduce((sum, one) => sum + one.count, 0)).toBe(total);
    }
  });
});

describe('a tally of sections, and of many pages', () => {
  const factsOf = (name: string, title: string) => ({ id: idOf(name), sha256: name, title, day: '2020-05-01', language: 'fr' });

  it('tells sections apart that share words, also where hits are told by their notes', () => {
    const own = openSmallArchive();
    try {
      const pages = Array.from({ length: 700 }, (_, at) =>
        headedPage(at + 2, at % 3 === 0 ? 'le lac' : 'la mer', at % 2 === 0 ? 'Sports' : 'Culture et sports'),
      );
      own.writer.run((database) =>
        database.transaction(() => {
          for (const name of ['m1', 'm2', 'm3'])
            putEdition(database, prepareEdition({ edition: factsOf(name, 'Le Matin'), pages }));
          const few = [headedPage(2, 'un lac', 'Monde'), headedPage(3, 'une mer', 'Sports')];
          putEdition(database, prepareEdition({ edition: factsOf('few', 'Le Soir'), pages: few }));
        })(),
      );
      const tallied = (query: string): TallyOutput =>
        own.reader.read((database) => tally(database, { query })) ?? count('nothing');
      const [many, few] = [tallied('mer OR lac'), tallied('lac')];
      expect(many).toMatchObject({
        total: 2102,
        titles: [
          { title: 'Le Matin', count: 2100 },
          { title: 'Le Soir', count: 2 },
        ],
      });
      expect(many.sections).toEqual([
        { section: 'Sports', count: 1051, pages: 1051 },
        { section: 'Culture et sports', count: 1050, pages: 1050 },
        { section: 'Monde', count: 1, pages: 1 },
      ]);
      expect(few.sections).toEqual([
        { section: 'Sports', count: 351, pages: 1051 },
        { section: 'Culture et sports', count: 351, pages: 1050 },
        { section: 'Monde', count: 1, pages: 1 },
      ]);
      expect(many.languages).toEqual([{ language: 'fr', count: 2102, pages: 2102 }]);
      for (const query of ['mer OR lac', 'lac']) {
        const overTime = own.reader.read((database) => tally(database, { query, isTimeOnly: true }));
        expect(overTime).toEqual({ ...tallied(query), titles: [], languages: [], sections: [] });
      }

      const noted = [2, 3].map((page) => ({ editionId: idOf('few'), page }));
      const notedOf = (query: string): TallyOutput =>
        own.reader.read((database) => tally(database, { query, marked: { note: noted, bookmark: noted.slice(1) } })) ??
        count('nothing');
      expect(notedOf('mer OR lac -has:note')).toMatchObject({ total: 2101, titles: [{ count: 2100 }, { count: 1 }] });
      expect(notedOf('-has:note')).toMatchObject({ total: 2100, titles: [{ title: 'Le Matin', count: 2100 }] });
      expect(notedOf('has:bookmark')).toMatchObject({ total: 1, titles: [{ count: 1 }] });
      expect(notedOf('has:note -has:bookmark')).toMatchObject({ total: 1, titles: [{ count: 1 }] });
      expect(notedOf('title:matin OR has:note')).toMatchObject({ total: 2102, titles: [{ count: 2100 }, { count: 2 }] });
    } finally {
      own.close();
    }
  });
});

describe('periods', () => {
  it('suit the span: days for two months, months for three years, else years', () => {
    expect(choosePeriod('2024-01-01', '2024-03-02')).toBe('day');
    expect(choosePeriod('2024-01-01', '2024-03-03')).toBe('month');
    expect(choosePeriod('2022-01-01', '2024-12-31')).toBe('month');
    expect(choosePeriod('2021-12-31', '2024-12-31')).toBe('year');
    expect(choosePeriod('1605-01-01', '2024-12-31', 'day')).toBe('year');
  });

  it('follow one another without a gap, over leap days and the turn of the year', () => {
    expect(listPeriods('2023-12-30', '2024-01-02', 'day')).toEqual(['2023-12-30', '2023-12-31', '2024-01-01', '2024-01-02']);
    expect(listPeriods('2023-11-30', '2024-02-01', 'month')).toEqual(['2023-11', '2023-12', '2024-01', '2024-02']);
    const days = listPeriods('2024-02-01', '2024-03-31', 'day').map(rowsOfPeriod);
    expect(days.slice(1).every(({ from }, index) => from === days[index]?.to)).toBe(true);
    expect(rowsOfPeriod('2024-02')).toEqual({ from: days[0]?.from, to: days[28]?.to });
    expect(rowsOfPeriod('2023').to).toBe(rowsOfPeriod('2024-01').from);
  });
});
