// Takes out of a line of the log where somebody's files lie and what they are called. Refuses to keep a path because it looks harmless: of
// each only the place and the ending stay, and of an address only the server. The program's own files keep their names.

/** A folder that may be named: `path` as the system writes it, `name` as the log does. */
export type KnownPlace = { path: string; name: string };

/** The folder of the program: what lies in it is ours, and a stack means nothing without it. */
export const PROGRAM = 'program';

const webAddress = /\b([a-z][a-z0-9+.-]*):\/\/(?:[^\s/"'<>@]*@)?([^\s/"'<>?#@]+)([/?#][^\s"'<>]*)?/giu;
/**
 * What stands between quotation marks is whole, blanks and all; the closing one is followed by what cannot go on in a name, as an apostrophe
 * in one is not.
 */
const quoted =
  /(['"])((?:file:\/\/)?(?:\/|~\/|[A-Za-z]:[\\/]|\\\\|(?:editions|trash|incoming|derived|backups|checks)[\\/])[^\n]*?)\1(?=[\s,;:)\]}]|$)/gmu;
/** A path of at least two parts, which a fraction or a type of media is not. */
const bare = /(?<![\w<>:/.…-])(?:file:\/\/)?(?:[A-Za-z]:\\|\\\\|\/(?=[^\s/]+\/))[^\s'"():,;<>]+/gu;

const endingOf = (path: string): string => /\.([A-Za-z0-9]{1,8})$/u.exec(path)?.[1] ?? '';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** Whether a path lies in a folder, or is it. */
const isIn = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(`${folder}/`) || path.startsWith(`${folder}\\`);

/**
 * Gives the function that cleans one line. Of `places`, the deepest that holds a path names it: `<library:pdf>` for a PDF in the library,
 * `<path:pdf>` for one that lies nowhere known. Paths without quotation marks end at the first blank.
 */
export function withoutPlaces(places: readonly KnownPlace[]): (line: string) => string {
  const known = places.filter(({ path }) => path.length > 1).sort((one, other) => other.path.length - one.path.length);
  const own = known
    .filter(({ name }) => name === PROGRAM)
    .map(({ path }) => new RegExp(`(?:file://)?${escaped(path)}(?=[\\\\/])`, 'gu'));
  const shorten = (path: string): string => {
    const plain = path.replace(/^file:\/\//u, '');
    const place = known.find((one) => isIn(plain, one.path))?.name ?? 'path';
    const ending = endingOf(plain);
    return ending === '' ? `<${place}>` : `<${place}:${ending}>`;
  };
  return (line) => {
    const ours = own.reduce((text, pattern) => text.replace(pattern, `<${PROGRAM}>`), line);
    return ours
      .replace(webAddress, (all, scheme: string, host: string, rest: string | undefined) =>
        scheme.toLowerCase() === 'file' ? all : `${scheme}://${host}${rest === undefined || rest === '/' ? '' : '/…'}`,
      )
      .replace(quoted, (_all, mark: string, path: string) => `${mark}${shorten(path)}${mark}`)
      .replace(bare, shorten);
  };
}
