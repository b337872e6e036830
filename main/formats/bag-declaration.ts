// bagit.txt: which version of BagIt a bag follows, and in which encoding its other tag files are. Always UTF-8 without a byte order mark.
import { decodeBagText, linesOf } from './bag-text.ts';

/** The versions that were ever published, in their order. */
export const bagVersions = ['0.93', '0.94', '0.95', '0.96', '0.97', '1.0'] as const;
export type BagVersion = (typeof bagVersions)[number];

/** What a declaration says. `version` may be one that is not known. */
export type BagDeclaration = { version: string; encoding: string };

const fields = [
  { label: 'BagIt-Version', value: /^\d+\.\d+$/u },
  { label: 'Tag-File-Character-Encoding', value: /^[A-Za-z0-9][A-Za-z0-9._:-]*$/u },
] as const;

const readField = (line: string | undefined, at: 0 | 1): { value: string; isExact: boolean } | null => {
  const { label, value } = fields[at];
  const match = /^([A-Za-z-]+)(\s*):(\s*)(.*?)(\s*)$/u.exec(line ?? '');
  if (match === null || match[1] !== label || !value.test(match[4] ?? '')) return null;
  return { value: match[4] ?? '', isExact: match[2] === '' && match[3] === ' ' && match[5] === '' };
};

/** Reads bagit.txt; null where it is none. Version 1.0 wants the two lines to the letter, older ones do not mind blanks. */
export function readDeclaration(bytes: Uint8Array): BagDeclaration | null {
  const read = decodeBagText(bytes, 'utf-8');
  if (read === null || read.hasMark) return null;
  const lines = linesOf(read.text);
  const [version, encoding] = [readField(lines[0], 0), readField(lines[1], 1)];
  if (version === null || encoding === null) return null;
  const isOld = version.value.startsWith('0.');
  const rest = lines.slice(2);
  if (isOld ? rest.some((line) => line.trim() !== '') : rest.length > 0) return null;
  if (!isOld && !(version.isExact && encoding.isExact)) return null;
  return { version: version.value, encoding: encoding.value };
}

/** The declaration of the bags that we write. */
export function writeDeclaration(): string {
  return 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';
}
