// The damaged files that repairs have set aside in the folder of an edition, with what they fill. Changes nothing.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { AsideFile } from '#border/model-safety';
import { listFolder } from '../base/list-folder.ts';
import { isAside } from './aside.ts';

/** Lists them by name, relative to the folder; none where the folder is not there. */
export function listAside(folder: string, below = ''): AsideFile[] {
  return listFolder(join(folder, below)).flatMap((entry): AsideFile[] => {
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) return listAside(folder, name);
    if (!entry.isFile() || !isAside(entry.name)) return [];
    return [{ name, sizeBytes: statSync(join(folder, name)).size }];
  });
}
