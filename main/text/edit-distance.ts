// How many slips of the keyboard lie between two words: a letter too many, missing, wrong, or two in the wrong order.
// Source: F. J. Damerau, "A technique for computer detection and correction of spelling errors", CACM 7 (1964); here each letter moves once.

/** The distance, or null where it is more than `most`. */
export function editDistance(a: string, b: string, most: number): number | null {
  if (Math.abs(a.length - b.length) > most) return null;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const isSame = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
      let cost = Math.min(
        (last[column] ?? most) + 1,
        (line[column - 1] ?? most) + 1,
        (last[column - 1] ?? most) + (isSame ? 0 : 1),
      );
      const isTurned =
        row > 1 &&
        column > 1 &&
        a.charCodeAt(row - 1) === b.charCodeAt(column - 2) &&
        a.charCodeAt(row - 2) === b.charCodeAt(column - 1);
      if (isTurned) cost = Math.min(cost, (before[column - 2] ?? most) + 1);
      line.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return null;
    before = last;
    last = line;
  }
  const distance = last[b.length] ?? most + 1;
  return distance > most ? null : distance;
}
