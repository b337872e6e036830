// Makes tars for tests, with whatever names and kinds of entries a test wants.
import { pack } from 'tar-stream';

/** An entry: its content, or where a link leads. */
export type TarEntry = { name: string; content?: string | Uint8Array; link?: string; type?: 'symlink' | 'link' | 'fifo' };

/** A tar of some entries. */
export async function makeTar(entries: readonly TarEntry[]): Promise<Buffer> {
  const tar = pack();
  for (const { name, content = '', link, type } of entries) {
    if (type === undefined) tar.entry({ name }, Buffer.from(content));
    else tar.entry({ name, type, ...(link === undefined ? {} : { linkname: link }) });
  }
  tar.finalize();
  const parts: Buffer[] = [];
  for await (const part of tar) parts.push(Buffer.from(part as Uint8Array));
  return Buffer.concat(parts);
}
