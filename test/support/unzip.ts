// The entries of an archive by their names, unpacked: for looking at what was written. Refuses nothing; it reads only what tests have made.
import { openPromise } from 'yauzl';

/** All files in it. */
export async function unzip(path: string): Promise<Map<string, Buffer>> {
  const zip = await openPromise(path);
  const found = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    const parts: Buffer[] = [];
    for await (const part of await zip.openReadStreamPromise(entry)) parts.push(Buffer.from(part));
    found.set(entry.fileName, Buffer.concat(parts));
  }
  zip.close();
  return found;
}
