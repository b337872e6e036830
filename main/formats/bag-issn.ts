// The ISSN among the labels of a bag: of the newspaper of which all in it is. Refuses a number whose check digit is wrong.
import { Issn } from '#border/model-holdings';
import { type BagLabel, valuesOf } from './bag-info.ts';

const label = 'External-Identifier';

/** The label that says `1234-567X`. */
export function issnLabel(issn: string): BagLabel {
  return { label, value: `urn:ISSN:${issn}` };
}

/** The ISSN as `1234-567X`; null where labels name none, or several, of which none can be that of all. */
export function findIssn(labels: readonly BagLabel[]): string | null {
  const named = valuesOf(labels, label).filter((value) => /^(?:urn:)?issn[:\s]/iu.test(value));
  const found = new Set(named.flatMap((value) => Issn.safeParse(value.replace(/^urn:/iu, '')).data ?? []));
  const [issn] = found;
  return found.size === 1 ? (issn ?? null) : null;
}
