// Room on a disk: what is free where something is to be written, so that what has no room is refused before its first byte, and a full disk
// can be told with how much is needed. Refuses to guess where the system does not say.
import { statfsSync } from 'node:fs';
import { AppError } from '#border/errors';

/** The detail of `disk/full` from which its sentence tells how much is missing. */
export type Room = { neededBytes: number; freeBytes: number | null };

/** Bytes that may be written to the disk of a folder; null where the system does not say. */
export function freeBytesOf(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}

/** What is free, for work that is about to write so many bytes: afterwards what it has left there takes room too. */
export const roomFor = (folder: string, neededBytes: number): Room => ({ neededBytes, freeBytes: freeBytesOf(folder) });

/** Throws disk/full where so many bytes have no room. */
export function refuseWithoutRoom(folder: string, neededBytes: number): void {
  const room = roomFor(folder, neededBytes);
  if (room.freeBytes !== null && room.freeBytes < neededBytes) throw new AppError('disk/full', room);
}
