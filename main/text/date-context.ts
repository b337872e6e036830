// What the words around a date say of it: whether it is the paper's own day, or one of the founding, of tomorrow, of a law, of the news.
// Refuses to read the date itself.
import type { Folded } from './fold.ts';

/**
 * `founding` and `other` are of another day; `sentence` is a date in the middle of a sentence; `busy` and `full` share their line with some
 * or many words; `line` stands among an issue's own facts.
 */
export type DateContext = 'founding' | 'other' | 'sentence' | 'full' | 'busy' | 'plain' | 'line';

const founding =
  /(?<![\p{L}])(?:fondee?|fondateur|creee?|depuis|founded|established|estab\.?|est\.?|since|first published|تاسست|اسست|اسسها|اسسه|تاسيس|منذ|صدر(?:ت)? (?:العدد )?(?:ال)?اول\S*)(?![\p{L}])[^\d]{0,30}$/u;
const otherDay =
  /(?<!\p{L})(?:apres[- ]demain|demain|hier|prochaine?|prochain numero|tomorrow|yesterday|next|last|غدا|امس|القادم|المقبل|jusqu'?au|jusqu'a|avant le|a partir|until|before|after|loi|dahir|decret|arrete|law|act|قانون|ظهير|مرسوم|قرار|imprimee?|printed|publiee? le|parue? le|posted|updated|registered|notre edition|voir|lire|le projet|war of|حرب|بعد|قبل|ended|began|clocks|ferme|closed|on sale|en vente|valable|valid|expire\w*|election\w*)(?![\p{L}])[^\d\n.!?;|•]{0,40}$/u;
/** Words in small letters that stand beside a date line without being a sentence. */
const usual =
  /(?:^|\s)(?:le|la|les|du|de|des|of|the|on|and|et|soir|matin|jour|semaine|quotidien|quotidienne|hebdomadaire|mensuel|daily|weekly|edition|numero|numéro|issue|page|pages|prix|price|free|gratuit|week|correspondant|dated|daté|datée|vol|no|an|published|city|late|final|euros?|francs?|dirhams?|centimes|cents|for|in|à|de|early|an|date)\s*$/u;
const usualAfter =
  /^\s*(?:page|pages|prix|price|issue|vol|no|n|edition|édition|numero|numéro|an|correspondant|au|et|euros?|free|gratuit|late|city|final|week|quotidien|hebdomadaire|for|de|published|today)(?!\p{L})/u;
const ownFacts =
  /(?<![\p{L}])(?:n\s?°|no\.?|nr\.?|numero|issue|vol\.?|volume|العدد|عدد|السنه|prix|price|الثمن|annee|year|pages|صفحه)(?![\p{L}])|[€£$₹]|\d\s?(?:dh|da|fcfa)(?!\p{L})/u;

/** A date line holds a town or the paper's name beside its date; a sentence holds more. */
const someWords = 4;
const manyWords = 9;

/** What stands before and after a stretch on its own line. */
export const lineAround = (text: string, from: number, to: number): { before: string; after: string } => {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const next = text.indexOf('\n', to);
  return { before: text.slice(start, from), after: text.slice(to, next === -1 ? text.length : next) };
};

/** Whether small letters stand close before or after, as in a sentence. */
export const isInSentence = (before: string, after: string): boolean => {
  const leads = /(?:^|\s)\p{Ll}{2,}\s*$/u.test(before) && !usual.test(before);
  const follows = /^\s*\p{Ll}{3,}/u.test(after) && !usualAfter.test(after);
  // After `le`, what stands before it decides: `accosté le 12 avril` against `Rabat, le 28 mars`.
  const article = /(?:^|\s)(\S*)\s+(?:le|on|of|du)\s*$/iu.exec(before)?.[1] ?? '';
  const byArticle = /^\p{Ll}{3,}$/u.test(article) && !usual.test(article);
  return leads || follows || byArticle;
};

/** The context of the date at `[from, to)` of the folded text. */
export function readDateContext(text: string, folded: Folded, from: number, to: number, hasWeekday: boolean): DateContext {
  const beforeAll = folded.text.slice(Math.max(0, from - 60), from);
  const sameLine = beforeAll.slice(beforeAll.lastIndexOf('\n') + 1);
  if (founding.test(hasWeekday ? sameLine : beforeAll)) return 'founding';
  if (otherDay.test(sameLine)) return 'other';
  const [start, end] = [folded.starts[from] ?? 0, folded.ends[to - 1] ?? text.length];
  const { before, after } = lineAround(text, start, end);
  if (/^\s*[?؟]/u.test(after)) return 'other';
  if (isInSentence(before, after)) return 'sentence';
  const line = lineAround(folded.text, from, to);
  const beside = `${line.before} ${line.after}`;
  if (ownFacts.test(beside)) return 'line';
  const words = beside.match(/\p{L}{2,}/gu)?.length ?? 0;
  if (words > manyWords) return 'full';
  return words > someWords && !hasWeekday ? 'busy' : 'plain';
}
