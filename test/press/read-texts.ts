// Reads the stories, briefs and adverts of one language from its plain text files in texts/.
// Refuses a line that it does not understand, so that a misspelt field is not printed as body text.
import { readdirSync, readFileSync } from 'node:fs';

/** One line of a story's text: a paragraph, a subhead or a pull quote. */
export type StoryPart = { role: 'body' | 'subhead' | 'quote'; text: string };
/** One story as its author left it. `other` is the headline of its second printing on a later day. */
export type Story = {
  id: string;
  kicker: string;
  headline: string;
  other: string;
  standfirst: string;
  byline: string;
  scene: string;
  caption: string;
  parts: StoryPart[];
};
/** Everything that can be printed in one language, by id. */
export type Texts = { stories: Map<string, Story>; lists: Map<string, string[]> };

const fields = ['kicker', 'headline', 'other', 'standfirst', 'byline'] as const;

/** Reads every file of `texts/<language>-*.txt`. `=== id` opens a story, `--- id` a list whose entries are paragraphs. */
export function readTexts(language: string): Texts {
  const folder = new URL('texts/', import.meta.url);
  const names = readdirSync(folder).filter((name) => name.startsWith(`${language}-`) && name.endsWith('.txt'));
  return readFiles(names.sort(), language);
}

/** Reads `texts/layout/<language>.txt` over the common texts: its lists take the place of those of the same name. */
export function readLayoutTexts(language: string): Texts {
  const common = readTexts(language);
  const own = readFiles([`layout/${language}.txt`], language);
  return { stories: new Map([...own.stories, ...common.stories]), lists: new Map([...common.lists, ...own.lists]) };
}

function readFiles(names: readonly string[], language: string): Texts {
  const texts: Texts = { stories: new Map(), lists: new Map() };
  const folder = new URL('texts/', import.meta.url);
  for (const name of names) readFile(bindSpaces(readFileSync(new URL(name, folder), 'utf8'), language), texts);
  return texts;
}

/** French sets a space that must not break inside guillemets, before high punctuation and within numbers. */
function bindSpaces(content: string, language: string): string {
  if (language !== 'fr') return content;
  return content
    .replace(/« /g, '«\u00A0')
    .replace(/ (?=[»?!;:])/g, '\u00A0')
    .replace(/(?<=\d) (?=\d{3})/g, '\u00A0');
}

function readFile(content: string, texts: Texts): void {
  for (const section of content.split(/^(?==== |--- )/m)) {
    const [first = '', ...lines] = section.split('\n').filter((line) => line.trim() !== '');
    const id = first.slice(4).trim();
    if (first.startsWith('=== ')) texts.stories.set(id, readStory(id, lines));
    else if (first.startsWith('--- ')) texts.lists.set(id, lines);
    else if (first.trim() !== '') throw new Error(`A text file opens with "${first}"`);
  }
}

function readStory(id: string, lines: readonly string[]): Story {
  const story: Story = { id, kicker: '', headline: '', other: '', standfirst: '', byline: '', scene: '', caption: '', parts: [] };
  for (const line of lines) {
    const [, name = '', value = ''] = /^([a-z]+): (.*)$/.exec(line) ?? [];
    const field = fields.find((known) => known === name);
    if (field !== undefined) story[field] = value;
    else if (name === 'photo') [story.scene = '', story.caption = ''] = value.split(' | ');
    else if (name !== '') throw new Error(`Story ${id} has an unknown field "${name}"`);
    else if (line.startsWith('## ')) story.parts.push({ role: 'subhead', text: line.slice(3) });
    else if (line.startsWith('> ')) story.parts.push({ role: 'quote', text: line.slice(2) });
    else story.parts.push({ role: 'body', text: line });
  }
  if (story.headline === '' || story.parts.length === 0) throw new Error(`Story ${id} lacks a headline or a text`);
  return story;
}
