// `nativeImage`: pictures as bytes. Refuses to resize or to convert.
import { readFileSync } from 'node:fs';
import type Electron from 'electron';
import { refuseAbsent } from './refuse-absent.ts';

class Picture {
  readonly #png: Buffer;

  constructor(png: Buffer) {
    this.#png = png;
  }

  isEmpty(): boolean {
    return this.#png.length === 0;
  }

  toPNG(): Buffer {
    return this.#png;
  }

  /** Width and height stand at fixed places of a PNG's first chunk. */
  getSize(): Electron.Size {
    return this.isEmpty() ? { width: 0, height: 0 } : { width: this.#png.readUInt32BE(16), height: this.#png.readUInt32BE(20) };
  }
}

/** A picture from PNG bytes. */
export function makeImage(png: Buffer): Electron.NativeImage {
  const picture = new Picture(png) satisfies Pick<Electron.NativeImage, 'isEmpty' | 'toPNG' | 'getSize'>;
  return refuseAbsent('nativeImage', picture) as unknown as Electron.NativeImage;
}

const known = {
  createEmpty: () => makeImage(Buffer.alloc(0)),
  createFromPath: (path: string) => makeImage(readFileSync(path)),
  createFromBuffer: (buffer: Buffer) => makeImage(buffer),
} satisfies Pick<typeof Electron.nativeImage, 'createEmpty' | 'createFromPath' | 'createFromBuffer'>;

/** `nativeImage` as the application imports it. */
export const nativeImage = refuseAbsent('nativeImage', known);
