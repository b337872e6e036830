// Proposes the number of an issue from a masthead or from the name of a file; a double issue has two numbers.
// Refuses numbers of laws, deposits and registers, of supplements and pages, prices and telephone numbers.
import { isInSentence, lineAround } from './date-context.ts';
import { proposeDayFromName } from './file-name-dates.ts';
import { fold } from './fold.ts';
import { namedIssueNumber } from './issue-pattern.ts';
import { type Proposal, surest } from './proposal.ts';

const ofSomethingElse =
  /(?:(?<!\p{L})(?:lois?|dahir|decret|arrete|article|legal|depot|issn|isbn|paritaire|commission|cppap|registre|registered|regd|rni|licen[cs]e|law|act|قانون|ظهير|مرسوم|ايداع|الايداع|اللجنه|ترخيص|ص\.?ب)[\s\p{P}]*(?:\S+\s){0,2}|(?<!\p{L})(?:cahier|supplement|page|section|tel|telephone|phone|fax|patente|siret|rc|compte|ccp|boite|box|rue|avenue|street|suite|part|special|lot|piece|هاتف|ملحق|صفحه)\.?[\s:,.-]*)$/u;

/** How sure a number is: behind a sign in a masthead, behind a word that may be no sign, behind a sign in a name, alone in a name, or what else it may be. */
const confidences = { masthead: 0.9, weakSign: 0.55, name: 0.8, wholeName: 0.6, lone: 0.5, disputed: 0.75, doubtful: 0.2 };

const plain = (figures: string): string => figures.replaceAll(/\D/g, '').replace(/^0+(?=\d)/, '');

/** `17 321-22` is a double issue, `17 321-5` is not: the second number follows the first one closely. */
function joinNumbers(first: string, second: string | undefined): string {
  const value = plain(first);
  if (second === undefined) return value;
  const last = plain(second);
  const whole = Number(last.length < value.length ? value.slice(0, value.length - last.length) + last : last);
  const gap = whole - Number(value);
  return gap > 0 && gap <= 6 ? `${value}-${last}` : value;
}

/** `No` is a sign and `no` a word of English; `عدد` before a noun is a word too. */
function isWeakSign(sign: string, before: string): boolean {
  if (sign === 'no') return /\p{L}\s*$/u.test(before);
  return sign === 'عدد' && /\p{L}\s*$/u.test(before);
}

type Candidate = Proposal<string> & { times: number };

function propose(text: string, confidence: number): Proposal<string> | null {
  // A ring above is a degree sign to many a typesetter; the fold would take it for an accent.
  const folded = fold(text.replaceAll('˚', '°'));
  const candidates: Candidate[] = [];
  for (const match of folded.text.matchAll(namedIssueNumber)) {
    const { first = '', second, sign = '' } = match.groups ?? {};
    const value = joinNumbers(first, second);
    const isDouble = value.includes('-');
    const before = folded.text.slice(Math.max(0, match.index - 40), match.index);
    const from = folded.starts[match.index] ?? 0;
    const written = text.slice(from, from + sign.length);
    const isOther = ofSomethingElse.test(before.slice(before.lastIndexOf('\n') + 1)) || /^0\d{7,}/.test(first);
    const to = folded.ends[match.index + match[0].length - 1] ?? 0;
    const line = lineAround(text, from, to);
    const isWeak = (isWeakSign(sign, before) && written === written.toLowerCase()) || isInSentence(line.before, line.after);
    const length = isDouble || second === undefined ? match[0].length : match[0].length - second.length;
    const printed = text.slice(from, folded.ends[match.index + length - 1] ?? 0);
    const twin = candidates.find((other) => other.value === value);
    if (twin !== undefined) twin.times += 1;
    const sure = isOther ? confidences.doubtful : isWeak ? confidences.weakSign : confidence;
    candidates.push({ value, confidence: sure, printed, times: 1 });
  }
  const most = Math.max(0, ...candidates.map(({ times }) => times));
  const best = surest(most > 1 ? candidates.filter(({ times, confidence: sure }) => times === most && sure >= 0.5) : candidates);
  const chosen = best ?? surest(candidates);
  if (chosen === null) return null;
  const isDisputed =
    candidates.some((other) => other.value !== chosen.value && other.confidence >= chosen.confidence) && most < 2;
  return {
    value: chosen.value,
    confidence: isDisputed ? Math.min(chosen.confidence, confidences.disputed) : chosen.confidence,
    printed: chosen.printed,
  };
}

/** The issue number that a masthead prints, as plain figures: `N° 17 321` gives `17321`, and the double issue `N° 17 321-22` gives `17321-22`. */
export function proposeIssue(text: string): Proposal<string> | null {
  return propose(text, confidences.masthead);
}

/** The issue number that a file's name tells: behind a sign, or the only three to six figures that are no date and no year. */
export function proposeIssueFromName(fileName: string): Proposal<string> | null {
  const name = fileName.normalize('NFC').replace(/\.[a-z0-9]{1,5}$/i, '');
  const signed = propose(name.replaceAll(/[_-]+/g, ' '), confidences.name);
  if (signed !== null) return signed;
  const day = proposeDayFromName(name)?.printed ?? '';
  const rest = fold(day === '' ? name : name.replace(day, ' ')).text;
  const numbers = [...rest.matchAll(/(?<!\d)\d{3,6}(?!\d)/g)].map(([figure]) => figure);
  const [first, ...others] = numbers.filter((number) => !/^(?:1[6-9]|20)\d{2}$/.test(number));
  if (first === undefined || others.length > 0) return null;
  const isWhole = /^\d+$/.test(name);
  return {
    value: first.replace(/^0+(?=\d)/, ''),
    confidence: isWhole ? confidences.wholeName : confidences.lone,
    printed: first,
  };
}
