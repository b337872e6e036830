// Names of entries that try to be written elsewhere, or to mean another file on another system; and where one could have been written.
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** What every name of them ends in, so that it is found wherever it was written. */
export const mark = 'kiosque-hostile';

/** Names that lead out of a folder, or are said to. */
export const leavingNames: readonly string[] = [
  ...[`../${mark}`, `../../../../../../tmp/${mark}`, `bag/../../${mark}`, `bag/data/../../../${mark}`, 'bag/data/..'],
  ...[`/tmp/${mark}`, `//tmp/${mark}`, `~/${mark}`, `~root/${mark}`, `C:/${mark}`, `c:\\${mark}`, `C:${mark}`],
  ...[
    `..\\..\\${mark}`,
    `bag\\data\\..\\..\\..\\${mark}`,
    `\\\\server\\share\\${mark}`,
    `\\\\?\\C:\\${mark}`,
    `bag/data/..\\..\\${mark}`,
  ],
];

/** Names that some system takes for a device, another file or another stream of it. */
export const reservedNames: readonly string[] = [
  ...['bag/data/CON', 'bag/data/nul.pdf', 'bag/data/COM1.txt', `bag/data/lpt9/${mark}`, `bag/data/${mark}.`, `bag/data/${mark} `],
  ...[`bag/data/${mark}:stream`, `bag/data/aux/${mark}`, 'bag/data/CONIN$', 'bag/data/prn.tar.gz', `bag/data/a. /${mark}`],
];

/** All of them. */
export const hostileNames: readonly string[] = [...leavingNames, ...reservedNames];

/** Every file below a folder but those of `without`, and the places outside at which names aim. */
export const everything = (folder: string, without: string): string[] => [
  ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => !name.startsWith(without)),
  ...[`/tmp/${mark}`, `/${mark}`, join(homedir(), mark), join(process.cwd(), mark), `/etc/${mark}`].filter(existsSync),
];
