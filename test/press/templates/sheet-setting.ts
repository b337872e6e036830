// What the templates of the layout set ask of the texts of one language.
// Each answer throws when the texts lack what a plan names.
import type { Story, Texts } from '../read-texts.ts';

/** The answers. `lists` are those of texts/layout, with the common ones behind them. */
export type SheetSetting = {
  language: string;
  story(id: string): Story;
  stories(): Story[];
  list(id: string): string[];
  entry(id: string, index: number): string;
  photograph(scene: string): string;
};

/** Opens a setting; `ask` is told of each picture and gives its address. */
export function makeSheetSetting(language: string, texts: Texts, ask: (scene: string) => string): SheetSetting {
  const list = (id: string): string[] => {
    const found = texts.lists.get(id);
    if (found === undefined) throw new Error(`No list "${id}" in the texts of ${language}`);
    return found;
  };
  return {
    language,
    list,
    stories: () => [...texts.stories.values()],
    entry: (id, index) => {
      const found = list(id)[index];
      if (found === undefined) throw new Error(`The list "${id}" of ${language} has no entry ${index}`);
      return found;
    },
    story: (id) => {
      const found = texts.stories.get(id);
      if (found === undefined) throw new Error(`No story "${id}" in the texts of ${language}`);
      return found;
    },
    photograph: ask,
  };
}
