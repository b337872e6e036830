// Which entries of a feed are fetched: open PDFs, in the state in which the library does not have them, as many as are wanted.
import { describe, expect, it } from 'vitest';
import type { Acquisition, Entry } from '../../../../main/acquire/feeds/catalogue.ts';
import {
  coveredBy,
  factsOf,
  filesOf,
  freePdfOf,
  hasPdf,
  isDealtWith,
  type SelectFacts,
  selectListed,
  selectNew,
  stampOf,
} from '../../../../main/flows/sources/select-entries.ts';

const pdf = 'application/pdf';
const digest = { algorithm: 'sha-256', hex: 'a'.repeat(64) } as const;

const way = (more: Partial<Acquisition> = {}): Acquisition => ({
  url: 'https://papers.example/a.pdf',
  type: pdf,
  finalType: pdf,
  kind: 'open',
  sizeBytes: null,
  isSizeExact: false,
  digest: null,
  price: null,
  availability: null,
  ...more,
});

const entry = (id: string, more: Partial<Entry> = {}): Entry => ({
  id,
  title: `Le Matin ${id}`,
  summary: null,
  authors: [],
  publisher: null,
  language: 'fr',
  direction: null,
  newspaper: null,
  issue: { number: null, name: null },
  day: null,
  publishedDay: null,
  modifiedAt: null,
  pages: null,
  cover: null,
  thumbnail: null,
  acquisitions: [way()],
  full: null,
  ...more,
});

const facts = (more: Partial<SelectFacts> = {}): SelectFacts => ({
  wanted: { newest: null, since: null },
  known: new Map(),
  reach: 'public',
  isNews: false,
  etagOf: () => null,
  ...more,
});

const idsOf = (entries: readonly Entry[], more: Partial<SelectFacts> = {}): string[] =>
  selectNew(entries, facts(more)).map(({ entryId }) => entryId);

describe('the way to a PDF', () => {
  it('is open or says nothing, and costs nothing', () => {
    expect(freePdfOf({ acquisitions: [way()] })).not.toBeNull();
    expect(freePdfOf({ acquisitions: [way({ kind: 'plain' })] })).not.toBeNull();
    expect(freePdfOf({ acquisitions: [way({ price: { value: 2, currency: 'EUR' } })] })).toBeNull();
  });

  it.each(['borrow', 'buy', 'sample', 'subscribe', 'preview'] as const)('is not open where one must %s', (kind) => {
    expect(freePdfOf({ acquisitions: [way({ kind })] })).toBeNull();
    expect(hasPdf({ acquisitions: [way({ kind })] })).toBe(true);
  });

  it('is told by its type, or by its name where no type is said', () => {
    expect(freePdfOf({ acquisitions: [way({ type: 'application/x-pdf', finalType: 'application/x-pdf' })] })).not.toBeNull();
    expect(freePdfOf({ acquisitions: [way({ type: null, finalType: null })] })).not.toBeNull();
    expect(
      freePdfOf({ acquisitions: [way({ type: null, finalType: null, url: 'https://papers.example/a.PDF?x=1' })] }),
    ).not.toBeNull();
    expect(freePdfOf({ acquisitions: [way({ type: null, finalType: null, url: 'https://papers.example/a' })] })).toBeNull();
    const bytes = 'application/octet-stream';
    expect(freePdfOf({ acquisitions: [way({ type: bytes, finalType: bytes })] })).not.toBeNull();
  });

  it('is not another format, nor a PDF behind a licence', () => {
    const epub = 'application/epub+zip';
    expect(freePdfOf({ acquisitions: [way({ type: epub, finalType: epub })] })).toBeNull();
    const licence = way({ type: 'application/vnd.readium.lcp.license.v1.0+json' });
    expect(freePdfOf({ acquisitions: [licence] })).toBeNull();
    expect(hasPdf({ acquisitions: [licence] })).toBe(true);
  });

  it('is the one whose bytes can be verified, then the one that is said to be open', () => {
    const [plain, open, sure] = [
      way({ kind: 'plain', url: 'https://a/1.pdf' }),
      way({ url: 'https://a/2.pdf' }),
      way({ digest }),
    ];
    expect(freePdfOf({ acquisitions: [plain, open, sure] })).toBe(sure);
    expect(freePdfOf({ acquisitions: [plain, open] })).toBe(open);
    expect(freePdfOf({ acquisitions: [plain] })).toBe(plain);
  });
});

