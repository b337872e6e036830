// The folder beside a bag's place in which it is made until it is whole. It bears a sign of who makes it, so that a later export can clear away
// what a killed one has left. Refuses to touch what another machine, or nobody that we know, has put there.
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { AppError } from '#border/errors';
import { makeFolderDurably, writeDurably } from '../../base/atomic-file.ts';
import { Claim, openClaim, stateOfClaim } from '../../base/claim.ts';
import { systemCodeOf } from '../../base/disk-error.ts';
import { makeId } from '../../base/ids.ts';

const signName = 'kiosque-unfinished-bag.json';
const folderName = /^(.+)\.[0-9a-hjkmnp-tv-z]{16}\.part$/u;

/** `name` is what the bag is called when it is whole. */
const Sign = Claim.extend({ name: z.string() });

/** Where a bag is made: `inside` lies on the disk of its later place, and whatever is left in the folder goes with `close`. */
export type Workplace = { inside: string; close: () => void };

/** Removes the folder; what a failing disk does not let go is cleared away by a later export. */
const removeFolder = (folder: string): boolean => {
  try {
    rmSync(folder, { recursive: true, force: true });
    return true;
  } catch (error) {
    if (systemCodeOf(error) === null) throw error;
    return false;
  }
};

/** Makes the workplace of the bag that will lie at `path`. Throws what the system says. */
export function openWorkplace(path: string): Workplace {
  const name = basename(path);
  const folder = `${path}.${makeId()}.part`;
  mkdirSync(folder);
  const { claim, end } = openClaim();
  const close = (): void => {
    end();
    removeFolder(folder);
  };
  try {
    writeDurably(join(folder, signName), `${JSON.stringify({ name, ...claim } satisfies z.infer<typeof Sign>)}\n`);
  } catch (error) {
    close();
    throw error;
  }
  return { inside: join(folder, name), close };
}

const readSign = (folder: string): z.infer<typeof Sign> | null => {
  try {
    return Sign.parse(JSON.parse(readFileSync(join(folder, signName), 'utf8')));
  } catch {
    // None, half written, or another's: not surely ours.
    return null;
  }
};

/** A living export signs its workplace at once. */
const signedWithinMs = 600_000;

/** Whether an export was killed before it had signed its workplace: there is nothing in it, and has not been for a while. */
const isStillborn = (folder: string): boolean =>
  Date.now() - statSync(folder).mtimeMs > signedWithinMs &&
  readdirSync(folder).every((name) => name === signName && statSync(join(folder, name)).size === 0);

/** Whether a folder is a workplace whose export has ended without closing it, and holds nothing that we have not put there. */
const isLeft = (folder: string): boolean => {
  const sign = readSign(folder);
  if (sign === null) return isStillborn(folder);
  if (folderName.exec(basename(folder))?.[1] !== sign.name) return false;
  return stateOfClaim(sign) === 'ended' && readdirSync(folder).every((name) => name === signName || name === sign.name);
};

/** Makes a folder for bags where it is missing, so that its name outlasts a loss of power as they do. Throws folder/not-writable, and what the system says. */
export function makePlace(folder: string): void {
  try {
    makeFolderDurably(folder);
  } catch (error) {
    // So Node says that a folder above it cannot be written to.
    if (systemCodeOf(error) !== 'ENOENT') throw error;
    throw new AppError('folder/not-writable', { name: basename(folder) }, { cause: error });
  }
}

/** Clears away what killed exports have left in a folder; gives how many bags that were. Throws what the system says of the folder itself. */
export function clearWorkplaces(folder: string): number {
  const left = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && folderName.test(entry.name))
    .map(({ name }) => join(folder, name))
    .filter(isLeft);
  return left.filter(removeFolder).length;
}
