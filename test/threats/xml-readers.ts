// Every reader of XML in the product, each with the roots of its files, so that hostile XML can be put before all of them.
import { parseXml } from '../../main/acquire/feeds/xml-tree.ts';
import { readAlto } from '../../main/formats/read-alto.ts';
import { readBatch } from '../../main/formats/read-batch.ts';
import { readMets } from '../../main/formats/read-mets.ts';
import { readMods } from '../../main/formats/read-mods.ts';
import { AppError } from '../../preload/errors.ts';
import { refusalOf } from '../main/acquire/feeds/read-text.ts';

/** A reader: the begin tag of its files' root, an element of theirs, and the code with which it refuses a text; null where it takes it. */
export type XmlReader = { name: string; root: string; element: string; codeFor: (xml: string) => unknown };

const codeOf = (read: (xml: string) => unknown) => (xml: string) => {
  try {
    read(xml);
    return null;
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
};
const codeOfFeed = (xml: string): unknown => refusalOf(xml).code;

/** The readers. `feeds` are those of documents that come by the network. */
export const xmlReaders: readonly XmlReader[] = [
  { name: 'Atom and OPDS', root: '<feed xmlns="http://www.w3.org/2005/Atom">', element: 'title', codeFor: codeOfFeed },
  { name: 'RSS', root: '<rss version="2.0">', element: 'channel', codeFor: codeOfFeed },
  {
    name: 'OpenSearch',
    root: '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    element: 'ShortName',
    codeFor: codeOfFeed,
  },
  {
    name: 'the tree of a feed',
    root: '<entry>',
    element: 'title',
    codeFor: codeOf((xml) => parseXml(xml, 'https://press.example/')),
  },
  { name: 'METS', root: '<mets xmlns="http://www.loc.gov/METS/">', element: 'fileSec', codeFor: codeOf(readMets) },
  { name: 'ALTO', root: '<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#">', element: 'Layout', codeFor: codeOf(readAlto) },
  { name: 'MODS', root: '<mods xmlns="http://www.loc.gov/mods/v3">', element: 'titleInfo', codeFor: codeOf(readMods) },
  { name: 'an NDNP batch', root: '<batch xmlns="http://www.loc.gov/ndnp">', element: 'issue', codeFor: codeOf(readBatch) },
];

/** The name of a root by its begin tag. */
export const rootName = ({ root }: XmlReader): string => /^<(\w+)/.exec(root)?.[1] ?? '';

/** A file of a reader around a content. */
export const around = (reader: XmlReader, content: string, before = ''): string =>
  `<?xml version="1.0"?>${before}${reader.root}${content}</${rootName(reader)}>`;
