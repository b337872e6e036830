// Every ALTO and METS file of the suites: read with all of its words, or refused by name.
import { countStrings } from '../../../main/formats/alto-document.ts';
import { readAlto } from '../../../main/formats/read-alto.ts';
import { readMets } from '../../../main/formats/read-mets.ts';
import { altoSuiteFiles, codeOf, countStringsIn } from '../../support/alto-suites.ts';
import type { Figure } from '../figures.ts';

/** The figures. */
export function benchAlto(): Figure[] {
  const files = altoSuiteFiles();
  const altos = files.filter(({ kind }) => kind === 'alto');
  const refusals: string[] = [];
  let words = 0;
  let printed = 0;
  for (const { bytes } of altos) {
    const code = codeOf(() => {
      words += readAlto(bytes).pages.reduce((sum, page) => sum + countStrings(page), 0);
      printed += countStringsIn(bytes.toString());
    });
    if (code !== null) refusals.push(code);
  }
  const mets = files.filter(({ kind }) => kind === 'mets');
  const refused = mets.flatMap(({ bytes }) => codeOf(() => readMets(bytes)) ?? []);
  const counts = (read: number, codes: readonly string[]): string =>
    `${read} read${codes.length === 0 ? '' : `, refused: ${codes.join(', ')}`}`;
  return [
    {
      name: 'ALTO files',
      figure: counts(altos.length - refusals.length, refusals),
      target: 'each read or named',
      isReached: altos.length > 0,
    },
    { name: 'ALTO words', figure: `${words} of ${printed}`, target: 'equal', isReached: words === printed },
    {
      name: 'METS files',
      figure: counts(mets.length - refused.length, refused),
      target: 'each read or named',
      isReached: mets.length > 0,
    },
  ];
}
