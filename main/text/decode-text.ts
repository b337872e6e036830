// Turns the bytes of a feed, page or XML file into text: by byte order mark, by the pattern of UTF-16, by what header and document say.
// Refuses to believe a label against the bytes: what is valid UTF-8 and may be it, is it.

/** Labels stand within the first bytes of a document. */
const HEAD_BYTES = 2_048;

const marks: readonly [string, readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The encoding that the first bytes leave no doubt about: a mark, or a zero beside the first sign of JSON, XML or a blank. */
function encodingOfBytes(bytes: Uint8Array): string | null {
  const marked = marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked !== undefined) return marked[0];
  const [first, second] = bytes;
  if (first === undefined || second === undefined) return null;
  if (first === 0 && second !== 0) return 'utf-16be';
  return first !== 0 && second === 0 ? 'utf-16le' : null;
}

/** The name under which an encoding is known here; null for unknown ones, and for those that the bytes have ruled out. */
function knownEncoding(label: string | undefined): string | null {
  if (label === undefined || /^(?:us-)?ascii$|^utf-?16/i.test(label.trim())) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    // A label that no decoder knows says nothing.
    return null;
  }
}

/** Which encoding the header names, and which the document. JSON and XML that name none are UTF-8 (RFC 8259, XML 1.0 section 4.3.3). */
function labelsOf(head: string, contentType: string | null): { header: string | null; document: string | null } {
  const header = knownEncoding(/charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType ?? '')?.[1]);
  const xml = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"']+)/.exec(head)?.[1];
  const isHtml = /^\s*<(?:!doctype\s+html|html|head|meta|title|body)\b/i.test(head);
  const meta = isHtml ? /<meta\s[^>]*?charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] : undefined;
  return { header, document: knownEncoding(xml ?? meta) ?? (isHtml ? null : 'utf-8') };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    // Thrown for the first byte that UTF-8 does not know.
    return false;
  }
}

function chooseEncoding(bytes: Uint8Array, contentType: string | null): string {
  const sure = encodingOfBytes(bytes);
  if (sure !== null) return sure;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  const { header, document } = labelsOf(head, contentType);
  const labels = [header, document].filter((label) => label !== null);
  if (isUtf8(bytes)) return labels.includes('utf-8') ? 'utf-8' : (labels[0] ?? 'utf-8');
  const other = labels.find((label) => label !== 'utf-8');
  if (other !== undefined) return other;
  const isStated = header === 'utf-8' || /^\s*<\?xml\s[^>]*?encoding/.test(head) || /^\s*[[{]/.test(head);
  return isStated ? 'utf-8' : 'windows-1252';
}

/** The text of a document without its byte order mark; bytes that its encoding does not know become U+FFFD. */
export function decodeText(bytes: Uint8Array, contentType: string | null): string {
  return new TextDecoder(chooseEncoding(bytes, contentType)).decode(bytes);
}
