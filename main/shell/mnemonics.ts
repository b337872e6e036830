// Marks in each label the letter by which Alt reaches it on Windows and Linux. Within a menu no two entries have the same letter, as long
// as there are letters. Pure.
import type { MenuItemConstructorOptions } from 'electron';

/** Letters of any script; marks above and below them cannot be typed alone. */
const letter = /\p{L}/u;

/** A label whose `at`th letter is marked. A sign that stands in the label itself is doubled, which is how it is shown. */
const mark = (label: string, at: number): string =>
  `${label.slice(0, at).replaceAll('&', '&&')}&${label.slice(at).replaceAll('&', '&&')}`;

const startsOfWords = (label: string): number[] =>
  [...label.matchAll(/(?<!\p{L})\p{L}/gu)].map(({ index }) => index).filter((at) => label[at] !== undefined);

/** The same entries with letters, all menus below included. The first letters of words go before others. */
export function withMnemonics(entries: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  const taken = new Set<string>();
  return entries.map((entry) => {
    const below = Array.isArray(entry.submenu) ? { submenu: withMnemonics(entry.submenu) } : {};
    const { label } = entry;
    if (label === undefined) return { ...entry, ...below };
    const all = [...label].flatMap((_, at) => (letter.test(label[at] ?? '') ? [at] : []));
    const found = [...startsOfWords(label), ...all].find((at) => !taken.has((label[at] ?? '').toLocaleLowerCase()));
    if (found === undefined) return { ...entry, ...below, label: label.replaceAll('&', '&&') };
    taken.add((label[found] ?? '').toLocaleLowerCase());
    return { ...entry, ...below, label: mark(label, found) };
  });
}