describe('the stamp of an entry', () => {
  it('is the digest alone where there is one: an entry that is touched without it is the same', () => {
    const one = stampOf(entry('1', { modifiedAt: '2024-01-01' }), way({ digest }));
    expect(stampOf(entry('1', { modifiedAt: '2024-01-02' }), way({ digest, url: 'https://papers.example/b.pdf' }))).toBe(one);
  });

  it('changes with the address, the time of change, and a size that is exact', () => {
    const stamps = [
      stampOf(entry('1'), way()),
      stampOf(entry('1'), way({ url: 'https://papers.example/b.pdf' })),
      stampOf(entry('1', { modifiedAt: '2024-01-01' }), way()),
      stampOf(entry('1'), way({ sizeBytes: 5, isSizeExact: true })),
    ];
    expect(new Set(stamps).size).toBe(4);
    expect(stampOf(entry('1'), way({ sizeBytes: 5 }))).toBe(stamps[0]);
  });
});

describe('what is wanted', () => {
  const week = ['2024-03-26', '2024-03-28', '2024-03-27'].map((day) => entry(day, { day }));

  it('is all, in the order of the feed', () => {
    expect(coveredBy(week, { newest: null, since: null })).toEqual(week);
  });

  it('is the newest by their days', () => {
    expect(coveredBy(week, { newest: 2, since: null }).map(({ id }) => id)).toEqual(['2024-03-28', '2024-03-27']);
  });

  it('is the newest in the order of the feed where no days are said, and days go before none', () => {
    const undated = ['a', 'b', 'c'].map((id) => entry(id));
    expect(coveredBy(undated, { newest: 2, since: null }).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(coveredBy([...undated, ...week], { newest: 1, since: null }).map(({ id }) => id)).toEqual(['2024-03-28']);
  });

  it('is what came since a day, that day included, and what has no day', () => {
    const all = [...week, entry('published', { publishedDay: '2024-03-20' }), entry('undated')];
    expect(coveredBy(all, { newest: null, since: '2024-03-27' }).map(({ id }) => id)).toEqual([
      '2024-03-28',
      '2024-03-27',
      'undated',
    ]);
  });

  it('counts the newest among those that can be fetched', () => {
    const locked = entry('2024-03-29', { day: '2024-03-29', acquisitions: [way({ kind: 'buy' })] });
    expect(idsOf([locked, ...week], { wanted: { newest: 1, since: null } })).toEqual(['2024-03-28']);
  });
});

describe('an entry that says no day', () => {
  const named = (id: string, file: string): Entry =>
    entry(id, { title: id, acquisitions: [way({ url: `https://papers.example/${file}` })] });

  it('is ordered by the day in its words, or in the name of its file', () => {
    const all = [named('a', '2024-03-26.pdf'), named('b', 'lematin-2024-03-28.pdf'), named('Le Matin 2024-03-27', 'x.pdf')];
    expect(coveredBy(all, { newest: 2, since: null }).map(({ id }) => id)).toEqual(['b', 'Le Matin 2024-03-27']);
    expect(coveredBy(all, { newest: null, since: '2024-03-28' }).map(({ id }) => id)).toEqual(['b']);
  });
});

describe('what is fetched', () => {
  const same = entry('1', { acquisitions: [way({ digest })] });
  const stamp = stampOf(same, way({ digest }));

  it('is what has not been dealt with in this state', () => {
    expect(idsOf([same])).toEqual(['1']);
    expect(idsOf([same], { known: new Map([['1', new Map([[stamp, 'edition']])]]) })).toEqual([]);
    expect(idsOf([same], { known: new Map([['1', new Map([['another state', 'edition']])]]) })).toEqual(['1']);
  });

  it('is nothing that a person has passed over', () => {
    expect(idsOf([same], { known: new Map([['1', new Map([[stamp, null]])]]) })).toEqual([]);
  });

  it('is an entry once, though it is listed twice', () => {
    expect(idsOf([entry('1'), entry('2'), entry('1')])).toEqual(['1', '2']);
  });

  it('carries what the feed says, and a size only where it is exact', () => {
    const [hint] = selectNew([entry('1', { acquisitions: [way({ sizeBytes: 5 })] })], facts());
    const [exact] = selectNew([entry('1', { acquisitions: [way({ sizeBytes: 5, isSizeExact: true, digest })] })], facts());
    expect(hint?.offer).toMatchObject({ sizeBytes: null, digest: null, sourceName: 'a.pdf', reach: 'public', isTyped: false });
    expect(exact?.offer).toMatchObject({ sizeBytes: 5, digest });
  });

  it('knows the validator of the edition that it may be the same as, the latest of several', () => {
    const known = new Map([
      [
        '1',
        new Map([
          ['first', 'one'],
          ['passed over', null],
          ['second', 'two'],
        ]),
      ],
    ]);
    const [wish] = selectNew([same], facts({ known, etagOf: (id, url) => `"${id} ${url}"` }));
    expect(wish?.offer.knownEtag).toBe('"two https://papers.example/a.pdf"');
    expect(selectNew([same], facts({ etagOf: (id) => id }))[0]?.offer.knownEtag).toBeNull();
  });
});

describe('the name of a file', () => {
  it('is that of its address where it is a PDF’s, else that of the entry', () => {
    const nameAt = (url: string): string | undefined =>
      selectNew([entry('1', { acquisitions: [way({ url })] })], facts())[0]?.offer.sourceName;
    expect(nameAt('https://papers.example/le%20matin.pdf?x=1')).toBe('le matin.pdf');
    expect(nameAt('https://papers.example/get?id=5')).toBe('Le Matin 1.pdf');
  });
});

describe('what a feed says of an edition', () => {
  it('is the newspaper’s name where it has one, and else the title of the entry', () => {
    const newspaper = { name: 'Le Matin', identifier: null };
    expect(factsOf(entry('1', { newspaper }), false)).toMatchObject({ title: 'Le Matin', isNewspaper: true });
    expect(factsOf(entry('1'), false)).toMatchObject({ title: 'Le Matin 1', isNewspaper: false });
  });

  it('is its day, its number, its edition and its language', () => {
    const issue = { number: '17321', name: 'soir' };
    expect(factsOf(entry('1', { day: '2024-03-28', issue }), false)).toMatchObject({
      day: '2024-03-28',
      publishedDay: null,
      issue: '17321',
      variant: 'soir',
      language: 'fr',
    });
  });

  it('is the day of publication in a news feed alone: a catalogue’s is that of its own entry', () => {
    const published = entry('1', { publishedDay: '2024-03-28' });
    expect(factsOf(published, true).publishedDay).toBe('2024-03-28');
    expect(factsOf(published, false).publishedDay).toBeNull();
  });
});

describe('an entry of a news feed with several files', () => {
  const sheets = ['main', 'sport', 'main'].map((name) => way({ kind: 'plain', url: `https://papers.example/${name}.pdf` }));
  const several = entry('1', { acquisitions: sheets });

  it('brings each address once, as an edition of its own', () => {
    const wishes = selectNew([several], facts({ isNews: true }));
    expect(wishes.map(({ entryId, url, offer }) => [entryId, url, offer.facts.variant])).toEqual([
      ['1', 'https://papers.example/main.pdf', null],
      ['1#2', 'https://papers.example/sport.pdf', 'sport'],
    ]);
  });

  it('is dealt with once all of them are', () => {
    const known = new Map(
      filesOf(several, true).map(({ entryId, acquisition }) => [entryId, new Map([[stampOf(several, acquisition), 'edition']])]),
    );
    expect(isDealtWith(several, known, true)).toBe(true);
    known.delete('1#2');
    expect(isDealtWith(several, known, true)).toBe(false);
    expect(selectNew([several], facts({ isNews: true, known })).map(({ entryId }) => entryId)).toEqual(['1#2']);
  });

  it('is one edition where a catalogue offers it in several forms', () => {
    expect(idsOf([several])).toEqual(['1']);
    const open = entry('1', { acquisitions: [way({ url: 'https://papers.example/small.pdf' }), ...sheets] });
    expect(idsOf([open], { isNews: true })).toEqual(['1']);
  });
});

describe('many entries', () => {
  it('are each held to the zone of their own page', async () => {
    const listed = [
      { entry: entry('1'), zone: 'own' },
      { entry: entry('2'), zone: 'public' },
    ] as const;
    const { reach: _, ...rest } = facts();
    expect((await selectListed(listed, rest)).map(({ offer }) => offer.reach)).toEqual(['own', 'public']);
  });

  it('are selected as a few are, and let others have their turn meanwhile', async () => {
    const days = Array.from({ length: 5000 }, (_, index) => entry(`${index}`, { day: `2024-03-${10 + (index % 20)}` }));
    const { reach, ...rest } = facts({ wanted: { newest: 600, since: null } });
    let [turns, isOver] = [0, false];
    const take = (): void => {
      turns += 1;
      if (!isOver) setImmediate(take);
    };
    setImmediate(take);
    const wishes = await selectListed(
      days.map((one) => ({ entry: one, zone: reach })),
      rest,
    );
    isOver = true;
    expect(wishes).toEqual(selectNew(days, { ...rest, reach }));
    expect(turns).toBeGreaterThan(20);
  });
});
