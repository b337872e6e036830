// Which page somebody means who types its name or its place. Pure.

const zeros = [0x0660, 0x06f0];

/** Figures of any script as Western ones, in small letters, without the word for a page before them. */
const plain = (text: string): string =>
  text
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => {
      const code = digit.charCodeAt(0);
      return String(code - (zeros.find((zero) => code >= zero && code < zero + 10) ?? code));
    })
    .toLowerCase()
    .replace(/^\s*(?:pages?|p\.?|صفحة|ص\.?)\s*(?=[\p{L}\p{N}])/u, '')
    .trim();

/** The page of that name, else the one in that place; null where there is none. A name goes first: it is what stands on the paper. */
export function findPage(typed: string, pages: number, nameOf: (page: number) => string | null): number | null {
  const candidates = [typed.trim().toLowerCase(), plain(typed)];
  for (const wanted of candidates) {
    for (let page = 1; wanted !== '' && page <= pages; page += 1) {
      const name = nameOf(page);
      if (name !== null && (name.toLowerCase() === wanted || plain(name) === wanted)) return page;
    }
  }
  const place = /^\d{1,6}$/.test(candidates[1] ?? '') ? Number(candidates[1]) : 0;
  return place >= 1 && place <= pages ? place : null;
}
