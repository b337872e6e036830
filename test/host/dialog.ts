// `dialog`: answers come from a queue that tests fill; a dialog that nobody answers throws, so that no test waits for a person.
import type Electron from 'electron';
import { refuseAbsent } from './refuse-absent.ts';

/** What a person would have chosen. */
export type DialogAnswer = { paths: string[] } | { button: number };

/** A dialog that the application opened. */
export type OpenedDialog = { kind: 'open' | 'save' | 'message'; options: Record<string, unknown> };

const answers: DialogAnswer[] = [];
const opened: OpenedDialog[] = [];

/** Queues the answer to the next dialog. */
export function answerNextDialog(answer: DialogAnswer): void {
  answers.push(answer);
}

/** All dialogs so far, in order. */
export function openedDialogs(): readonly OpenedDialog[] {
  return opened;
}

const answerTo = (kind: OpenedDialog['kind'], given: unknown[]): DialogAnswer => {
  const options = (given.length > 1 ? given[1] : given[0]) as Record<string, unknown>;
  opened.push({ kind, options: JSON.parse(JSON.stringify(options)) });
  const answer = answers.shift();
  if (answer === undefined) throw new Error(`the stand-in has no answer for a dialog (${kind})`);
  return answer;
};

const pathsOf = (answer: DialogAnswer): string[] => ('paths' in answer ? answer.paths : []);

const known = {
  showOpenDialog: async (...given: unknown[]): Promise<Electron.OpenDialogReturnValue> => {
    const filePaths = pathsOf(answerTo('open', given));
    return { canceled: filePaths.length === 0, filePaths };
  },
  showSaveDialog: async (...given: unknown[]): Promise<Electron.SaveDialogReturnValue> => {
    const [filePath = ''] = pathsOf(answerTo('save', given));
    return { canceled: filePath === '', filePath };
  },
  showMessageBox: async (...given: unknown[]): Promise<Electron.MessageBoxReturnValue> => {
    const answer = answerTo('message', given);
    return { response: 'button' in answer ? answer.button : 0, checkboxChecked: false };
  },
  showErrorBox: (title: string, content: string): void => {
    opened.push({ kind: 'message', options: { title, content } });
    console.error(`${title}: ${content}`);
  },
} satisfies Partial<Electron.Dialog>;

/** `dialog` as the application imports it. */
export const dialog = refuseAbsent('dialog', known);
