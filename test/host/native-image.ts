// `nativeImage`: pictures as bytes. Refuses to resize or to convert.
import { readFileSync } from 'node:fs';
import type Electron from 'electron';
import { refuseAbsent } from './refuse-absent.ts';

class Picture {
  readonly #bytes: Buffer;
  readonly #scale: number;

  constructor(bytes: Buffer, scale: number) {
    this.#bytes = bytes;
    this.#scale = scale;
  }

  isEmpty(): boolean {
    return this.#bytes.length === 0;
  }

  toPNG(): Buffer {
    if (isJpeg(this.#bytes)) throw new Error('not in the stand-in: a JPEG as PNG');
    return this.#bytes;
  }

  getSize(): Electron.Size {
    if (this.isEmpty()) return { width: 0, height: 0 };
    const { width, height } = isJpeg(this.#bytes) ? sizeOfJpeg(this.#bytes) : sizeOfPng(this.#bytes);
    return { width: Math.round(width / this.#scale), height: Math.round(height / this.#scale) };
  }
}

const isJpeg = (bytes: Buffer): boolean => bytes.readUInt16BE(0) === 0xffd8;

/** Width and height stand at fixed places of a PNG's first chunk. */
const sizeOfPng = (bytes: Buffer): Electron.Size => ({ width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) });

/** A JPEG says them in its frame header, one of the markers from C0 to CF that is no table. */
function sizeOfJpeg(bytes: Buffer): Electron.Size {
  for (let at = 2; at + 9 < bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes[at + 1] ?? 0;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
  }
  throw new Error('the stand-in was given a JPEG without a frame');
}

/** A picture from PNG or JPEG bytes; `scale` is how many of its pixels make one of the screen's points. */
export function makeImage(bytes: Buffer, scale = 1): Electron.NativeImage {
  const picture = new Picture(bytes, scale) satisfies Pick<Electron.NativeImage, 'isEmpty' | 'toPNG' | 'getSize'>;
  return refuseAbsent('nativeImage', picture) as unknown as Electron.NativeImage;
}

const known = {
  createEmpty: () => makeImage(Buffer.alloc(0)),
  createFromPath: (path: string) => makeImage(readFileSync(path)),
  createFromBuffer: (buffer: Buffer, options: Electron.CreateFromBufferOptions = {}) =>
    makeImage(buffer, options.scaleFactor ?? 1),
} satisfies Pick<typeof Electron.nativeImage, 'createEmpty' | 'createFromPath' | 'createFromBuffer'>;

/** `nativeImage` as the application imports it. */
export const nativeImage = refuseAbsent('nativeImage', known);
