// Exports a dossier from the screens: asks where, has it written there, says how far it is, and stops when it is told to.
import type { Output, ParsedInput } from '#border/contract';
import { AppError } from '#border/errors';
import type { DossierFormat, DossierRecord } from '#border/model-dossier';
import { makeLabel } from '../../archive/label.ts';
import { getDossier } from '../../library/dossiers.ts';
import { findFreePlace, referenceEndings } from '../export-pages.ts';
import { chooseTarget } from '../outside-library.ts';
import { type Parts, writingOf } from '../parts.ts';
import { writeDossier } from './write-dossier.ts';

/** What a file of each format is called. */
const dossierEndings: Record<DossierFormat, string> = {
  ...referenceEndings,
  markdown: 'md',
  html: 'html',
  pdf: 'pdf',
  png: 'png',
};

/** Where it is to be written: a file, or for several pictures a new folder in one that is chosen; null when none was. */
const choosePlace = async (parts: Parts, dossier: DossierRecord, as: DossierFormat): Promise<string | null> => {
  const label = makeLabel(dossier.name);
  if (as !== 'png' || dossier.items.length === 1) return (await parts.desk?.chooseSave(`${label}.${dossierEndings[as]}`)) ?? null;
  const folder = await chooseTarget(parts);
  return folder === null ? null : findFreePlace(folder, label);
};

/** The whole dossier, or some of its items; one alone goes by its own name. Throws dossier/not-found where none of them is there. */
const pickItems = (dossier: DossierRecord, wanted: readonly string[] | undefined): DossierRecord => {
  if (wanted === undefined) return dossier;
  const items = dossier.items.filter(({ id }) => wanted.includes(id));
  const [first] = items;
  if (first === undefined) throw new AppError('dossier/not-found', { id: dossier.id });
  return { ...dossier, items, ...(items.length === 1 ? { name: first.headline ?? first.title, note: '' } : {}) };
};

/**
 * Asks where and writes the dossier there; the screens hear how far it is. Throws dossier/not-found, dossier/busy, and as writeDossier,
 * and the reason where no picture of any item could be drawn.
 */
export async function exportDossier(
  parts: Parts,
  { id, as, items }: ParsedInput<'dossiers.export'>,
): Promise<Output<'dossiers.export'>> {
  const { exporting } = writingOf(parts);
  const dossier = pickItems(getDossier(parts.database, id), items);
  if (exporting.stop !== null) throw new AppError('dossier/busy');
  const stop = new AbortController();
  exporting.stop = stop;
  try {
    const path = await choosePlace(parts, dossier, as);
    if (path === null) return { saved: null };
    const total = Math.max(1, dossier.items.length);
    const tell = (done: number): void => parts.emit({ name: 'dossiers.exporting', value: { progress: { id, done, total } } });
    tell(0);
    const left = await writeDossier(parts, { dossier, as, path, isNew: false }, { signal: stop.signal, onProgress: tell });
    return { saved: { name: path.split(/[\\/]/).at(-1) ?? dossier.name, left } };
  } catch (error) {
    if (stop.signal.aborted) return { saved: null };
    throw error;
  } finally {
    exporting.stop = null;
    parts.emit({ name: 'dossiers.exporting', value: { progress: null } });
  }
}

/** Stops the export that is under way, if any. */
export function stopExport(parts: Parts): Record<string, never> {
  writingOf(parts).exporting.stop?.abort();
  return {};
}
