// Editions and single pages as references for other programs: what can be cited without reading their text.
import type { ExportFormat } from '#border/model-pages';
import { dayOf, openLink, type Reference } from '../formats/reference.ts';
import { writeBibtex } from '../formats/write-bibtex.ts';
import { writeCsl } from '../formats/write-csl.ts';
import { writeRis } from '../formats/write-ris.ts';
import { writeTable } from '../formats/write-table.ts';
import type { ShelvedEdition } from '../library/read-editions.ts';
import { sumForLink } from './find-link.ts';
import type { Parts } from './parts.ts';
import { speechOf } from './speech-of.ts';

/** The formats of references among those that editions can be exported in. */
export type ReferenceFormat = Extract<ExportFormat, 'csv' | 'ris' | 'bibtex' | 'csl'>;

const formats: readonly ExportFormat[] = ['csv', 'ris', 'bibtex', 'csl'];

/** Whether a format holds references and not pages. */
export function isReferenceFormat(format: ExportFormat): format is ReferenceFormat {
  return formats.includes(format);
}

/** An edition as a reference; with `page` one page of it. */
export function referToEdition(parts: Parts, edition: ShelvedEdition, page: number | null): Reference {
  const { id, title, day, issue, language, sha256 } = edition;
  return {
    id: page === null ? id : `${id}-${page}`,
    title,
    day,
    issue,
    language,
    sha256,
    page,
    pages: page === null ? [] : [String(page)],
    headline: null,
    section: null,
    place: null,
    snippet: '',
    text: '',
    comment: '',
    query: null,
    accessed: dayOf(Date.now()),
    link: openLink({ title, day, page, box: null, sum: sumForLink(parts, edition) }),
  };
}

/** References in a format, in the chosen style where people read it. */
export function writeReferences(
  parts: Pick<Parts, 'language' | 'door'>,
  references: readonly Reference[],
  as: ReferenceFormat,
): string {
  if (as === 'csv') return writeTable(references, speechOf(parts).style);
  if (as === 'ris') return writeRis(references);
  return as === 'bibtex' ? writeBibtex(references) : writeCsl(references);
}
