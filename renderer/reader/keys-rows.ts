// Every key that the sheet lists: one line a key, under the heading where people look for it. A feature adds its lines here. Pure.
import type { Words } from '#border/words/en';
import type { KeysWords } from '#border/words/keys-en';

/** Where a key holds; the sheet has a heading for each. */
export type KeysGroup = keyof KeysWords['groups'];

/**
 * What a key does, and each way of pressing it. Keys that are pressed together stand behind one another with spaces between.
 * `command`, `forward` and `backward` are those of the keyboard and of the language; other names are those of `KeysWords`.
 */
export type KeysRow = { group: KeysGroup; does: (words: Words) => string; presses: readonly string[] };

const row = (group: KeysGroup, does: KeysRow['does'], ...presses: string[]): KeysRow => ({ group, does, presses });

/** The headings in the order of the sheet, which fills its columns from the top. */
export const keysGroups: readonly KeysGroup[] = [
  'anywhere',
  'shelf',
  'results',
  'notebook',
  'reading',
  'listening',
  'finding',
  'marking',
  'articles',
];

/** All keys, in the order of the sheet. */
export const keysRows: readonly KeysRow[] = [
  row('anywhere', (words) => words.frame.search, 'command K'),
  row('anywhere', (words) => words.form.heading, 'command shift K'),
  row('anywhere', ({ keys }) => keys.help, '?', 'F1'),
  row('anywhere', ({ view }) => view.keyNewWindow, 'command N'),
  row('anywhere', ({ view }) => view.keyFullScreen, 'F11'),
  row('anywhere', ({ keys }) => keys.back, 'escape'),
  row('shelf', ({ keys }) => keys.walk, '↑', '↓', 'forward', 'backward'),
  row('shelf', (words) => words.details.heading, 'F2'),
  row('shelf', (words) => words.shelf.remove, 'delete'),
  row('results', ({ keys }) => keys.walk, '↑', '↓'),
  row('results', ({ keys }) => keys.read, 'enter'),
  row('results', ({ keys }) => keys.inEdition, 'forward', 'backward'),
  row('results', ({ study }) => study.keys, 'shift ←', 'shift →', 'enter'),
  row('results', ({ dossier }) => dossier.keyCollect, 'C'),
  row('notebook', ({ keys }) => keys.moveItem, 'alt ↑', 'alt ↓'),
  row('notebook', ({ keys }) => keys.takeItem, 'delete'),
  row('notebook', ({ keys }) => keys.read, 'enter'),
  row('reading', ({ keys }) => keys.turn, '←', '→'),
  row('reading', ({ keys }) => keys.firstLast, 'home', 'end'),
  row('reading', ({ keys }) => keys.scroll, 'pageDown', 'pageUp', 'space'),
  row('reading', ({ keys }) => keys.zoom, '+', '−'),
  row('reading', ({ keys }) => keys.fit, '0', 'W'),
  row('reading', ({ keys }) => keys.spread, 'S'),
  row('reading', ({ desk }) => desk.keyContinuous, 'V'),
  row('reading', ({ desk }) => desk.keyColumn, 'Z'),
  row('reading', ({ keys }) => keys.thumbnails, 'T'),
  row('reading', ({ view }) => view.keyOutline, 'O'),
  row('reading', ({ view }) => view.keyGoTo, 'G'),
  row('reading', ({ view }) => view.keyTone, 'D'),
  row('listening', ({ aloud }) => aloud.keyListen, 'L'),
  row('listening', ({ aloud }) => aloud.stop, 'shift L'),
  row('listening', ({ aloud }) => aloud.keySentence, '[', ']'),
  row('listening', ({ aloud }) => aloud.keySpeed, '<', '>'),
  row('reading', ({ paper }) => paper.keyPrint, 'command P'),
  row('reading', ({ articleView }) => articleView.keyOpen, 'R'),
  row('reading', ({ articleView }) => articleView.keyWalk, 'J', 'K'),
  row('finding', ({ keys }) => keys.find, 'F'),
  row('finding', ({ keys }) => keys.hits, 'enter', 'shift enter'),
  row('marking', ({ clipping }) => clipping.keyClip, 'C'),
  row('marking', ({ clipping }) => clipping.keyMove, '←', '↓', 'shift →'),
  row('marking', ({ clipping }) => clipping.keyArticle, 'A'),
  row('marking', ({ clipping }) => clipping.keyTake, 'enter'),
  row('marking', ({ selection }) => selection.keyAll, 'command A', 'command C'),
  row('marking', ({ selection }) => selection.keyMore, 'shift forward', 'shift ↓'),
  row('marking', ({ marks }) => marks.keyHighlight, 'H'),
  row('marking', ({ marks }) => marks.keyUnderline, 'U'),
  row('marking', ({ marks }) => marks.keyNote, 'N'),
  row('marking', ({ marks }) => marks.keyBookmark, 'B'),
  row('marking', ({ marks }) => marks.keyList, 'M'),
  row('marking', ({ marks }) => marks.keyWalk, 'F4', 'shift F4'),
  row('marking', ({ marks }) => marks.keyOpen, 'enter'),
  row('marking', ({ marks }) => marks.keyRemove, 'delete'),
  row('articles', ({ keys }) => keys.articles, 'A'),
  row('articles', ({ keys }) => keys.open, 'forward', 'backward'),
  row('articles', ({ keys }) => keys.choose, 'space', 'shift ↓'),
  row('articles', ({ keys }) => keys.arrange, 'M', 'D', 'R', 'F2'),
  row('articles', ({ keys }) => keys.move, 'alt ↑', 'alt ↓'),
  row('articles', ({ keys }) => keys.outside, 'delete'),
  row('articles', ({ keys }) => keys.undo, 'command Z', 'command shift Z'),
];
