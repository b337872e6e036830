// Validates ALTO against the schema of its editors, with libxml2 in WebAssembly: the judge is not ours.
import { readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';
import { suite } from './suites.ts';

/** What ALTO uses of XLink, whose schema lies on a server that tests do not ask. */
const xlink = `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/1999/xlink">
  <xsd:attributeGroup name="simpleLink"><xsd:attribute name="type" type="xsd:string"/><xsd:attribute name="href" type="xsd:anyURI"/></xsd:attributeGroup>
</xsd:schema>`;

/** The complaints of the schema 4.4 about each file, in one run; none for files that are valid. */
export async function complaintsAbout(files: readonly string[]): Promise<string[]> {
  const schema = readFileSync(suite('schemas/alto-4-4.xsd'), 'utf8').replace(
    'http://www.loc.gov/standards/xlink/xlink.xsd',
    'xlink.xsd',
  );
  const { errors } = await validateXML({
    xml: files.map((contents, at) => ({ fileName: `${at}.xml`, contents })),
    schema: { fileName: 'alto.xsd', contents: schema },
    preload: { fileName: 'xlink.xsd', contents: xlink },
    maxMemoryPages: 16_384,
  });
  return errors.map(({ rawMessage }) => rawMessage);
}
