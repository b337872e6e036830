// The pages of the truth table as their sources print them, read without anything of Kiosque: the press's truth files and, by plain
// patterns, the Strings of ALTO files. What a page must be found by is told from this text alone.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readTruth, type TruthBlock } from '../../press/truth.ts';
import { projectRoot } from '../../run/project-root.ts';
import { suite } from '../suites.ts';

/** A printed page. `key` is short for people, such as `atlas-26/3`; articles and other parts of `text` stand apart. */
export type TruthPage = {
  key: string;
  /** The PDF; null where it is an issue of several files. */
  path: string | null;
  edition: string;
  page: number;
  title: string;
  day: string;
  language: string;
  section: string;
  text: string;
};

/** No phrase and no distance reaches over it. */
const apart = '\n\n¶\n\n';
const layoutPapers = ['le-pont-2024-03-25', 'courrier-des-dunes-2024-03-28', 'al-marsa-2024-03-28'];
const shortNames: Record<string, string> = {
  'L’Atlas du Matin': 'atlas',
  'The Harbour Post': 'harbour',
  'صباح المدينة': 'sabah',
  'Le Pont': 'pont',
  'Le Courrier des Dunes': 'dunes',
  المرسى: 'marsa',
};

const inFolder = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => join(folder, name));

/** Every PDF of the archive: the samples, three papers of the layout set, two vowelled pages, and the proofs of search. */
export function truthPdfs(): string[] {
  const fixtures = join(projectRoot, 'test/fixtures');
  return [
    ...inFolder(join(projectRoot, 'assets/samples')),
    ...inFolder(join(fixtures, 'search')),
    ...layoutPapers.map((name) => join(fixtures, 'layout', `${name}.pdf`)),
    ...['vowelled-amiri', 'vowelled-noto'].map((name) => join(fixtures, 'press', `${name}.pdf`)),
  ].sort();
}

/** The folders of the issues that the suites have as METS and ALTO. */
export function truthIssues(): string[] {
  const names = ['18140401_1', '18140402_1', '19011121_1', '19011122_1', '19011123_1'];
  return [...names.map((name) => suite(`alto/altomator/${name}`)), suite('alto/lwm-alto2txt/0002647/1824/0217')];
}

/** All pages of the archive. */
export function readTruthPages(): TruthPage[] {
  return [...truthPdfs().flatMap(readPdfTruth), ...truthIssues().flatMap(readIssueTruth)];
}

/** The short name of a PDF's edition: its title and day where it has several editions, else its file's name. */
function shortName(path: string, title: string, day: string): string {
  const short = shortNames[title];
  return short === undefined ? basename(path, '.pdf') : `${short}-${day.slice(8)}`;
}

const textOf = (blocks: readonly TruthBlock[]): string => blocks.map(({ text }) => text).join('\n');

function readPdfTruth(path: string): TruthPage[] {
  const { masthead, pages } = readTruth(path.replace(/\.pdf$/, '.truth.json'));
  const { title, day, language } = masthead;
  const edition = shortName(path, title, day);
  return pages.map(({ page, articles, furniture }) => ({
    key: `${edition}/${page}`,
    path,
    edition,
    page,
    title,
    day,
    language: title === 'Le Pont' && page > 3 ? 'ar' : language,
    section: page === 1 || isTitle(furniture[1]?.text ?? '', title) ? '' : (furniture[1]?.text ?? ''),
    text: [...articles.map(({ blocks }) => textOf(blocks)), ...furniture.map(({ text }) => text)].join(apart),
  }));
}

/** Where no section is named, the title is the second part of the head; a bilingual paper has two. */
const isTitle = (text: string, title: string): boolean => text.startsWith(title) || text === 'الجسر';

const titles = {
  '1814': 'Le Journal des Débats politiques et littéraires',
  '1901': 'Ouest Eclair (Éd. de Rennes)',
  '1824': 'The Statesman',
};

function readIssueTruth(folder: string): TruthPage[] {
  const pagesFolder = readdirSync(folder).includes('ALTO') ? join(folder, 'ALTO') : folder;
  const files = readdirSync(pagesFolder).filter((name) => /\d{4}\.xml$/.test(name));
  const digits = /(\d{4})(\d\d)(\d\d)_/.exec(files[0] ?? '') ?? [];
  const [, year = '', month = '', date = ''] = digits;
  const edition = `${year}-${month}-${date}`;
  return files.sort().map((file, index) => ({
    key: `${edition}/${index + 1}`,
    path: null,
    edition,
    page: index + 1,
    title: titles[year as keyof typeof titles],
    day: edition,
    language: year === '1824' ? 'en' : 'fr',
    section: '',
    text: readStrings(readFileSync(join(pagesFolder, file), 'utf8')),
  }));
}

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`)
    .exec(tag)?.[1]
    ?.replaceAll(/&(amp|lt|gt|quot|apos|#39);/g, (entity) => entities[entity] ?? entity);

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&#39;': "'" };

/** The words of an ALTO file, block by block; a word that a line end cuts is the whole that the file says it is. */
function readStrings(xml: string): string {
  const blocks = xml.split(/<TextBlock\b/).slice(1);
  return blocks
    .map((block) =>
      [...block.matchAll(/<String\s[^>]*>/g)]
        .filter(([tag]) => attribute(tag, 'SUBS_TYPE') !== 'HypPart2')
        .map(([tag]) => attribute(tag, 'SUBS_CONTENT') ?? attribute(tag, 'CONTENT') ?? '')
        .join(' '),
    )
    .join(apart);
}
