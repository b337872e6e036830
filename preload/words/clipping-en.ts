// English words of clippings: choosing a part of a page, and what can be done with it.
import { isolate } from './isolate.ts';
import { sayNumber } from './locale.ts';

const num = (n: number): string => sayNumber(n, 'en');
const name = (text: string): string => isolate(text, 'en');
const millimetres = (points: number): string => num(Math.round((points / 72) * 25.4));

/** English, and the shape that the other languages must fill. Sides are in points. */
export const clippingEnglish = {
  heading: 'Clip a part of the page',
  start: 'Clip a part of the page',
  hint: 'Drag over the page, or press on an article. Arrows move, with Shift they size, A goes from article to article.',
  nothing: 'Nothing is chosen yet.',
  chosen: (isArticle: boolean, page: number, width: number, height: number) =>
    `${isArticle ? 'An article' : 'A part'} of page ${num(page)}, ${millimetres(width)} by ${millimetres(height)} mm`,
  size: (width: number, height: number) => `${millimetres(width)} × ${millimetres(height)} mm`,
  take: 'Clip',
  copyLink: 'Copy link',
  copyPageLink: 'Copy a link to this page',
  panel: 'Clipping',
  close: 'Close the clipping',
  pictureOf: (headline: string, page: number) => `Picture of ${name(headline)}, page ${num(page)}`,
  text: 'Text of the clipping',
  noText: 'No text was read here.',
  style: 'Style of the citation',
  liesIn: 'In',
  newDossier: 'A new dossier…',
  openDossier: 'Open the dossier',
  firstDossier: 'Clippings',
  copy: { picture: 'Picture', text: 'Text', citation: 'Citation', link: 'Link' },
  copyOf: { picture: 'Copy the picture', text: 'Copy the text', citation: 'Copy the citation', link: 'Copy the link' },
  actionsOf: (headline: string) => `Copy or write ${name(headline)}`,
  copied: {
    picture: 'The picture is copied.',
    text: 'The text is copied.',
    citation: 'The citation is copied.',
    link: 'The link is copied.',
  },
  refused: 'It could not be copied. Copy it again.',
  exportMenu: 'Write this clipping as a file',
  asPicture: 'Picture (PNG, 300 dpi)',
  undone: (dossier: string) => `Taken out of ${name(dossier)} again.`,
  again: 'Clip again',
  keyClip: 'Clip a part of the page',
  keyMove: 'Move what is to be clipped, size it',
  keyArticle: 'Choose the next article to clip',
  keyTake: 'Clip what is chosen',
};

/** What every language says of clippings. */
export type ClippingWords = typeof clippingEnglish;
