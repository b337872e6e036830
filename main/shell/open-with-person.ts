// Opens the library at the start; when that fails the person is told why, with the process that has it where one has, and what can be done:
// reading only, trying again, another library, or an end.
import { dialog } from 'electron';
import type { Fault } from '#border/errors';
import type { InterfaceLanguage } from '#border/model';
import { menuWords } from '#border/words/menu';
import { isPlaceFixed, keepChosenPlace } from '../base/library-place.ts';
import type { Core } from '../core.ts';
import { desk } from './dialogs.ts';
import { openSeat, type SeatOptions } from './library-seat.ts';

/** How a core is opened; `isReadOnly` where a person chose to read beside the program that has the lock. */
export type OpenAsked = (
  root: string,
  how: Parameters<SeatOptions['open']>[1] & { isReadOnly: boolean },
) => ReturnType<SeatOptions['open']>;

/** What it needs of the shell. */
export type PersonOptions = Omit<SeatOptions, 'open'> & { open: OpenAsked; language: () => InterfaceLanguage };

type Way = 'read' | 'again' | 'other' | 'quit';

/** The ways on, the first of them for who only presses Enter. */
const waysFor = ({ code }: Fault): Way[] => {
  const other: Way[] = isPlaceFixed() ? [] : ['other'];
  return code === 'library/locked' ? ['again', 'read', ...other, 'quit'] : ['again', ...other, 'quit'];
};

const ask = async (fault: Fault, language: InterfaceLanguage): Promise<Way> => {
  const words = menuWords[language];
  const ways = waysFor(fault);
  try {
    const { response } = await dialog.showMessageBox({
      type: 'warning',
      title: words.notOpened,
      message: words.notOpened,
      detail: fault.message,
      buttons: ways.map((way) => words.ways[way]),
      defaultId: 0,
      cancelId: ways.length - 1,
      noLink: true,
    });
    return ways[response] ?? 'quit';
  } catch {
    // Where nothing can be asked the reason is told all the same.
    dialog.showErrorBox(words.notOpened, fault.message);
    return 'quit';
  }
};

/** Opens the library at `root`, or what the person chooses instead. Throws the last error where they chose to end. */
export async function openWithPerson(root: string, options: PersonOptions): Promise<Core> {
  let at = root;
  let readAt: string | null = null;
  for (;;) {
    try {
      const open: SeatOptions['open'] = (folder, how) => options.open(folder, { ...how, isReadOnly: folder === readAt });
      const core = await openSeat(at, { ...options, open });
      if (at !== root) keepChosenPlace({ root: at, leftBehind: null });
      return core;
    } catch (error) {
      const way = await ask(options.faultOf(error), options.language());
      if (way === 'quit') throw error;
      readAt = way === 'read' ? at : null;
      if (way === 'other') at = (await desk.chooseFolder()) ?? at;
    }
  }
}
