// Small bags for tests: right in every part, so that a test spoils one thing alone.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The files of a bag, by their paths in it. */
export type BagFiles = Record<string, string | Uint8Array>;

/** The sum of a text as manifests write it. */
export const sumOf = (content: string | Uint8Array, algorithm = 'sha256'): string =>
  createHash(algorithm).update(content).digest('hex');

/** A bag of version 1.0 around a payload, with a manifest and a tag manifest; `more` replaces or adds files. */
export function makeBag(payload: BagFiles, more: BagFiles = {}): BagFiles {
  const manifest = Object.entries(payload).map(([path, content]) => `${sumOf(content)}  ${path}\n`);
  const tags: BagFiles = {
    'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    'bag-info.txt': 'Source-Organization: Test\n',
    'manifest-sha256.txt': manifest.join(''),
    ...more,
  };
  const listed = Object.entries(tags).filter(([path]) => !path.startsWith('data/') && !path.startsWith('tagmanifest'));
  const tagManifest = listed.map(([path, content]) => `${sumOf(content)}  ${path}\n`).join('');
  return { ...payload, 'tagmanifest-sha256.txt': tagManifest, ...tags };
}

/** Writes files below a folder, and gives the folder. */
export function writeFiles(folder: string, files: BagFiles): string {
  for (const [path, content] of Object.entries(files)) {
    const to = join(folder, ...path.split('/'));
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, content);
  }
  return folder;
}
