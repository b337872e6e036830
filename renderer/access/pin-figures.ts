// The figures of a PIN as they are typed on any keyboard, and what is wrong with two of them. Pure.

/** The fewest and the most figures. */
export const fewest = 4;
export const most = 12;

/** Where the ten figures of a script begin: Arabic-Indic, Persian, and those of full width. */
const zeros = [0x0660, 0x06f0, 0xff10];

const foldFigure = (sign: string): string => {
  const code = sign.codePointAt(0) ?? 0;
  const zero = zeros.find((first) => code >= first && code < first + 10);
  return zero === undefined ? sign : String(code - zero);
};

/** What was typed as the figures 0 to 9, without anything else and never more than a PIN has; `isClean` tells that nothing else was there. */
export function figuresOf(typed: string): { figures: string; isClean: boolean } {
  const folded = [...typed].map(foldFigure).filter((sign) => sign.trim() !== '' && !/\p{Cf}/u.test(sign));
  const figures = folded.filter((sign) => /^[0-9]$/.test(sign));
  return { figures: figures.join('').slice(0, most), isClean: figures.length === folded.length };
}

/** What two PINs that are to be the same lack; null where nothing does. One that is still being typed again is not wrong yet. */
export function lackOf(pin: string, again: string): 'short' | 'again' | 'mismatch' | null {
  if (pin.length < fewest) return 'short';
  if (pin === again) return null;
  return pin.startsWith(again) ? 'again' : 'mismatch';
}
