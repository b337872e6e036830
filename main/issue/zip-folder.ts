// Packs a folder as a zip, file by file, in the order of their names. Pictures and PDFs are packed already, so only texts are made smaller.
import { createWriteStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { AppError } from '#border/errors';
import { syncToDisk } from '../base/atomic-file.ts';

/** Writes all files below `folder` into the new archive `to`, below a folder `name` in it. Throws export/cancelled, and what the disk says. */
export async function zipFolder(folder: string, to: string, name: string, isCancelled: () => boolean): Promise<void> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
    .sort();
  const zip = new ZipFile();
  for (const path of paths) {
    const inside = `${name}/${relative(folder, path).split(sep).join('/')}`;
    zip.addFile(path, inside, { compress: path.endsWith('.xml'), mode: 0o100644 });
  }
  zip.end();
  const output = createWriteStream(to, { flags: 'wx' });
  const watch = setInterval(() => {
    if (isCancelled()) output.destroy(new AppError('export/cancelled'));
  }, 100);
  const failed = new Promise<never>((_, reject) => void zip.on('error', reject));
  try {
    await Promise.race([pipeline(zip.outputStream, output), failed]);
  } finally {
    clearInterval(watch);
  }
  syncToDisk(to);
}
