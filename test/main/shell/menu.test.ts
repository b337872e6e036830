// The menu on each system: what stands in it, in three languages, and that no two entries share a shortcut.
import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { InterfaceLanguage } from '#border/model';
import type { Access } from '#border/model-access';
import { MenuAct } from '#border/model-menu';
import { menuWords } from '#border/words/menu';
import { contextTemplate } from '../../../main/shell/context-menu.ts';
import { type MenuActions, menuTemplate } from '../../../main/shell/menu.ts';

const silent: MenuActions = {
  openFiles: () => {},
  openFolder: () => {},
  checkNow: () => {},
  newWindow: () => {},
  go: () => {},
  act: () => {},
};
const platforms = ['linux', 'win32', 'darwin'] as const;

const entriesOf = (menu: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  menu.flatMap((entry) => [entry, ...(Array.isArray(entry.submenu) ? entriesOf(entry.submenu) : [])]);

const plain = (label = ''): string => label.replace(/&(?!&)/, '');

describe.each(platforms)('the menu on %s', (platform) => {
  it.each(InterfaceLanguage.options)('has a word for every entry in %s', (language) => {
    const entries = entriesOf(menuTemplate(menuWords[language], silent, platform, 'whole'));
    expect(entries.filter((entry) => entry.type !== 'separator' && !entry.label?.trim())).toEqual([]);
    expect(new Set(Object.values(menuWords[language])).size).toBeGreaterThan(25);
  });

  it('offers nothing that changes the library where it may not be changed', () => {
    const offered = (access: Access) =>
      entriesOf(menuTemplate(menuWords.en, silent, platform, access)).flatMap(({ id, enabled }) =>
        enabled === false ? [] : [id],
      );
    const without = (access: Access) => offered('whole').filter((id) => !offered(access).includes(id));
    expect(without('reading-room')).toEqual(['open-files', 'open-folder', 'check-now', 'notebook', 'sources', 'report']);
    expect(without('read-only')).toEqual(['open-files', 'open-folder', 'check-now', 'sources']);
  });

  it('gives each shortcut and each name once', () => {
    const entries = entriesOf(menuTemplate(menuWords.en, silent, platform, 'whole'));
    for (const key of ['accelerator', 'id'] as const) {
      const given = entries.map((entry) => entry[key]).filter((value) => value !== undefined);
      expect(new Set(given).size).toBe(given.length);
    }
  });

  it('does what its entries say', () => {
    const done: string[] = [];
    const actions: MenuActions = {
      openFiles: () => done.push('files'),
      openFolder: () => done.push('folder'),
      checkNow: () => done.push('check'),
      newWindow: () => done.push('window'),
      go: (place) => done.push(place),
      act: (name) => done.push(`act ${name}`),
    };
    const entries = entriesOf(menuTemplate(menuWords.fr, actions, platform, 'whole'));
    for (const id of ['new-window', 'open-files', 'open-folder', 'check-now', 'shelf', 'search', 'sources', 'settings', 'keys']) {
      const click = entries.find((entry) => entry.id === id)?.click as (() => void) | undefined;
      click?.();
    }
    expect(done).toEqual(['window', 'files', 'folder', 'check', 'shelf', 'search', 'sources', 'settings', 'help']);
    done.length = 0;
    for (const act of MenuAct.options) {
      const entry = entries.find(({ id }) => id === act);
      // Nothing of the reader can be chosen before a page says so.
      expect(entry?.enabled).toBe(false);
      const click = entry?.click as (() => void) | undefined;
      click?.();
    }
    expect(done).toEqual(MenuAct.options.map((act) => `act ${act}`));
  });

  it.each(InterfaceLanguage.options)('stands in the order of the system, in %s', (language) => {
    const menu = menuTemplate(menuWords[language], silent, platform, 'whole');
    const { file, edit, view, go, window, help } = menuWords[language];
    const usual = [file, edit, view, go, window, help];
    expect(menu.map(({ label }) => plain(label))).toEqual(platform === 'darwin' ? ['Kiosque', ...usual] : usual);
    const first = menu[0]?.submenu as MenuItemConstructorOptions[];
    const last = menu.at(-1)?.submenu as MenuItemConstructorOptions[];
    // Quit and About stand in the application's own menu on a Mac, elsewhere at the end of the first and the last.
    expect(first.at(-1)?.role).toBe('quit');
    expect([first, last].some((entries) => entries.some(({ role }) => role === 'about'))).toBe(true);
    expect(last.some(({ role }) => role === 'about')).toBe(platform !== 'darwin');
  });

  it.each(InterfaceLanguage.options)(
    'has a letter for each entry, once in a menu, where the system has them, in %s',
    (language) => {
      const menu = menuTemplate(menuWords[language], silent, platform, 'whole');
      for (const level of [menu, ...menu.map(({ submenu }) => submenu as MenuItemConstructorOptions[])]) {
        const labels = level.flatMap(({ label }) => label ?? []);
        const letters = labels.flatMap((label) => /&(\p{L})/u.exec(label)?.[1]?.toLocaleLowerCase() ?? []);
        expect(letters).toHaveLength(platform === 'darwin' ? 0 : labels.length);
        expect(new Set(letters).size).toBe(letters.length);
      }
    },
  );

  it('cannot reload the page or open its tools', () => {
    const roles = entriesOf(menuTemplate(menuWords.en, silent, platform, 'whole')).map((entry) => entry.role);
    for (const role of ['reload', 'forceReload', 'toggleDevTools'] as const) expect(roles).not.toContain(role);
  });
});

describe('the menu of the right button', () => {
  const editFlags = {
    canUndo: false,
    canRedo: false,
    canCut: true,
    canCopy: true,
    canPaste: true,
    canDelete: true,
    canSelectAll: true,
    canEditRichly: false,
  };

  it('offers what a field takes, copying where text is marked, and nothing elsewhere', () => {
    const roles = (place: Parameters<typeof contextTemplate>[0]) =>
      contextTemplate(place, menuWords.fr).flatMap(({ role }) => role ?? []);
    expect(roles({ isEditable: true, selectionText: '', editFlags })).toEqual([
      'undo',
      'redo',
      'cut',
      'copy',
      'paste',
      'selectAll',
    ]);
    expect(roles({ isEditable: false, selectionText: 'mot', editFlags })).toEqual(['copy']);
    expect(roles({ isEditable: false, selectionText: '  ', editFlags })).toEqual([]);
    const [undo, , , cut] = contextTemplate({ isEditable: true, selectionText: 'mot', editFlags }, menuWords.fr);
    expect([undo?.enabled, cut?.enabled, cut?.label]).toEqual([false, true, 'Couper']);
  });
});
