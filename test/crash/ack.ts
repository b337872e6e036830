// What a library has promised: the acknowledgement log that is kept outside of it, line by line, and what must be so because of it.
// Refuses to forget: an older promise counts until a newer one, or an act that was begun, takes its place.

/** The value of a fact, as it can be observed in a library: see observe.ts. */
export type FactValue = string | number | boolean | null | readonly string[];

/** `is`: acknowledged to whoever asked for it. `may`: an act was begun that ends with this, so from now on both may be so. */
export type Ack = { fact: string; is: FactValue } | { fact: string; may: FactValue };

/** Hears of promises. */
export type Acknowledge = (ack: Ack) => void;

/** What a fact may be, by its name. */
export type Promised = ReadonlyMap<string, readonly FactValue[]>;

/** What may be so after these promises. */
export function promisedBy(acks: readonly Ack[]): Promised {
  const promised = new Map<string, FactValue[]>();
  for (const ack of acks) {
    if ('is' in ack) promised.set(ack.fact, [ack.is]);
    else promised.set(ack.fact, [...(promised.get(ack.fact) ?? [null]), ack.may]);
  }
  return promised;
}

/** The promises in the lines of a log; lines of another kind are left out. The last line may have been cut off by a kill. */
export function readAcks(lines: readonly string[]): Ack[] {
  return lines.flatMap((line, at): Ack[] => {
    if (!line.startsWith('{"fact":')) return [];
    try {
      return [JSON.parse(line) as Ack];
    } catch (error) {
      if (at === lines.length - 1) return [];
      throw error;
    }
  });
}
