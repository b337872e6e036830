import { describe, expect, it } from 'vitest';
import { libraryPlace } from '../../../main/base/library-place.ts';
import { compareNaturally } from '../../../main/base/natural-order.ts';
import { systemLanguage } from '../../../main/base/system-language.ts';

describe('what the environment says', () => {
  it.each([
    [{ LANG: 'fr_MA.UTF-8' }, 'fr'],
    [{ LANG: 'ar' }, 'ar'],
    [{ LANG: 'de_DE.UTF-8' }, 'en'],
    [{ LANG: 'fr_FR', LC_ALL: 'C' }, 'en'],
    [{ LANG: 'en_GB', LC_MESSAGES: 'ar_EG' }, 'ar'],
    [{ LANGUAGE: 'de:fr:en', LANG: '' }, 'fr'],
    [{}, 'en'],
  ])('%j asks for %s', (environment, language) => {
    expect(systemLanguage(environment)).toBe(language);
  });

  it('tells where the library lies', () => {
    expect(libraryPlace({}, 'linux', '/home/a')).toBe('/home/a/.local/share/kiosque/library');
    expect(libraryPlace({ XDG_DATA_HOME: '/data' }, 'linux', '/home/a')).toBe('/data/kiosque/library');
    expect(libraryPlace({ XDG_DATA_HOME: 'not absolute' }, 'linux', '/home/a')).toBe('/home/a/.local/share/kiosque/library');
    expect(libraryPlace({}, 'darwin', '/Users/a')).toBe('/Users/a/Library/Application Support/Kiosque/library');
    expect(libraryPlace({ APPDATA: 'C:\\Users\\a\\AppData\\Roaming' }, 'win32', 'C:\\Users\\a')).toBe(
      'C:\\Users\\a\\AppData\\Roaming\\Kiosque\\library',
    );
    expect(libraryPlace({ KIOSQUE_LIBRARY: '/mine' }, 'linux', '/home/a')).toBe('/mine');
  });
});

describe('the natural order', () => {
  it('counts numbers by value and is total', () => {
    const names = ['page 10.pdf', 'Page 2.pdf', 'page 1.pdf', 'page 01.pdf'];
    expect(names.toSorted(compareNaturally)).toEqual(['page 01.pdf', 'page 1.pdf', 'Page 2.pdf', 'page 10.pdf']);
  });
});
