// The tag files of a bag that we write: declaration, labels, manifests of payload and tags. Writes nothing itself.
import { writeDeclaration } from '../../formats/bag-declaration.ts';
import { type BagLabel, valuesOf, writeBagInfo, writeBagSize, writeOxum } from '../../formats/bag-info.ts';
import { writeManifest } from '../../formats/bag-manifest.ts';
import type { BagAlgorithms } from './choose-algorithms.ts';
import { sumBytes } from './read-chunks.ts';

/** A file of the payload with its sums. */
export type SummedFile = { path: string; sizeBytes: number; sums: ReadonlyMap<string, string> };

const manifestsOf = (prefix: string, algorithms: readonly string[], files: readonly SummedFile[]): Map<string, Buffer> =>
  new Map(
    algorithms.map((algorithm) => {
      const entries = files.map(({ path, sums }) => ({ path, sum: sums.get(algorithm) ?? '' }));
      return [`${prefix}-${algorithm}.txt`, Buffer.from(writeManifest(entries), 'utf8')];
    }),
  );

/** All tag files by their names, in the order in which they are best read. What the labels say of size and number is ours to say. */
export function makeTagFiles(
  payload: readonly SummedFile[],
  labels: readonly BagLabel[],
  algorithms: BagAlgorithms,
): Map<string, Buffer> {
  const sizeBytes = payload.reduce((sum, file) => sum + file.sizeBytes, 0);
  const own: BagLabel[] = [
    { label: 'Payload-Oxum', value: writeOxum(sizeBytes, payload.length) },
    { label: 'Bag-Size', value: writeBagSize(sizeBytes) },
  ];
  const others = labels.filter(({ label }) => valuesOf(own, label).length === 0);
  const tags = new Map<string, Buffer>([
    ['bagit.txt', Buffer.from(writeDeclaration(), 'utf8')],
    ['bag-info.txt', Buffer.from(writeBagInfo([...others, ...own]), 'utf8')],
    ...manifestsOf('manifest', algorithms.payload, payload),
  ]);
  const summed = [...tags].map(([path, bytes]): SummedFile => ({ path, ...sumBytes(bytes, algorithms.tags) }));
  return new Map([...tags, ...manifestsOf('tagmanifest', algorithms.tags, summed)]);
}
