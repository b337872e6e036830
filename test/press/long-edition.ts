// Long illustrated editions for benchmarks: the same stories and templates, recombined into pages of about two thousand words.
// Their paragraphs repeat from page to page (each photograph does not); they are made for weight, not for reading.
import { cell, type Edition, type Item, list, page } from './edition.ts';
import type { Random } from './random.ts';
import type { Story, StoryPart, Texts } from './read-texts.ts';

const storiesPerPage = 5;
const wordsPerStory = 430;
const firstDay = Date.parse('2023-01-02');

/** An edition of many pages in a title's dress, on a larger sheet with smaller type, and the lengthened texts that it prints. */
export function makeLongEdition(
  model: Edition,
  texts: Texts,
  pages: number,
  number: number,
  random: Random,
): { edition: Edition; texts: Texts } {
  const day = new Date(firstDay + number * 86_400_000).toISOString().slice(0, 10);
  const issue = String(20_000 + number);
  const paragraphs = [...texts.stories.values()].flatMap((story) => story.parts.filter((part) => part.role === 'body'));
  const stories = new Map<string, Story>();
  const plans = Array.from({ length: pages }, (_, index) => {
    const chosen = random.shuffle([...texts.stories.values()]).slice(0, storiesPerPage);
    const ids = chosen.map((story) => {
      const id = `${story.id}-${index + 1}`;
      stories.set(id, lengthenStory({ ...story, id }, paragraphs, random));
      return id;
    });
    return page(...random.shuffle(longRows(ids, random)));
  });
  const edition: Edition = {
    ...model,
    title: { ...model.title, columns: 6, widthPixels: 1180, heightPixels: 1640, pictureScale: 0.62 },
    masthead: { ...model.masthead, day, issue, pages },
    printed: {
      ...model.printed,
      date: printDay(day, model.title.language),
      issue: model.printed.issue.replace(/[\d٠-٩].*$/, issue),
    },
    file: `bench-${model.title.key}-${day}.pdf`,
    face: `${model.face} dense`,
    pages: plans,
  };
  return { edition, texts: { stories, lists: texts.lists } };
}

function lengthenStory(story: Story, paragraphs: readonly StoryPart[], random: Random): Story {
  const parts = [...story.parts];
  while (countWords(parts) < wordsPerStory) parts.push(random.pick(paragraphs));
  return { ...story, scene: story.scene === '' ? 'town' : story.scene, caption: story.caption || story.headline, parts };
}

function longRows(ids: readonly string[], random: Random) {
  const story = (at: number, size: 'large' | 'medium'): Item => ({
    kind: 'story',
    id: ids[at] ?? '',
    size,
    picture: 'wide',
    second: random.next() < 0.5,
    opensFor: null,
    dropCap: false,
  });
  return [
    [cell(4, story(0, 'large')), cell(2, story(1, 'medium'))],
    [cell(3, story(2, 'medium')), cell(3, story(3, 'medium'))],
    [cell(1, list('briefs', random.below(9))), cell(5, story(4, 'medium'))],
  ];
}

function printDay(day: string, language: string): string {
  const format = new Intl.DateTimeFormat(`${language === 'en' ? 'en-GB' : language}-u-nu-latn`, {
    dateStyle: 'full',
    timeZone: 'UTC',
  });
  const text = format.format(new Date(day));
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const countWords = (parts: readonly { text: string }[]): number =>
  parts.reduce((sum, part) => sum + part.text.split(/\s+/).length, 0);
