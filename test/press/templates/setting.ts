// What the templates need to know about the edition being set: its texts, its words, its digits and its pictures.
import type { Edition } from '../edition.ts';
import type { Story, Texts } from '../read-texts.ts';

/** The answers that templates ask for; each throws when the texts lack what a plan names. */
export type Setting = {
  language: string;
  pictureScale: number;
  story(id: string): Story;
  list(id: string): string[];
  word(id: string): string;
  digits(value: number | string): string;
  photograph(scene: string, seed: string): string;
};

/** Pictures asked for while setting, by address. */
export type Pictures = Map<string, { scene: string; seed: string }>;

/** Opens a setting over one language's texts; `pictures` collects what is to be developed. */
export function makeSetting(edition: Edition, texts: Texts, pictures: Pictures): Setting {
  const list = (id: string): string[] => {
    const found = texts.lists.get(id);
    if (found === undefined) throw new Error(`No list "${id}" in the texts`);
    return found;
  };
  const words = new Map(list('words').map((entry) => [entry.slice(0, entry.indexOf(':')), entry.slice(entry.indexOf(':') + 2)]));
  return {
    language: edition.title.language,
    pictureScale: edition.title.pictureScale,
    list,
    story: (id) => {
      const found = texts.stories.get(id);
      if (found === undefined) throw new Error(`No story "${id}" in the texts`);
      return found;
    },
    word: (id) => {
      const found = words.get(id);
      if (found === undefined) throw new Error(`No word "${id}" in the texts`);
      return found;
    },
    digits: (value) => (edition.printed.issue.match(/[٠-٩]/) ? toArabicIndic(String(value)) : String(value)),
    photograph: (scene, seed) => {
      const address = `/photograph/${scene}-${seed}-${edition.masthead.day}.jpg`;
      pictures.set(address, { scene, seed: `${seed}/${edition.masthead.day}` });
      return address;
    },
  };
}

/** Writes ASCII digits as Arabic-Indic ones. */
export function toArabicIndic(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
}
