// Which AppImage an update may take the place of.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownAppImage } from '../../../../main/shell/updates/own-app-image.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

describe('the AppImage that a program runs from', () => {
  const image = '/home/reader/Kiosque.AppImage';
  /** Asks it of a program in `mounted`, beside which lie another mounted folder and a link; `told` is its APPDIR. */
  const ask = (told: string | null, file: string | null): string | null => {
    const folder = temporaryFolder();
    for (const name of ['mounted', 'mounted-other']) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, 'kiosque'), '');
    }
    symlinkSync(join(folder, 'mounted'), join(folder, 'link'));
    const environment = {
      ...(file === null ? {} : { APPIMAGE: file }),
      ...(told === null ? {} : { APPDIR: join(folder, told) }),
    };
    return ownAppImage(environment, join(folder, 'mounted/kiosque'));
  };

  it.each(['mounted', 'link'])('is the one in whose folder it lies, here by %s', (told) => {
    expect(ask(told, image)).toBe(image);
  });

  it.each([
    ['the folder is another’s', 'mounted-other', image],
    ['the folder is gone', 'gone', image],
    ['the folder is not told', null, image],
    ['the file is not told', 'mounted', null],
    ['the file is told by half', 'mounted', 'Kiosque.AppImage'],
  ])('is none where %s', (_name, told, file) => {
    expect(ask(told, file)).toBeNull();
  });
});
