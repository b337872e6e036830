// Reads one header of an answer by name. Headers arrive as bytes written as Latin-1 letters; most servers mean UTF-8.
// Refuses to join several headers of one name, because some (dates, cookies) have commas of their own.

/** Headers by their lower-case names; several of one name are a list. */
export type Headers = Readonly<Record<string, string | readonly string[]>>;

const decode = (value: string): string => {
  if (!/[\x80-\xff]/.test(value)) return value;
  const text = Buffer.from(value, 'latin1').toString('utf8');
  return text.includes('\ufffd') ? value : text;
};

/** All values of a header, in their order. */
export function readHeaders(headers: Headers, name: string): string[] {
  const value = headers[name] ?? [];
  return (typeof value === 'string' ? [value] : [...value]).map(decode);
}

/** The first value of a header, or null. */
export function readHeader(headers: Headers, name: string): string | null {
  return readHeaders(headers, name)[0] ?? null;
}
