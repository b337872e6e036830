// What people ask of scans: read their text, go on, stop, take it away; which there are, and what is known of their pages.
import type { Output, ParsedInput } from '#border/contract';
import { AppError } from '#border/errors';
import type { EditionId } from '#border/model';
import { OcrLanguage, type OcrPageState, poorConfidence, type Scan } from '#border/model-ocr';
import type { RecognisedFile } from '../../base/record.ts';
import type { OcrPage } from '../../library/ocr-pages.ts';
import { getEdition, listRecognised, type ShelvedEdition } from '../../library/read-editions.ts';
import { askIndex } from '../find-text.ts';
import { type Parts, writingOf } from '../parts.ts';

/** The languages in which an edition is read unless told: its own; all three where nobody knows it. Throws ocr/no-language. */
export function languagesFor({ language }: Pick<ShelvedEdition, 'language'>): OcrLanguage[] {
  if (language === null) return ['fr', 'ar', 'en'];
  const known = OcrLanguage.safeParse(language);
  if (!known.success) throw new AppError('ocr/no-language', { language });
  return [known.data];
}

/** The pages of an edition that the index calls pictures. Those that were read once are no longer among them. */
const listScanned = async (parts: Parts, id: EditionId): Promise<number[]> =>
  (await askIndex(parts, () => parts.workers.search.run('scans', { id }))).map(({ page }) => page);

async function pagesToRead(
  parts: Parts,
  edition: ShelvedEdition,
  { pages, again }: Pick<ParsedInput<'ocr.start'>, 'pages' | 'again'>,
): Promise<number[]> {
  const beyond = pages?.find((page) => page > edition.pages);
  if (beyond !== undefined) throw new AppError('page/not-found', { page: beyond });
  const scanned = await listScanned(parts, edition.id);
  const read = listRecognised(parts.database, edition.id).map(({ page }) => page);
  const wanted = again === true ? [...new Set([...scanned, ...read])] : scanned.filter((page) => !read.includes(page));
  return wanted.filter((page) => pages === undefined || pages.includes(page)).sort((one, other) => one - other);
}

/**
 * Takes the scanned pages of editions into the queue. Throws ocr/not-needed where none of them has any that is not read, page/not-read while an
 * edition is not in the index, ocr/no-language, ocr/no-data, edition/not-found, page/not-found, library/read-only.
 */
export async function startReading(
  parts: Parts,
  input: ParsedInput<'ocr.start'>,
  isAutomatic = false,
): Promise<Output<'ocr.start'>> {
  const { recognition, indexer } = writingOf(parts);
  const asked: OcrPage[] = [];
  for (const id of input.ids) {
    const edition = getEdition(parts.database, id);
    if (indexer.stateOf(id) !== 'searchable') throw new AppError('page/not-read', { title: edition.title, page: 1 });
    const languages = input.languages ?? languagesFor(edition);
    for (const page of await pagesToRead(parts, edition, input))
      asked.push({ editionId: id, page, languages, state: 'waiting', code: null, isAutomatic, askedAtMs: Date.now() });
  }
  const [first] = input.ids;
  if (asked.length === 0) throw new AppError('ocr/not-needed', { title: getEdition(parts.database, first ?? '').title });
  await recognition.add(asked);
  return { pages: asked.length };
}

/** Takes away what was read of an edition; what is still to be read of it is forgotten. Throws edition/not-found, library/read-only. */
export async function removeText(parts: Parts, { id }: { id: EditionId }): Promise<Output<'ocr.remove'>> {
  const { recognition, indexer } = writingOf(parts);
  getEdition(parts.database, id);
  await recognition.cancel([id]);
  const { pages } = await parts.workers.library.run('dropRecognised', { id });
  if (pages > 0) indexer.again(id);
  parts.emit({ name: 'ocr.changed', value: { jobs: recognition.jobs() } });
  return { pages };
}

const meanOf = (files: readonly RecognisedFile[]): number | null => {
  const words = files.reduce((sum, file) => sum + (file.confidence === null ? 0 : file.words), 0);
  if (words === 0) return null;
  return files.reduce((sum, file) => sum + (file.confidence ?? 0) * file.words, 0) / words;
};

const isPoor = ({ confidence }: RecognisedFile): boolean => confidence !== null && confidence < poorConfidence;

/** The editions with scanned pages, read or not, in the order of the shelf. */
export async function listScans(parts: Parts): Promise<Output<'ocr.scans'>> {
  const found = Map.groupBy(await askIndex(parts, () => parts.workers.search.run('scans', {})), ({ id }) => id);
  const scans = parts.shelf.list().flatMap((edition): Scan[] => {
    const { id, title, day, language, pages } = edition;
    const recognised = edition.textKey === edition.sha256 ? [] : listRecognised(parts.database, id);
    const read = new Set(recognised.map(({ page }) => page));
    const unread = (found.get(id) ?? []).filter(({ page }) => !read.has(page)).length;
    if (unread + read.size === 0) return [];
    const poor = recognised.filter(isPoor).length;
    return [
      {
        id,
        title,
        day,
        language,
        pages,
        scanned: unread + read.size,
        recognised: read.size,
        confidence: meanOf(recognised),
        poor,
      },
    ];
  });
  return { scans, jobs: parts.writing?.recognition.jobs() ?? [] };
}

/** What is known of the scanned pages of an edition, in their order. Throws edition/not-found. */
export async function readPageStates(parts: Parts, { id }: { id: EditionId }): Promise<Output<'ocr.pages'>> {
  getEdition(parts.database, id);
  const states = new Map<number, OcrPageState>();
  const unread = { confidence: null, isPoor: false, words: 0, languages: [], code: null };
  for (const page of await listScanned(parts, id)) states.set(page, { page, state: 'scanned', ...unread });
  for (const file of listRecognised(parts.database, id)) {
    const { page, confidence, words, languages } = file;
    states.set(page, { page, state: 'recognised', confidence, isPoor: isPoor(file), words, languages, code: null });
  }
  for (const { page, state, code } of parts.writing?.recognition.pagesOf(id) ?? []) {
    const known = states.get(page);
    if (state !== 'done') states.set(page, { page, ...(known ?? unread), state, code });
  }
  return { pages: [...states.values()].sort((one, other) => one.page - other.page) };
}
