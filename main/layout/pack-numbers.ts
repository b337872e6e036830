// Numbers as bytes: seven bits a byte, the lowest first, the eighth says that more follow (LEB128); signs are folded into the lowest bit.
// Refuses numbers of more than 28 bits, which no page needs.

/** Writes numbers one after another. */
export type PackWriter = {
  unsigned: (value: number) => void;
  signed: (value: number) => void;
  /** Points, kept to a tenth. */
  tenths: (points: number) => void;
  text: (text: string) => void;
  finish: () => Uint8Array<ArrayBuffer>;
};

/** Reads them in the same order. Throws where the bytes end too early. */
export type PackReader = { unsigned: () => number; signed: () => number; tenths: () => number; text: () => string };

/** Opens an empty run of bytes. */
export function openPackWriter(): PackWriter {
  let bytes = new Uint8Array(4096);
  let length = 0;
  const reserve = (more: number): void => {
    if (length + more <= bytes.length) return;
    const larger = new Uint8Array(Math.max(bytes.length * 2, length + more));
    larger.set(bytes);
    bytes = larger;
  };
  const unsigned = (value: number): void => {
    reserve(8);
    let rest = value;
    while (rest >= 0x80) {
      bytes[length++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    bytes[length++] = rest;
  };
  const signed = (value: number): void => unsigned(value < 0 ? -value * 2 - 1 : value * 2);
  return {
    unsigned,
    signed,
    tenths: (points) => signed(Math.round(points * 10)),
    text: (text) => {
      const encoded = new TextEncoder().encode(text);
      unsigned(encoded.length);
      reserve(encoded.length);
      bytes.set(encoded, length);
      length += encoded.length;
    },
    finish: () => bytes.slice(0, length),
  };
}

/** Opens bytes that a writer made. */
export function openPackReader(bytes: Uint8Array): PackReader {
  let at = 0;
  const next = (): number => {
    const byte = bytes[at++];
    if (byte === undefined) throw new Error('packed numbers end too early');
    return byte;
  };
  const unsigned = (): number => {
    let byte = next();
    if (byte < 0x80) return byte;
    let value = byte & 0x7f;
    for (let shift = 7; shift < 28; shift += 7) {
      byte = next();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
    throw new Error('a packed number is too large');
  };
  const signed = (): number => {
    const folded = unsigned();
    return (folded >>> 1) ^ -(folded & 1);
  };
  return {
    unsigned,
    signed,
    tenths: () => signed() / 10,
    text: () => {
      const length = unsigned();
      const text = new TextDecoder().decode(bytes.subarray(at, at + length));
      at += length;
      return text;
    },
  };
}
