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

/**
 * The words of a command line behind the program's own: Electron's `argv` begins with the executable and, unpacked, the application.
 * The command that installers put on the PATH ends what it tells Chromium with `--`, so that no word behind it is taken for a switch of Chromium.
 * Where users have no namespaces of their own, the start of an AppImage puts `--no-sandbox` before everything: that is no word either.
 */
export function wordsOf(argv: readonly string[], isPackaged: boolean): string[] {
  const isUnboxed = isPackaged && argv[1] === '--no-sandbox';
  const words = argv.slice(isPackaged && !isUnboxed ? 1 : 2);
  const first = words.findIndex((word) => word === '--' || !word.startsWith('--'));
  return words[first] === '--' ? words.slice(first + 1) : words;
}

/** The PDFs among the words, as absolute paths; switches and everything else are passed over. */
export function openedFiles(words: readonly string[], folder: string): string[] {
  if (!isAbsolute(folder)) return [];
  return words
    .filter((word) => !word.startsWith('-') && /\.pdf$/i.test(word) && !word.includes('\0'))
    .map((word) => pathOf(word, folder))
    .filter((path) => path !== null);
}
