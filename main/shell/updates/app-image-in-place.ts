// Installs an AppImage: the new one is written whole beside the old one and takes its place by one rename, so that whatever stops the machine leaves
// a program that starts. (electron-updater removes the old one before it moves the new one.)
import { chmodSync, constants, copyFileSync, rmSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { AppImageUpdater } from 'electron-updater';
import { moveDurably, syncToDisk } from '../../base/atomic-file.ts';
import { startProgram } from './start-program.ts';

/** The updater of AppImages. */
export class AppImageInPlace extends AppImageUpdater {
  /** Called by `install` with what was downloaded. Throws what the disk says; the old program is then as it was. */
  protected override doInstall({ isForceRunAfter }: { isForceRunAfter: boolean }): boolean {
    const target = process.env.APPIMAGE ?? '';
    const { installerPath } = this;
    if (installerPath === null || !isAbsolute(target)) throw new Error('there is no AppImage to install, or none to replace');
    const fresh = `${target}.new`;
    try {
      rmSync(fresh, { force: true });
      copyFileSync(installerPath, fresh, constants.COPYFILE_EXCL);
      chmodSync(fresh, 0o755);
      syncToDisk(fresh);
      moveDurably(fresh, target);
    } finally {
      rmSync(fresh, { force: true });
    }
    if (isForceRunAfter) startProgram(target, (error) => this._logger.error(error));
    return true;
  }
}
