// Writes XML element by element, indented, with every value escaped. Refuses signs that XML cannot hold: they are left out.

/** Attributes by name; null leaves one out. */
export type WrittenAttributes = Readonly<Record<string, string | number | null>>;

const forbidden = /[^\P{Cc}\t\n\r\u0080-\u009F]|[\uFFFE\uFFFF]|\p{Surrogate}/gu;
const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Letters, digits and signs that stand for themselves: most values by far. */
const plain = /^[ !#-%'-;=?-~\u00C0-\u024F\u0621-\u064A]*$/;

/** A value as it may stand in an attribute or a text. */
export function escapeXml(value: string): string {
  if (plain.test(value)) return value;
  return value.replaceAll(forbidden, '').replace(/[&<>"\t\n\r]/g, (sign) => escapes[sign] ?? sign);
}

/** An element with what is in it: lines of XML, or a text. */
export function element(name: string, attributes: WrittenAttributes, inside: readonly string[] | string = []): string[] {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${typeof value === 'string' ? escapeXml(value) : value}"`)
    .join('');
  if (typeof inside === 'string') return [`<${name}${written}>${escapeXml(inside)}</${name}>`];
  if (inside.length === 0) return [`<${name}${written}/>`];
  return [`<${name}${written}>`, ...inside.map((line) => `\t${line}`), `</${name}>`];
}
