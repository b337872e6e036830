// Proposes the price of an issue from its masthead: the amount, and the currency where the sign can be of no other.
// Refuses prices of subscriptions, and to guess which dollar, dinar, riyal or rupee is meant.
import { fold } from './fold.ts';
import { type Proposal, surest } from './proposal.ts';

/** How a unit is named in print, folded, and its normal form: an ISO 4217 code, or the unit's own name where several countries have it. */
type Unit = { names: string; form: string; share?: number };

const units: readonly Unit[] = [
  { names: 'dhs?|mad|dirhams?|درهم|دراهم|درهما', form: 'MAD' },
  { names: 'dzd|da|دج|د\\.ج', form: 'DZD' },
  { names: 'tnd|dt', form: 'TND' },
  { names: 'euros?|eur|€', form: 'EUR' },
  { names: 'f\\s?cfa|fcfa|xof|cfa', form: 'XOF' },
  { names: 'chf|fs', form: 'CHF' },
  { names: 'l\\.?\\s?l\\.?|ل\\.ل\\.?|lbp', form: 'LBP' },
  { names: 'ل\\.س\\.?', form: 'SYP' },
  { names: 'le|l\\.e\\.?', form: 'EGP' },
  { names: 'centimes?', form: 'FRF', share: 0.01 },
  { names: 'nf|frf|f|fr|francs?', form: 'FRF' },
  { names: 'gbp|£', form: 'GBP' },
  { names: 'p', form: 'GBP', share: 0.01 },
  { names: '₹', form: 'INR' },
  { names: 'ksh', form: 'KES' },
  { names: 'gh¢|ghs|gh₵', form: 'GHS' },
  { names: 'nis|₪', form: 'ILS' },
  { names: 'sr', form: 'SAR' },
  { names: '₦', form: 'NGN' },
  { names: 'zar|r', form: 'ZAR' },
  { names: 'gourdes?', form: 'HTG' },
  { names: '\\$', form: '$' },
  { names: 'cents?', form: '$', share: 0.01 },
  { names: 'rs\\.?', form: 'Rs' },
  { names: 'pence|penny', form: 'penny' },
  { names: 'جنيه|جنيها|جنيهات', form: 'جنيه' },
  { names: 'دينار|دنانير|دينارا', form: 'دينار' },
  { names: 'ريال|ريالات|ريالا', form: 'ريال' },
  { names: 'فلس|فلسا', form: 'فلس' },
  { names: 'مليم|مليما|مليمات', form: 'مليم' },
  { names: 'قرش|قرشا|قروش', form: 'قرش' },
  { names: 'بيسه', form: 'بيسة' },
  { names: 'اوقيه|اوقيات', form: 'أوقية' },
];

const numberWords: readonly (readonly string[])[] = [
  ['un', 'une', 'one', 'واحد'],
  ['deux', 'two'],
  ['trois', 'three', 'ثلاثه'],
  ['quatre', 'four', 'اربعه'],
  ['cinq', 'five', 'خمسه'],
  ['six', 'سته'],
  ['sept', 'seven'],
  ['huit', 'eight'],
  ['neuf', 'nine'],
  ['dix', 'ten', 'عشره'],
  ['onze', 'eleven'],
  ['douze', 'twelve'],
  ['treize', 'thirteen'],
  ['quatorze', 'fourteen'],
  ['quinze', 'fifteen'],
];
const wordValues = new Map(numberWords.flatMap((words, at) => words.map((word) => [word, at + 1] as const)));

const names = units.map(({ names: each }) => each).join('|');
const amount = '\\d{1,3}(?:[ .,]\\d{3})+(?![.,\\d])|\\d+(?:[.,٫/]\\d{1,3})?';
const word = `(?<!\\p{L})(?:${[...wordValues.keys()].join('|')})`;
const label =
  '(?<label>(?<!\\p{L})(?:prix|price|الثمن|السعر|ثمن النسخه|le numero|ثمن)(?:\\s+(?:au\\s+)?(?:algerie|maroc|tunisie|france))?\\s*:?\\s*)?';
