// Asks the person in front of a page that no longer answers whether to wait for it. Decides nothing by itself: a page may be busy with their own work.
import { type BrowserWindow, dialog } from 'electron';
import type { InterfaceLanguage } from '#border/model';
import { menuWords } from '#border/words/menu';

/** Asks over the window; the signal takes the question away. Tells whether the page is to be waited for, which closing the question means too. */
export const askToWait =
  (window: BrowserWindow, language: () => InterfaceLanguage) =>
  async (signal: AbortSignal): Promise<boolean> => {
    const words = menuWords[language()];
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: words.pageHangs,
      buttons: [words.wait, words.loadAgain],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
      signal,
    });
    return response === 0;
  };
