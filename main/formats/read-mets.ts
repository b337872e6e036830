// Reads a METS file of an issue as docWorks, NDNP, ENMAP, the British Library and others write it. Missing parts are missing, not errors.
// Refuses files that are no METS or not well formed, and those whose files cannot be told apart.
import { AppError } from '#border/errors';
import { readArticles } from './mets-articles.ts';
import type { MetsDocument } from './mets-document.ts';
import { readFiles } from './mets-files.ts';
import { readIssue } from './mets-issue.ts';
import { readPages } from './mets-pages.ts';
import { indexMets } from './mets-tree.ts';
import { attribute, childNamed, childrenNamed, ownText, readXmlNode, type XmlNode } from './xml-node.ts';

/** Reads a file. Throws mets/broken, mets/not-mets and mets/unclear. */
export function readMets(xml: string | Uint8Array): MetsDocument {
  const root = readXmlNode(xml, 'mets/broken');
  if (root.name !== 'mets') throw new AppError('mets/not-mets', { root: root.name.slice(0, 80) });
  const tree = indexMets(root);
  const files = readFiles(tree);
  const { pages } = readPages(tree, files);
  const { articles, loose } = readArticles(tree, files, pages);
  const issue = readIssue(tree);
  const ofPages = new Set(pages.map(({ pdfId }) => pdfId));
  return {
    label: attribute(root, 'LABEL'),
    type: attribute(root, 'TYPE'),
    makers: makersOf(root),
    issue: { ...issue, language: issue.language ?? commonest(articles.map(({ language }) => language)) },
    files,
    pages,
    pdfId: files.find(({ id, kind }) => kind === 'pdf' && !ofPages.has(id))?.id ?? null,
    articles,
    loose,
  };
}

/** Agents that are neither persons nor organisations are programs. */
function makersOf(root: XmlNode): string[] {
  return childrenNamed(childNamed(root, 'metsHdr'), 'agent').flatMap((agent) => {
    const isMaker = attribute(agent, 'ROLE') === 'CREATOR' && attribute(agent, 'TYPE') === 'OTHER';
    const name = isMaker ? ownText(childNamed(agent, 'name')) : null;
    return name === null ? [] : [name];
  });
}

/** The value that occurs most, leaving out null. */
function commonest(values: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}
