// A library as a person leaves it after years, made through the functions that the program uses: real PDFs, corrected facts, marks, arranged
// articles, dossiers, sources, saved searches, rules, and a trash.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { LibraryTasks } from '../../main/flows/library-tasks.ts';
import type { NewMark } from '../../main/flows/writer/change-marks.ts';
import { makeItem } from './dossier-item.ts';
import { keepFile, openTasks } from './kept-file.ts';
import { makePdf } from './make-pdf.ts';

/** A number from 0 to 1 that a seed gives, and the next (Mulberry32). */
export function openDraws(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const titles = ['Le Matin', 'L’Atlas du matin', 'الصباح الجديد', 'The Evening Post', 'La Gazette'];
const idOf = (number: number): string => `01hq0000${String(number).padStart(8, '0')}`;
const dayOf = (number: number): string => new Date(Date.UTC(2020, 0, 1 + number)).toISOString().slice(0, 10);

const addEditions = (tasks: LibraryTasks, folder: string, count: number): string[] =>
  Array.from({ length: count }, (_, number) => {
    const path = join(folder, `paper ${number}.pdf`);
    writeFileSync(path, makePdf([{ content: `BT /F 24 Tf 50 700 Td (Number ${number} of the paper) Tj ET` }]));
    const title = titles[number % titles.length] ?? 'Le Matin';
    return keepFile(tasks, { path, title, day: dayOf(Math.floor(number / titles.length)) });
  });

const correctSome = (tasks: LibraryTasks, ids: readonly string[]): void => {
  for (const [number, id] of ids.entries()) {
    if (number % 5 === 0) tasks.correct({ id, correction: { issue: String(1000 + number), price: '3,20 €' } });
    if (number % 11 === 0)
      tasks.correct({ id, correction: { title: `Supplément ${number % 3}`, language: 'ar', direction: 'rtl' } });
    if (number % 7 === 0) tasks.keepPosition({ id, page: 1 });
    if (number % 13 === 0) tasks.pin({ id, isPinned: true });
  }
};

const markSome = (tasks: LibraryTasks, ids: readonly string[]): void => {
  for (const [number, id] of ids.entries()) {
    if (number % 6 !== 0) continue;
    const anchor = { page: 1, start: 0, end: 6, exact: 'Number', prefix: '', suffix: ' of', boxes: [] };
    const mark: Pick<NewMark, 'kind' | 'colour' | 'page' | 'text' | 'point'> = {
      ...{ kind: 'highlight', colour: 'yellow', page: 1, point: null },
      text: [anchor],
    };
    tasks.addMark({ editionId: id, mark: { ...mark, note: `note ${number} – ملاحظة`, tags: ['presse', `t${number % 4}`] } });
    if (number % 12 === 0) tasks.addMark({ editionId: id, mark: { ...mark, kind: 'bookmark', text: [], note: '', tags: [] } });
  }
};

const arrangeSome = (tasks: LibraryTasks, ids: readonly string[]): void => {
  for (const [number, id] of ids.entries()) {
    if (number % 17 !== 0) continue;
    const block = { role: 'headline', box: { x: 50, y: 60, width: 300, height: 30 } } as const;
    tasks.correctPage({ id, page: 1, articles: [{ headline: `Article ${number}`, blocks: [block] }] });
  }
};

const collectSome = (tasks: LibraryTasks, ids: readonly string[]): void => {
  for (let number = 0; number < 6; number += 1) {
    const dossier = tasks.createDossier({ name: `Dossier ${number}`, note: `about ${number}` });
    const items = ids
      .filter((_, at) => at % 29 === number)
      .map((editionId, at) =>
        makeItem({ id: idOf(number * 1000 + at), editionId, page: 1, comment: at % 2 === 0 ? 'à lire' : '' }),
      );
    tasks.addToDossier({ id: dossier, items });
  }
};

const arrangeWhole = (tasks: LibraryTasks): void => {
  for (let number = 0; number < 5; number += 1) {
    tasks.putSource({
      source: {
        ...{ id: idOf(500_000 + number), kind: 'feed', url: `https://press.example/${number}.xml`, title: `Source ${number}` },
        ...{ isFollowed: number % 2 === 0, signIn: null, reach: 'public' },
        schedule: { kind: 'every', minutes: 60 },
        wanted: { newest: null, since: null },
      },
    });
    const search = {
      query: `port ${number}`,
      title: null,
      language: null,
      section: null,
      from: null,
      to: null,
      isAsWritten: false,
      sort: null,
    };
    tasks.putSearch({
      search: {
        ...search,
        id: idOf(600_000 + number),
        name: `Search ${number}`,
        notify: 'digest',
        createdAtMs: 1,
        lookedAtMs: 2,
      },
      pages: [],
    });
  }
  tasks.setTitleRule({ title: 'Le Matin', keep: { kind: 'newest', count: 400 }, isArchive: true });
  tasks.setTitleReading({ title: 'الصباح الجديد', reading: { direction: 'rtl', isCoverAlone: false } });
  tasks.watchFolder({ path: '/srv/papers' });
  tasks.setSettings({ settings: { theme: 'dark', shelfGroup: 'day', operator: 'Nadia B.' } });
};

/** Makes a library of so many editions at `root`; its input files stand beside it in `papers`. Gives the ids. */
export function makeKeptLibrary(root: string, count: number): string[] {
  const papers = join(dirname(root), 'papers');
  mkdirSync(papers, { recursive: true });
  const tasks = openTasks(root);
  const ids = addEditions(tasks, papers, count);
  correctSome(tasks, ids);
  markSome(tasks, ids);
  arrangeSome(tasks, ids);
  collectSome(tasks, ids);
  arrangeWhole(tasks);
  for (const [number, id] of ids.entries()) if (number % 10 === 3) tasks.remove({ id });
  tasks.close({});
  return ids;
}
