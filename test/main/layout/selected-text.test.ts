import { describe, expect, it } from 'vitest';
import { selectedText } from '../../../main/layout/selected-text.ts';
import type { Block, PageLayout, Role } from '../../../preload/model.ts';
import { blankPage } from '../../support/blank-page.ts';

type Written = readonly (readonly [Role, string])[];

/** A page whose articles and furniture say this. */
function page(articles: readonly Written[], furniture: readonly string[] = []): PageLayout {
  let text = '';
  const write = (role: Role, words: string): Block => {
    const start = text === '' ? 0 : text.length + 1;
    text += text === '' ? words : `\n${words}`;
    return { role, start, end: text.length, box: { x: 0, y: 0, width: 100, height: 10 } };
  };
  const written = articles.map((blocks) => ({
    headline: null,
    confidence: 1,
    continuesOn: null,
    continuedFrom: null,
    blocks: blocks.map(([role, words]) => write(role, words)),
  }));
  const around = furniture.map((words) => write('furniture', words));
  return blankPage({ language: 'en', text, articles: written, furniture: around });
}

/** The stretch from the beginning of one text to the end of another. */
const stretch = (layout: PageLayout, first: string, last: string) => ({
  layout,
  from: layout.text.indexOf(first),
  to: layout.text.lastIndexOf(last) + last.length,
});

const whole = (layout: PageLayout) => ({ layout, from: 0, to: layout.text.length });

describe('the text of a selection', () => {
  const harbour = page(
    [
      [
        ['headline', 'The harbour freezes'],
        ['body', 'Boats stayed in port on Monday. Nobody could'],
        ['body', 'say for how long. The mayor waits.'],
        ['body', 'The market opened late.'],
      ],
      [['body', 'another matter begins here.']],
    ],
    ['12', 'The Harbour Post'],
  );

  it('is paragraphs with an empty line between two, and one that goes on in the next column is not parted', () => {
    expect(selectedText([whole(harbour)])).toBe(
      [
        'The harbour freezes',
        'Boats stayed in port on Monday. Nobody could say for how long. The mayor waits.',
        'The market opened late.',
        'another matter begins here.',
      ].join('\n\n'),
    );
  });

  it('begins and ends at a letter', () => {
    expect(selectedText([stretch(harbour, 'stayed', 'Nob')])).toBe('stayed in port on Monday. Nob');
    expect(selectedText([stretch(harbour, 'freez', 'Boa')])).toBe('freezes\n\nBoa');
    expect(selectedText([{ layout: harbour, from: 4, to: 4 }])).toBe('');
  });

  it('leaves out furniture that it goes over, and keeps it where nothing else is selected', () => {
    expect(selectedText([stretch(harbour, 'here', '12')])).toBe('here.');
    expect(selectedText([stretch(harbour, '12', 'Post')])).toBe('12\n\nThe Harbour Post');
    expect(selectedText([stretch(harbour, 'Harbour Post', 'Post')])).toBe('Harbour Post');
  });

  it('goes over pages, without what stands around their articles', () => {
    const next = page([[['body', 'goes on here.']]], ['13']);
    expect(selectedText([stretch(harbour, 'begins', 'Post'), stretch(next, 'goes', 'on')])).toBe('begins here.\n\ngoes on');
    const empty = page([]);
    expect(selectedText([stretch(harbour, 'begins', 'Post'), whole(empty), whole(next)])).toBe('begins here.\n\ngoes on here.');
    expect(selectedText([whole(empty)])).toBe('');
  });

  it('parts paragraphs that end or begin a sentence, in Arabic too', () => {
    const parted = (one: string, other: string): string =>
      selectedText([
        whole(
          page([
            [
              ['body', one],
              ['body', other],
            ],
          ]),
        ),
      ]);
    expect(parted('He said “no.”', 'and left')).toBe('He said “no.”\n\nand left');
    expect(parted('no stop', '“So it was”')).toBe('no stop\n\n“So it was”');
    expect(parted('no stop', '(A note)')).toBe('no stop\n\n(A note)');
    expect(parted('وصل الوزير إلى', 'المدينة أمس.')).toBe('وصل الوزير إلى المدينة أمس.');
    expect(parted('وصل الوزير.', 'المدينة أمس.')).toBe('وصل الوزير.\n\nالمدينة أمس.');
  });
});
