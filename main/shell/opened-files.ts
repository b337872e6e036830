// Which files a start or a second start of the program names. What comes from outside is untrusted: only PDFs and folders by absolute path pass on.
import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const pathOf = (word: string, folder: string): string | null => {
  if (!word.startsWith('file:')) return resolve(folder, word);
  try {
    return fileURLToPath(word);
  } catch {
    return null;
  }
};

/** The words of a command line behind the program's own: Electron's `argv` begins with the executable and, unpacked, the application. */
export function wordsOf(argv: readonly string[], isPackaged: boolean): string[] {
  return argv.slice(isPackaged ? 1 : 2);
}

/** The PDFs among the words, as absolute paths; switches and everything else are passed over. */
export function openedFiles(words: readonly string[], folder: string): string[] {
  if (!isAbsolute(folder)) return [];
  return words
    .filter((word) => !word.startsWith('-') && /\.pdf$/i.test(word) && !word.includes('\0'))
    .map((word) => pathOf(word, folder))
    .filter((path) => path !== null);
}
