// English words of the tour through the reader.
import { sayNumber } from './locale.ts';

const num = (n: number): string => sayNumber(n, 'en');

/** English, and the shape that the other languages must fill. */
export const tourEnglish = {
  name: 'Tour of the reader',
  step: (n: number, of: number) => `${num(n)} of ${num(of)}`,
  next: 'Next',
  before: 'Back',
  done: 'Start reading',
  skip: 'Skip the tour',
  later: 'Open a newspaper: the tour begins there.',
  steps: {
    turn: {
      heading: 'Turn the pages',
      text: 'With the arrow keys, with the line under the pages, or by the small pictures. Drag a picture out of the window for a PDF of its page.',
    },
    find: {
      heading: 'Find any word',
      text: 'Press F and type: every place in this newspaper is framed. The field at the top of the kiosk looks in all of them.',
    },
    zoom: { heading: 'Come closer', text: 'Double-click a column, or press plus and minus. 0 shows the whole page again.' },
    mark: {
      heading: 'Keep what matters',
      text: 'Draw over words to mark or copy them, press B for a bookmark and C to clip a part of the page. It all waits in the notebook.',
    },
    keys: { heading: 'Everything has a key', text: 'Press ? for all of them. Printing, saving and more stand in this menu.' },
  },
};

type Shape<Value> = Value extends string
  ? string
  : Value extends (...input: infer In) => string
    ? (...input: In) => string
    : { [Key in keyof Value]: Shape<Value[Key]> };

/** What every language must say of the tour. */
export type TourWords = Shape<typeof tourEnglish>;
