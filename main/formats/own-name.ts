// The name by which files of Kiosque know the program that wrote them, and by which it knows its own again. Refuses versions: any will do.

/** What stands in files that other programs read too. */
export const ownName = 'Kiosque';

/** Whether a file names this program alone as its maker, with a version behind it or not. */
export function isOwn(makers: readonly string[]): boolean {
  return makers.length > 0 && makers.every((maker) => maker === ownName || maker.startsWith(`${ownName} `));
}
