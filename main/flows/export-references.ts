// Editions and single pages as references for other programs: what can be cited without reading their text.
import type { ExportFormat } from '#border/contract';
import { dayOf, openLink, type Reference } from '../formats/reference.ts';
import { writeBibtex } from '../formats/write-bibtex.ts';
import { writeCsl } from '../formats/write-csl.ts';
import { writeRis } from '../formats/write-ris.ts';
import { writeTable } from '../formats/write-table.ts';
import type { ShelvedEdition } from '../library/read-editions.ts';
import type { Parts } from './parts.ts';

/** The formats of references among those that editions can be exported in. */
export type ReferenceFormat = Extract<ExportFormat, 'csv' | 'ris' | 'bibtex' | 'csl'>;

const formats: readonly ExportFormat[] = ['csv', 'ris', 'bibtex', 'csl'];

/** Whether a format holds references and not pages. */
export function isReferenceFormat(format: ExportFormat): format is ReferenceFormat {
  return formats.includes(format);
}

/** An edition as a reference; with `page` one page of it. */
export function referToEdition(edition: ShelvedEdition, page: number | null): Reference {
  const { id, title, day, issue, language, sha256 } = edition;
  return {
    id: page === null ? id : `${id}-${page}`,
    title,
    day,
    issue,
    language,
    sha256,
    page,
    headline: null,
    snippet: '',
    comment: '',
    query: null,
    accessed: dayOf(Date.now()),
    link: openLink({ title, day, page, box: null }),
  };
}

/** References in a format, in the language of the interface where people read it. */
export function writeReferences(parts: Pick<Parts, 'language'>, references: readonly Reference[], as: ReferenceFormat): string {
  if (as === 'csv') return writeTable(references, parts.language());
  if (as === 'ris') return writeRis(references);
  return as === 'bibtex' ? writeBibtex(references) : writeCsl(references);
}
