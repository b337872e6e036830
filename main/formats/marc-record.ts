// A MARC 21 record, and how it is written for people and programs: MARC as text (`.mrk`, one field a line) and MARCXML.
// Refuses ISO 2709, whose lengths in bytes leave no room for a long statement.
import { element } from './xml-writer.ts';

/** A field with data: two indicators (a space is blank) and its subfields in order. */
export type MarcField = { tag: string; indicators: string; subfields: readonly (readonly [code: string, value: string])[] };

/** A record. Control fields have no subfields. */
export type MarcRecord = {
  leader: string;
  controls: readonly (readonly [tag: string, value: string])[];
  fields: readonly MarcField[];
};

const oneLine = (value: string): string => value.replaceAll(/[\r\n\t]+/g, ' ').trim();

/** The signs that the text form uses for itself, by the names that it gives them. */
const toMrk = (value: string): string =>
  oneLine(value)
    .replaceAll('{', '{lcub}')
    .replaceAll(/(?<!\{lcub)\}/g, '{rcub}')
    .replaceAll('$', '{dollar}')
    .replaceAll('\\', '{bsol}');

const blank = (value: string): string => value.replaceAll(' ', '\\');

/** Records as text, each ended by an empty line. */
export function writeMrk(records: readonly MarcRecord[]): string {
  return records
    .map(({ leader, controls, fields }) =>
      [
        `=LDR  ${blank(leader)}`,
        ...controls.map(([tag, value]) => `=${tag}  ${blank(value)}`),
        ...fields.map(
          ({ tag, indicators, subfields }) =>
            `=${tag}  ${blank(indicators)}${subfields.map(([code, value]) => `$${code}${toMrk(value)}`).join('')}`,
        ),
        '',
        '',
      ].join('\r\n'),
    )
    .join('');
}

/** Records as a MARCXML collection (schema MARC21/slim). */
export function writeMarcXml(records: readonly MarcRecord[]): string {
  const lines = element(
    'collection',
    { xmlns: 'http://www.loc.gov/MARC21/slim' },
    records.flatMap(({ leader, controls, fields }) =>
      element('record', {}, [
        ...element('leader', {}, leader),
        ...controls.flatMap(([tag, value]) => element('controlfield', { tag }, value)),
        ...fields.flatMap(({ tag, indicators, subfields }) =>
          element(
            'datafield',
            { tag, ind1: indicators[0] ?? ' ', ind2: indicators[1] ?? ' ' },
            subfields.flatMap(([code, value]) => element('subfield', { code }, oneLine(value))),
          ),
        ),
      ]),
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines.join('\n')}\n`;
}