const amountFirst = new RegExp(`${label}(?<![\\d.,])(?<amount>${amount}|${word})[ ]?(?<unit>${names})(?!\\p{L}|[ ]?\\d)`, 'gu');
const unitFirst = new RegExp(
  `${label}(?<![\\p{L}])(?<unit>£|€|\\$|₹|₦|₪|gh¢|chf|rs\\.?|ksh|dhs?\\.?|le|sr|nis|ll|r)[ ]?(?<amount>${amount})(?!\\d)`,
  'gu',
);
const notOfThisIssue = /(?:abonne\w*|subscri\w*|mois|months?|an|year|six|trois|pour|اشتراك\w*)[\s\p{P}]*(?:\d+\s?)?$/u;
const followedByTerm = /^\s*(?:pour|par an|a year|per year|six mois|trois mois|un an)/u;

const unitOf = (text: string): Unit | undefined => units.find(({ names: each }) => new RegExp(`^(?:${each})$`, 'u').test(text));

/** `1 200,50`, `200.000` and `60/00` as numbers; three figures behind a mark are thousands unless nothing stands before them. */
function readAmount(text: string): { value: number; decimals: number } | null {
  const known = wordValues.get(text);
  if (known !== undefined) return { value: known, decimals: 0 };
  const bare = text.replaceAll(' ', '');
  if (/^[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(bare)) {
    const isDecimal = /^[1-9][.,]000$/.test(bare);
    return isDecimal ? { value: Number(bare[0]), decimals: 0 } : { value: Number(bare.replaceAll(/\D/g, '')), decimals: 0 };
  }
  const [whole = '', part = ''] = bare.split(/[.,٫/]/);
  const value = Number(`${whole}.${part === '' ? '0' : part}`);
  return Number.isFinite(value) ? { value, decimals: Number(part) === 0 ? 0 : part.length } : null;
}

function normalForm(text: string, unit: Unit): string | null {
  const read = readAmount(text);
  if (read === null || read.value <= 0) return null;
  const decimals = unit.share === undefined ? read.decimals : 2;
  return `${(read.value * (unit.share ?? 1)).toFixed(decimals)} ${unit.form}`;
}

const confidences = { labelled: 0.9, bare: 0.75, other: 0.2 };

/** The price of one issue such as `4 MAD` or `2.80 EUR`; `printed` is how it stands there. The first price counts: others are for abroad. */
export function proposePrice(text: string): Proposal<string> | null {
  const folded = fold(text);
  const proposals: (Proposal<string> & { from: number })[] = [];
  for (const match of [...folded.text.matchAll(amountFirst), ...folded.text.matchAll(unitFirst)]) {
    const { amount: figures = '', unit: name = '', label: labelled } = match.groups ?? {};
    const to = match.index + match[0].length;
    const start = folded.starts[match.index] ?? 0;
    const isArticle = /^(?:le|r)$/u.test(name) && !/(?:LE|R) ?\d/u.test(text.slice(start, folded.ends[to - 1] ?? 0));
    const unit = isArticle ? undefined : unitOf(name.replace(/^dhs?\.$/u, 'dh').replace(/^ll$/u, 'lbp'));
    const value = unit === undefined ? null : normalForm(figures, unit);
    if (value === null) continue;
    const before = folded.text.slice(Math.max(0, match.index - 30), match.index);
    const isOther = notOfThisIssue.test(before) || followedByTerm.test(folded.text.slice(to, to + 20));
    const confidence = isOther ? confidences.other : labelled === undefined ? confidences.bare : confidences.labelled;
    const printed = text.slice(start, folded.ends[to - 1] ?? 0).trim();
    proposals.push({ value, confidence, printed, from: match.index });
  }
  return surest(proposals.sort((a, b) => a.from - b.from));
}
