// Makes the links of feeds absolute, and tells by an address whether it leads to a PDF.
// Refuses every scheme but http and https, names and passwords inside addresses, and addresses of absurd length.

/** Longer addresses are no addresses. */
const LONGEST_ADDRESS = 8_192;

/** The absolute http or https address of a link, without name and password; null for an empty link and for all other schemes. */
export function toAddress(href: string | null | undefined, base: string): string | null {
  const trimmed = href?.trim() ?? '';
  if (trimmed === '' || trimmed.length > LONGEST_ADDRESS) return null;
  const url = URL.parse(trimmed, base);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  if (url.username !== '') url.username = '';
  if (url.password !== '') url.password = '';
  return url.href;
}

/** The same without a fragment: the address of a file. */
export function toFileAddress(href: string | null | undefined, base: string): string | null {
  return toAddress(href, base)?.replace(/#.*$/s, '') ?? null;
}

/** The name of the file at an absolute address, decoded; the host's where the path names none. */
export function fileNameOf(address: string): string {
  const url = new URL(address);
  const last = url.pathname.split('/').findLast((part) => part !== '') ?? '';
  try {
    return decodeURIComponent(last) || url.host;
  } catch {
    // Stray percent signs: the name is shown as it stands.
    return last;
  }
}

/** Whether an absolute address names a PDF, in its path or in a value of its query. A page that shows a PDF is none. */
export function isPdfAddress(address: string): boolean {
  const url = new URL(address);
  if (/\.pdf$/i.test(url.pathname)) return true;
  if (/\.x?html?$/i.test(url.pathname)) return false;
  return url.searchParams.values().some((value) => /\.pdf$/i.test(value));
}
