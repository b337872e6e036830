// Reads the batch.xml of the National Digital Newspaper Program: the issues of a delivery with the place of each METS file.
// Refuses files that are no batch or not well formed, with the codes of METS, whose front door it is.
import { AppError } from '#border/errors';
import type { Day } from '#border/model';
import { pathOf } from './mets-files.ts';
import { parseDay } from './read-mods.ts';
import { attribute, descendantsNamed, ownText, readXmlNode } from './xml-node.ts';

/** One issue of a batch. `path` leads from the folder of batch.xml to its METS file. */
export type BatchIssue = { path: string; lccn: string | null; day: Day | null; edition: string | null };

/** A delivery. */
export type NdnpBatch = { name: string | null; awardee: string | null; issues: BatchIssue[] };

/** Reads a batch. Throws mets/broken and mets/not-mets. */
export function readBatch(xml: string | Uint8Array): NdnpBatch {
  const root = readXmlNode(xml, 'mets/broken');
  if (root.name !== 'batch') throw new AppError('mets/not-mets', { root: root.name.slice(0, 80) });
  const issues = descendantsNamed(root, 'issue').flatMap((node): BatchIssue[] => {
    const place = ownText(node) ?? attribute(node, 'href');
    if (place === null) return [];
    return [
      {
        path: pathOf(place, false),
        lccn: attribute(node, 'lccn'),
        day: parseDay(attribute(node, 'issueDate')),
        edition: attribute(node, 'editionOrder')?.replace(/^0+(?=\d)/, '') ?? null,
      },
    ];
  });
  return { name: attribute(root, 'name'), awardee: attribute(root, 'awardee'), issues };
}
