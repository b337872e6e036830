// Tells what an XML file is by its root element, without reading it whole: a folder of an issue holds many that are none of ours.
// Refuses nothing: what it does not know is null, and whether a file is whole the reader for it will say.
import { textOfXml } from './walk-xml.ts';

/** The files that Kiosque reads. */
export type XmlKind = 'alto' | 'mets' | 'mods' | 'batch';

/** What may stand before the root. */
const prolog = /^(?:\s+|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!doctype\b[^>[]*(?:\[[\s\S]*?\]\s*)?>)+/i;
const kinds = new Map<string, XmlKind>([
  ['alto', 'alto'],
  ['mets', 'mets'],
  ['mods', 'mods'],
  ['modsCollection', 'mods'],
  ['batch', 'batch'],
]);
const HEAD_BYTES = 16_384;

/** The kind of a file by its first bytes (16 KiB are enough), or null. */
export function tellXml(head: string | Uint8Array): XmlKind | null {
  const body = textOfXml(typeof head === 'string' ? head : head.subarray(0, HEAD_BYTES)).replace(prolog, '');
  const root = /^<(?:[^\s<>:/]+:)?([^\s<>:/]+)/.exec(body)?.[1];
  return root === undefined ? null : (kinds.get(root) ?? null);
}
