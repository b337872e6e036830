// A text file that grows by lines and never past its share: when it is full it takes a number, and the oldest goes.
// Refuses to know what the lines say.
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname, extname } from 'node:path';

/** How large one file may grow, and how many of those before it stay. */
export type RotationRule = { mostBytes: number; kept: number };

/** The open file. Both throw what the disk says. */
export type RotatingFile = {
  append: (text: string) => void;
  /** All that is kept, the oldest first. */
  read: () => string;
};

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/** Opens `path`, whose folder is made with the first line; what it holds already counts. Files before it are called `name.1.ext` and on, the newest first. Only its owner reads it. */
export function openRotatingFile(path: string, { mostBytes, kept }: RotationRule): RotatingFile {
  const extension = extname(path);
  const stem = path.slice(0, path.length - extension.length);
  const earlier = (number: number): string => `${stem}.${number}${extension}`;
  let bytes = sizeOf(path);

  const turn = (): void => {
    for (let number = kept - 1; number >= 1; number -= 1) {
      if (existsSync(earlier(number))) renameSync(earlier(number), earlier(number + 1));
    }
    if (existsSync(path)) renameSync(path, earlier(1));
    bytes = 0;
  };

  return {
    append: (text) => {
      const adds = Buffer.byteLength(text);
      if (bytes > 0 && bytes + adds > mostBytes) turn();
      if (bytes === 0) mkdirSync(dirname(path), { recursive: true });
      appendFileSync(path, text, { mode: 0o600 });
      bytes += adds;
    },
    read: () => {
      const numbers = Array.from({ length: kept }, (_, index) => kept - index);
      return [...numbers.map(earlier), path]
        .filter((file) => existsSync(file))
        .map((file) => readFileSync(file, 'utf8'))
        .join('');
    },
  };
}
