// The menu on each system: what stands in it, in three languages, and that no two entries share a shortcut.
import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { InterfaceLanguage } from '#border/model';
import { menuWords } from '#border/words/menu';
import { type MenuActions, menuTemplate } from '../../../main/shell/menu.ts';

const silent: MenuActions = { openFiles: () => {}, openFolder: () => {}, checkNow: () => {}, newWindow: () => {}, go: () => {} };
const platforms = ['linux', 'win32', 'darwin'] as const;

const entriesOf = (menu: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  menu.flatMap((entry) => [entry, ...(Array.isArray(entry.submenu) ? entriesOf(entry.submenu) : [])]);

describe.each(platforms)('the menu on %s', (platform) => {
  it.each(InterfaceLanguage.options)('has a word for every entry in %s', (language) => {
    const entries = entriesOf(menuTemplate(menuWords[language], silent, platform));
    expect(entries.filter((entry) => entry.type !== 'separator' && !entry.label?.trim())).toEqual([]);
    expect(new Set(Object.values(menuWords[language])).size).toBeGreaterThan(25);
  });

  it('gives each shortcut and each name once', () => {
    const entries = entriesOf(menuTemplate(menuWords.en, silent, platform));
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
    };
    const entries = entriesOf(menuTemplate(menuWords.fr, actions, platform));
    for (const id of ['new-window', 'open-files', 'open-folder', 'check-now', 'shelf', 'search', 'sources', 'settings', 'keys']) {
      const click = entries.find((entry) => entry.id === id)?.click as (() => void) | undefined;
      click?.();
    }
    expect(done).toEqual(['window', 'files', 'folder', 'check', 'shelf', 'search', 'sources', 'settings', 'help']);
  });

  it('cannot reload the page or open its tools', () => {
    const roles = entriesOf(menuTemplate(menuWords.en, silent, platform)).map((entry) => entry.role);
    for (const role of ['reload', 'forceReload', 'toggleDevTools'] as const) expect(roles).not.toContain(role);
  });
});
