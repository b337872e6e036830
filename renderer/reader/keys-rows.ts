// Every key that the sheet lists: one line a key, under the heading where people look for it. A feature adds its lines here. Pure.
import type { Access } from '#border/model-access';
import type { Words } from '#border/words/en';
import type { KeysWords } from '#border/words/keys-en';

/** Where a key holds; the sheet has a heading for each. */
export type KeysGroup = keyof KeysWords['groups'];

/**
 * What a key does, and each way of pressing it. Keys that are pressed together stand behind one another with spaces between.
 * `command`, `forward` and `backward` are those of the keyboard and of the language; other names are those of `KeysWords`.
 */
export type KeysRow = {
  group: KeysGroup;
  does: (words: Words) => string;
  presses: readonly string[];
  /** Who has no such key: `change` is for whoever may change the library, `own` is not for visitors. */
  needs?: 'change' | 'own';
};

const row = (group: KeysGroup, does: KeysRow['does'], ...presses: string[]): KeysRow => ({ group, does, presses });
const changing = (...given: Parameters<typeof row>): KeysRow => ({ ...row(...given), needs: 'change' });
const own = (...given: Parameters<typeof row>): KeysRow => ({ ...row(...given), needs: 'own' });

/** The headings in the order of the sheet, which fills its columns from the top. */
export const keysGroups: readonly KeysGroup[] = [
  'anywhere',
  'shelf',
  'results',
  'notebook',
  'table',
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
  changing('shelf', (words) => words.details.heading, 'F2'),
  changing('shelf', (words) => words.shelf.remove, 'delete'),
  row('results', ({ keys }) => keys.walk, '↑', '↓'),
  row('results', ({ keys }) => keys.read, 'enter'),
  row('results', ({ keys }) => keys.inEdition, 'forward', 'backward'),
  row('results', ({ study }) => study.keys, 'shift ←', 'shift →', 'enter'),
  changing('results', ({ dossier }) => dossier.keyCollect, 'C'),
  changing('notebook', ({ keys }) => keys.moveItem, 'alt ↑', 'alt ↓'),
  changing('notebook', ({ keys }) => keys.takeItem, 'delete'),
  own('notebook', ({ keys }) => keys.read, 'enter'),
  own('table', ({ metadata }) => metadata.keyWalk, '↑', '↓', 'forward', 'backward'),
  own('table', ({ metadata }) => metadata.keyEnds, 'home', 'end'),
  changing('table', ({ metadata }) => metadata.keyChoose, 'space', 'shift ↓'),
  changing('table', ({ metadata }) => metadata.keyAll, 'command A'),
  changing('table', ({ metadata }) => metadata.keyEdit, 'enter', 'F2'),
  changing('table', ({ metadata }) => metadata.keyKeep, 'enter', 'tab', 'escape'),
  changing('table', ({ metadata }) => metadata.keySet, 'command enter'),
  changing('table', ({ metadata }) => metadata.keyFill, 'command D'),
  changing('table', ({ metadata }) => metadata.keyReplace, 'command H'),
  changing('table', ({ metadata }) => metadata.keyUndo, 'command Z', 'command shift Z'),
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
  changing('marking', ({ marks }) => marks.keyHighlight, 'H'),
  changing('marking', ({ marks }) => marks.keyUnderline, 'U'),
  changing('marking', ({ marks }) => marks.keyNote, 'N'),
  changing('marking', ({ marks }) => marks.keyBookmark, 'B'),
  own('marking', ({ marks }) => marks.keyList, 'M'),
  own('marking', ({ marks }) => marks.keyWalk, 'F4', 'shift F4'),
  own('marking', ({ marks }) => marks.keyOpen, 'enter'),
  changing('marking', ({ marks }) => marks.keyRemove, 'delete'),
  changing('articles', ({ keys }) => keys.articles, 'A'),
  changing('articles', ({ keys }) => keys.open, 'forward', 'backward'),
  changing('articles', ({ keys }) => keys.choose, 'space', 'shift ↓'),
  changing('articles', ({ keys }) => keys.arrange, 'M', 'D', 'R', 'F2'),
  changing('articles', ({ keys }) => keys.move, 'alt ↑', 'alt ↓'),
  changing('articles', ({ keys }) => keys.outside, 'delete'),
  changing('articles', ({ keys }) => keys.undo, 'command Z', 'command shift Z'),
];

/** The keys that do something for whoever has this access. */
export function keysFor(access: Access): readonly KeysRow[] {
  return keysRows.filter(({ needs }) => access === 'whole' || needs === undefined || (needs === 'own' && access === 'read-only'));
}
