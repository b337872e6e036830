// Shows the application's menu in the language of the moment, and lets it follow what the page in front can do.
import { app, Menu } from 'electron';
import type { CallName, EventValue } from '#border/contract';
import type { InterfaceLanguage } from '#border/model';
import type { Access } from '#border/model-access';
import { MenuAct, type MenuState } from '#border/model-menu';
import { menuWords } from '#border/words/menu';
import { menuTemplate } from './menu.ts';
import type { Windows } from './windows.ts';

/** What the menu works with; `ask` is answered by the core. */
export type MenuParts = {
  ask: (name: CallName, input: unknown) => void;
  windows: Pick<Windows, 'open' | 'front' | 'tell'>;
  iconPath: string;
};

/** The menu of the application. */
export type ShownMenu = {
  show: (language: InterfaceLanguage, access: Access, parts: MenuParts) => void;
  follow: (state: MenuState) => void;
};

const apply = ({ can, on }: MenuState): void => {
  const menu = Menu.getApplicationMenu();
  for (const act of MenuAct.options) {
    const item = menu?.getMenuItemById(act) ?? null;
    if (item === null) continue;
    item.enabled = can.includes(act);
    item.checked = item.type === 'checkbox' && on.includes(act);
  }
};

/** Whether the page has an address for it; sheets over the page have none. */
const isAddress = (place: EventValue<'places.go'>['place']): boolean => !['help', 'tour', 'report'].includes(place);

const showAbout = (language: InterfaceLanguage, iconPath: string): void => {
  const { aboutText, copyright } = menuWords[language];
  app.setAboutPanelOptions({
    applicationName: 'Kiosque',
    applicationVersion: app.getVersion(),
    copyright: `${copyright}\n${aboutText}`,
    iconPath,
  });
};

/** Opens it; nothing is shown before `show`. What the page can do is remembered over a change of the language. */
export function openMenu(): ShownMenu {
  let state: MenuState = { can: [], on: [] };
  return {
    show: (language, access, { ask, windows, iconPath }) => {
      const actions = {
        openFiles: () => ask('add.chooseFiles', {}),
        openFolder: () => ask('add.chooseFolder', {}),
        checkNow: () => ask('sources.check', {}),
        newWindow: () => windows.open(),
        go: (place: EventValue<'places.go'>['place']) => {
          // A menu without a window opens one; it has no sheet of keys of its own.
          if (windows.front() === null) windows.open(isAddress(place) ? `#/${place}` : '');
          else windows.tell('places.go', { place });
        },
        act: (act: MenuAct) => windows.tell('menu.act', { act }),
      };
      Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(menuWords[language], actions, process.platform, access)));
      apply(state);
      showAbout(language, iconPath);
    },
    follow: (next) => {
      state = next;
      apply(next);
    },
  };
}
